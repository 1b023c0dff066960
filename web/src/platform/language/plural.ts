import type { Language } from '@sangathan/model';

/** The forms of a word by CLDR plural category; Hindi and English have these two. */
type Forms = Record<'one' | 'other', string>;

const rules: Record<Language, Intl.PluralRules> = {
  hi: new Intl.PluralRules('hi'),
  en: new Intl.PluralRules('en'),
};

/** The form of a word that goes with a count: `plural('en', 1, { one: 'day', other: 'days' })` is `day`. */
export function plural(language: Language, count: number, forms: Forms): string {
  return rules[language].select(count) === 'one' ? forms.one : forms.other;
}
