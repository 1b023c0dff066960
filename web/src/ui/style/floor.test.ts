import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { styleSheets } from '../../../../test/support/sources.ts';
import { floor } from '../../../floor.ts';

/** Newer features that a page also works without. */
const ornaments = new Set([
  // Adds a tint to a chosen line and a joining line to the ladder; both are marked without it too.
  'selector :has()',
  // Without it, checkboxes and progress bars have the browser's own colour.
  'accent-color',
  // Safari 15.4 has it with a prefix only; the full-screen button is hidden there.
  'selector :fullscreen()',
  // Used in grids alone, supported since Chrome 57; the compatibility data is about flexbox.
  'align-content: start',
]);

/** Whether every browser of the floor supports a feature; one without data counts as supported. */
function isAtTheFloor(feature: CompatStatement | undefined): boolean {
  return Object.entries(floor).every(([browser, oldest]) => {
    const support = feature?.support[browser as keyof typeof floor];
    if (support === undefined) return true;
    return [support].flat().some(({ version_added, flags, prefix, alternative_name }) => {
      if (flags || prefix || alternative_name) return false;
      return Number.parseFloat(String(version_added).replace('≤', '')) <= oldest;
    });
  });
}

const { 'at-rules': atRules = {}, properties = {}, selectors = {}, types = {} } = bcd.css;

const functionNamed = (name: string) => types[name] ?? types.color?.[name];

/** The features that a style sheet uses, each named as it is written there. */
function* featuresIn(css: string): Generator<[name: string, feature: Identifier | undefined]> {
  const nodes: postcss.ChildNode[] = [];
  postcss.parse(css).walk((node) => {
    nodes.push(node);
  });
  for (const node of nodes) {
    if (node.type === 'atrule') yield [`@${node.name}`, atRules[node.name]];
    if (node.type === 'rule') {
      for (const [, name = ''] of node.selector.matchAll(/::?([a-z-]+)/g)) {
        yield [`selector :${name}()`, selectors[name]];
      }
      if (node.selector.includes('&')) yield ['selector &', selectors.nesting];
    }
    if (node.type !== 'decl' || node.prop.startsWith('--')) continue;
    const property = properties[node.prop];
    yield [node.prop, property];
    for (const [word] of node.value.matchAll(/[a-z][a-z-]*/g)) {
      yield [`${node.prop}: ${word}`, property?.[word]];
      yield [`${word}()`, node.value.includes(`${word}(`) ? functionNamed(word) : undefined];
    }
  }
}

const beyondTheFloor = (css: string) =>
  new Set(
    [...featuresIn(css)]
      .filter(([name, feature]) => !ornaments.has(name) && !isAtTheFloor(feature?.__compat))
      .map(([name]) => name),
  );

it.each(styleSheets)('%s uses no feature newer than the oldest browsers, but for ornaments', (_file, css) => {
  expect([...beyondTheFloor(css)]).toEqual([]);
});

it.each([
  ['a { aspect-ratio: 1 }', 'aspect-ratio'],
  ['a { overflow: clip }', 'overflow: clip'],
  ['a { color: color-mix(in srgb, red, blue) }', 'color-mix()'],
  ['@container (width > 1px) { a { color: red } }', '@container'],
  ['a:is(b) { color: red }', 'selector :is()'],
])('%s is noticed', (css, name) => {
  expect([...beyondTheFloor(css)]).toContain(name);
});
