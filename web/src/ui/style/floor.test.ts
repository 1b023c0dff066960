import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { style } from '../../../../functions/src/directory/style.ts';
import { floor } from '../../../floor.ts';

/** What a page does without as well. */
const ornaments = new Set([
  // Marks a chosen line, and joins the rungs of the ladder, which are marked without it too.
  'selector :has()',
  // Colours what is the browser's own otherwise.
  'accent-color',
  // Safari 15.4 knows it with a prefix; its button for the full screen is not shown there.
  'selector :fullscreen()',
  // Used in grids alone, where Chrome 57 knows it; the data speaks of flex boxes.
  'align-content: start',
]);

/** Whether every browser of the floor has it; what the data knows nothing of counts as had. */
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

/** The features that a style sheet uses, by a name that a person finds again in it. */
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

const sources = join(import.meta.dirname, '..');
const files = (await readdir(sources, { recursive: true })).filter((file) => file.endsWith('.css'));

it.each(files)('%s uses no style that the oldest browser ignores, but for ornaments', async (file) => {
  expect([...beyondTheFloor(await readFile(join(sources, file), 'utf8'))]).toEqual([]);
});

it('nor do the public pages', () => {
  expect([...beyondTheFloor(style)]).toEqual([]);
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
