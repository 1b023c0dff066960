import {
  committeePosts,
  type ImportField,
  importFieldWords,
  type Language,
  type Level,
  nameIn,
  type Unit,
} from '@sangathan/model';
import { postWords } from '../../platform/language/words.ts';

/** A unit that a template has a row for. */
export type TemplateUnit = Pick<Unit, 'name' | 'level'> & { id: string };

/** Most rows of a template: a district has some 1,100 booths, the state 2,200 mandals. */
export const mostTemplateRows = 2500;

const headingFields = [
  'unitCode',
  'unitName',
  'post',
  'name',
  'mobile',
  'alternativeMobile',
  'village',
  'since',
] as const satisfies ImportField[];

/** The column of the posts, from 0. */
export const postColumn = headingFields.indexOf('post');

/** Shorter headings than the words by which the import's own page asks. */
const shortWords: Partial<Record<ImportField, Record<Language, string>>> = {
  name: { hi: 'नाम', en: 'Name' },
  booth: { hi: 'बूथ', en: 'Booth' },
};

/** A heading that the import recognises. */
export function headingIn(field: ImportField, language: Language): string {
  return (shortWords[field] ?? importFieldWords[field])[language];
}

/** The posts to choose from. */
export function postsIn(language: Language): string[] {
  return committeePosts.map((post) => postWords[post][language]);
}

/** A sheet to send round: headings, and for each unit a row with its code, its name and its president's post. */
export function templateLines(units: TemplateUnit[], language: Language): string[][] {
  const rows = units.map(({ id, name }) =>
    headingFields.map((field) => {
      if (field === 'unitCode') return id;
      if (field === 'unitName') return nameIn(name, language);
      return field === 'post' ? postWords.president[language] : '';
    }),
  );
  return [headingFields.map((field) => headingIn(field, language)), ...rows];
}

/** The units as a person looks for them: by the number in their name, then by name. */
export function inOrder(units: TemplateUnit[], language: Language): TemplateUnit[] {
  const order = new Intl.Collator(language, { numeric: true });
  return [...units].sort((one, other) =>
    order.compare(nameIn(one.name, language), nameIn(other.name, language)),
  );
}

/** The column in which a form's answers name a unit of a level. */
const unitFields: Record<Exclude<Level, 'state'>, ImportField> = {
  district: 'district',
  block: 'block',
  mandal: 'mandal',
  booth: 'booth',
};

/** A question of an online form: its title, and the answers to choose from, if it is no free text. */
export interface FormQuestion {
  title: string;
  choices: string[];
}

/**
 * The questions of an online form whose answers the import reads. Units are chosen by name, or by code where two of
 * them have the same name.
 */
export function formQuestions(
  units: TemplateUnit[],
  level: Exclude<Level, 'state'>,
  language: Language,
): FormQuestion[] {
  const names = units.map(({ name }) => nameIn(name, language));
  const isDistinct = new Set(names).size === names.length;
  const unit: FormQuestion = isDistinct
    ? { title: headingIn(unitFields[level], language), choices: names }
    : { title: headingIn('unitCode', language), choices: units.map(({ id }) => id) };
  const text = (field: ImportField): FormQuestion => ({ title: headingIn(field, language), choices: [] });
  return [
    unit,
    { title: headingIn('post', language), choices: postsIn(language) },
    ...(['name', 'mobile', 'alternativeMobile', 'village'] as const).map(text),
  ];
}

/** The questions as text to copy: each title above its choices, with a blank line between questions. */
export function formText(questions: FormQuestion[]): string {
  return questions.map(({ title, choices }) => [title, ...choices].join('\n')).join('\n\n');
}
