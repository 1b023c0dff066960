import postcss from 'postcss';
import { expect, it } from 'vitest';
import { filesLike, styleSheets, textOf } from '../../../../test/support/sources.ts';

/** The app's style sheets are global: what scopes a class is that one of them alone says what it looks like. */
const sheets = styleSheets.filter(([file]) => file.startsWith('web/'));

/** What a style sheet declares: the classes that have a rule of their own. */
function classesDeclaredIn(css: string): Set<string> {
  const found = new Set<string>();
  postcss.parse(css).walkRules(({ selectors }) => {
    for (const selector of selectors) {
      const [, name] = selector.match(/^\.([\w-]+)$/) ?? [];
      if (name !== undefined) found.add(name);
    }
  });
  return found;
}

const declarations = sheets.flatMap(([file, css]) =>
  [...classesDeclaredIn(css)].map((name) => ({ name, file })),
);

it('a class is declared in one style sheet', () => {
  const homes = Map.groupBy(declarations, ({ name }) => name);
  const shared = [...homes].filter(([, found]) => found.length > 1);
  expect(shared.map(([name, found]) => `${name}: ${found.map(({ file }) => file).join(', ')}`)).toEqual([]);
});

it('a class that is declared is carried by some component', () => {
  const code = filesLike('web/src/**/*.{ts,tsx}').map(textOf).join('\n');
  /** Whether it stands in the code, or begins there and is completed by a value: `tree-${level}`. */
  const isCarried = (name: string) => {
    const beginnings = [...name.matchAll(/-/g)].map(({ index }) => `${name.slice(0, index)}-\${`);
    return (
      new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code) ||
      beginnings.some((beginning) => code.includes(beginning))
    );
  };
  expect(declarations.filter(({ name }) => !isCarried(name)).map(({ name }) => name)).toEqual([]);
});
