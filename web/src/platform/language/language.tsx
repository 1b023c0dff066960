import { type Language, languages } from '@sangathan/model';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { localStore } from '../offline/browserStorage.ts';

const storageKey = 'language';

interface LanguageChoice {
  language: Language;
  choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'hi', choose: () => {} });

function remembered(): Language {
  const kept = localStore.getItem(storageKey);
  return languages.find((language) => language === kept) ?? 'hi';
}

/** Holds the person's language, remembered on this device; Hindi until they choose. */
export function LanguageProvider({ children }: { children: ComponentChildren }) {
  const [language, choose] = useState(remembered);
  useEffect(() => {
    localStore.setItem(storageKey, language);
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(() => ({ language, choose }), [language]);
  return <LanguageContext.Provider value={choice}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** A text in both languages; a function where it holds a number or a name. */
type Text = string | ((...values: never[]) => string);
type Texts = Record<string, Record<Language, Text>>;
type InOneLanguage<T extends Texts> = { [K in keyof T]: T[K]['en'] };

/** The texts of one folder in the person's language: `const t = useTexts(texts); t.title`. */
export function useTexts<const T extends Texts>(texts: T): InOneLanguage<T> {
  const { language } = useLanguage();
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, text[language]]),
      ) as InOneLanguage<T>,
    [texts, language],
  );
}

const locale: Record<Language, string> = { hi: 'hi-IN', en: 'en-IN' };

/** Numbers, percentages and times as the person's language writes them, in Indian time. */
export function useFormats() {
  const { language } = useLanguage();
  return useMemo(() => {
    const number = new Intl.NumberFormat(locale[language]);
    const percent = new Intl.NumberFormat(locale[language], { style: 'percent', maximumFractionDigits: 0 });
    const dateTime = new Intl.DateTimeFormat(locale[language], {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'Asia/Kolkata',
    });
    const date = new Intl.DateTimeFormat(locale[language], {
      dateStyle: 'medium',
      timeZone: 'Asia/Kolkata',
    });
    const time = new Intl.DateTimeFormat(locale[language], {
      timeStyle: 'short',
      timeZone: 'Asia/Kolkata',
    });
    return {
      number: (value: number) => number.format(value),
      /** A part of a whole; nothing of nothing is shown as 0 %, and a part that is something never. */
      percent: (part: number, whole: number) =>
        percent.format(part === 0 || whole === 0 ? 0 : Math.max(0.01, part / whole)),
      dateTime: (millis: number) => dateTime.format(millis),
      /** From one moment to another; the day is named once where it is the same. */
      dateTimeRange: (from: number, to: number) => dateTime.formatRange(from, to),
      date: (millis: number) => date.format(millis),
      time: (millis: number) => time.format(millis),
    };
  }, [language]);
}
