import { createHash } from 'node:crypto';
import base from '../../../web/src/ui/style/base.css?inline';
import tokens from '../../../web/src/ui/style/tokens.css?inline';
import own from './directory.css?inline';

/** The rule that declares the tokens that a style sheet uses, and those that they refer to in turn. */
function tokensFor(css: string): string {
  const values = new Map(
    [...tokens.matchAll(/(--[\w-]+):\s*([^;}]+)/g)].map(([, name, value]) => [name, value]),
  );
  const used = new Set<string | undefined>();
  const use = (text = '') => {
    for (const [, name] of text.matchAll(/var\((--[\w-]+)/g)) {
      if (used.has(name)) continue;
      used.add(name);
      use(values.get(name));
    }
  };
  use(css);
  const declarations = [...values]
    .filter(([name]) => used.has(name))
    .map(([name, value]) => `${name}:${value}`);
  return `:root{${declarations.join(';')}}`;
}

/** The public pages' whole style, sent inside each page, so that a slow network fetches nothing besides the page. */
export const style = tokensFor(base + own) + base + own;

/** The hash by which the content policy allows this style and no other. */
export const styleHash = createHash('sha256').update(style).digest('base64');
