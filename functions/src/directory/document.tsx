import type { Language } from '@sangathan/model';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { addresses, inLanguage } from './route.ts';
import { style } from './style.ts';
import { texts } from './texts.ts';

/** The language of a page, and its own address, to which the link to the other language leads. */
export interface View {
  language: Language;
  address: string;
}

const languageNames: Record<Language, string> = { hi: 'हिन्दी', en: 'English' };

export const otherLanguage = (language: Language): Language => (language === 'hi' ? 'en' : 'hi');

function Head({ language, address, title }: View & { title: string }) {
  const t = texts[language];
  const other = otherLanguage(language);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{title === t.title ? title : `${title} · ${t.title}`}</title>
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="alternate" hreflang={other} href={inLanguage(address, other)} />
      {/* Raw text: a browser reads no entities in a style element, and hashes it as it stands. */}
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
  );
}

function Body({ language, address, children }: View & { children: ComponentChildren }) {
  const t = texts[language];
  const other = otherLanguage(language);
  return (
    <body>
      <a class="skip" href="#content">
        {t.skip}
      </a>
      <header class="bar">
        <a class="brand" href={inLanguage(addresses.home, language)}>
          {t.title}
        </a>
        <a class="language" href={inLanguage(address, other)} hreflang={other} lang={other}>
          {languageNames[other]}
        </a>
      </header>
      <main id="content">{children}</main>
      <footer>
        <p>{t.privacy}</p>
        <p>
          <a href="/">{t.signIn}</a>
        </p>
      </footer>
    </body>
  );
}

/** A whole page as HTML, with `content` in its frame. */
export function documentOf(view: View, title: string, content: VNode): string {
  const markup = renderToString(
    <html lang={view.language}>
      <Head {...view} title={title} />
      <Body {...view}>{content}</Body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}
