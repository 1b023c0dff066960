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

/** The person's language, stored on this device; Hindi by default. */
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

/** A text, or a function of the values it contains. */
type Text = string | ((...values: never[]) => string);
type Texts = Record<string, Record<Language, Text>>;
type InOneLanguage<T extends Texts> = { [K in keyof T]: T[K]['en'] };

/** Texts in the person's language: `const t = useTexts(texts); t.title`. */
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

/** Formats of the person's language, in Indian time. */
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
      /** 0 of 0 is 0 %; a part above 0 is at least 1 %. */
      percent: (part: number, whole: number) =>
        percent.format(part === 0 || whole === 0 ? 0 : Math.max(0.01, part / whole)),
      dateTime: (millis: number) => dateTime.format(millis),
      /** The day is written once where both moments fall on it. */
      dateTimeRange: (from: number, to: number) => dateTime.formatRange(from, to),
      date: (millis: number) => date.format(millis),
      time: (millis: number) => time.format(millis),
    };
  }, [language]);
}
