import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { filesLike, styleSheets, textOf } from '../../../../test/support/sources.ts';

const home = 'web/src/ui/style/tokens.css';
const others = styleSheets.filter(([file]) => file !== home);

function declarationsIn(css: string): postcss.Declaration[] {
  const found: postcss.Declaration[] = [];
  postcss.parse(css).walkDecls((declaration) => {
    found.push(declaration);
  });
  return found;
}

const tokens = new Map(declarationsIn(textOf(home)).map(({ prop, value }) => [prop, value]));
const token = (name: string) => tokens.get(name) ?? `no ${name}`;

/** What a declaration may not write out, because it has a token. */
const raw: [properties: RegExp, value: RegExp][] = [
  [/./, /#[\da-f]{3,8}\b|\b(rgb|hsl)a?\(|\b(white|black)\b/i],
  [/^font-size$/, /[1-9]/],
  [/^(gap|row-gap|column-gap|padding|margin|border-radius)/, /\d(rem|px)\b/],
  [/^min-height$/, /^(44|48|64)px$/],
];

/** Measures of one drawing, which belong to no scale. */
const drawings = new Set([
  // In the units of the countdown's own picture.
  '.countdown text { font-size: 12px }',
  // As wide as the icon before it.
  '.fact dd { padding-inline-start: calc(20px + var(--space-2)) }',
]);

function rawValuesIn(css: string): string[] {
  return declarationsIn(css)
    .filter(({ prop, value }) => {
      const written = value.replaceAll(/var\([^)]*\)|calc\((-1|2) \* var\([^)]*\)\)/g, '');
      return raw.some(([properties, values]) => properties.test(prop) && values.test(written));
    })
    .map(({ parent, prop, value }) => `${(parent as postcss.Rule).selector} { ${prop}: ${value} }`)
    .filter((line) => !drawings.has(line));
}

describe.each(others)('%s', (_file, css) => {
  it('takes colours, text sizes, spaces and radii from the tokens', () => {
    expect(rawValuesIn(css)).toEqual([]);
  });

  it('uses no property that is declared nowhere', () => {
    const own = declarationsIn(css).map(({ prop }) => prop);
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
    expect(used.filter((name) => !tokens.has(name) && !own.includes(name))).toEqual([]);
  });

  it('breaks where the token says', () => {
    const widths = [...css.matchAll(/@media[^{]*width[^{]*/g)].map(([query]) => query.trim());
    expect(widths.filter((query) => query !== `@media (min-width: ${token('--breakpoint-wide')})`)).toEqual(
      [],
    );
  });
});

it('no token is left unused', () => {
  const css = styleSheets.map(([, text]) => text).join();
  // Compared with the media queries, which cannot read it.
  const unread = ['--breakpoint-wide'];
  expect([...tokens.keys()].filter((name) => !css.includes(`var(${name})`))).toEqual(unread);
});

describe('what cannot read a custom property repeats it', () => {
  it('the icon', () => {
    const colours = [...new Set(textOf('web/public/icon.svg').match(/#[\da-f]+/g))];
    expect(colours).toEqual([token('--accent'), '#fff', token('--highlight')]);
  });

  it('the manifest', () => {
    expect(JSON.parse(textOf('web/public/manifest.webmanifest'))).toMatchObject({
      background_color: token('--paper'),
      theme_color: token('--accent'),
    });
  });

  it('the page', () => {
    expect(textOf('web/index.html')).toContain(`<meta name="theme-color" content="${token('--accent')}" />`);
  });

  it('and nothing else holds the accent', () => {
    const files = filesLike(
      '{docs,functions,model,test,tools,web}/**/*.{ts,tsx,css,html,svg,webmanifest,json,md}',
    );
    const copies = files.filter((file) => textOf(file).includes(token('--accent')));
    expect(copies.sort()).toEqual(
      [home, 'web/index.html', 'web/public/icon.svg', 'web/public/manifest.webmanifest'].sort(),
    );
  });
});

it.each([
  'a { color: #fff }',
  'a { background: linear-gradient(#000, var(--accent)) }',
  'a { border: 1px solid rgb(0 0 0 / 8%) }',
  'a { font-size: 1.1rem }',
  'a { padding: 0 0.5rem }',
  'a { margin: 0 calc(-1 * 1rem) }',
  'a { border-radius: 8px }',
  'a { min-height: 44px }',
])('%s is noticed', (css) => {
  expect(rawValuesIn(css)).toEqual([css]);
});
