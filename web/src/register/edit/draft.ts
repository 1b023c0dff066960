import {
  type Contact,
  changedFields,
  type FailureCode,
  type Field,
  fields,
  fieldValue,
  longest,
  type OfficeBearer,
  type Patch,
  readField,
  type SocialNetwork,
  socialNetworks,
} from '@sangathan/model';
import { indianMobile, writtenMobile } from '../../ui/mobile.ts';

/** An entry as it stands in the register. */
export interface Entry {
  card: OfficeBearer;
  contact: Contact;
}

/** What the person has typed over the entry, as typed; an emptied field is ''. */
export type Draft = { [F in Field]?: string };

/** The fields that are typed; the photo is chosen. */
export const typedFields = fields.filter((field) => field !== 'photo');

/** What a form shows for a field: what was typed, or what the register has, a mobile as people write it. */
export function shownValue(draft: Draft, entry: Entry, field: Field): string {
  const stored = readField(entry, field) ?? '';
  return draft[field] ?? (field === 'mobile' ? writtenMobile(stored) : stored);
}

/** What was typed, as the register writes it: tidied, a mobile in E.164, a link with `https://`. */
export function tidied(field: Field, typed: string): string | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text === '') return null;
  if (field === 'mobile') return indianMobile(text) ?? text;
  if (field === 'email') return text.toLowerCase();
  return socialNetworks.includes(field as SocialNetwork) ? withScheme(text) : text;
}

function withScheme(link: string): string {
  return `https://${link.replace(/^https?:\/\//i, '')}`;
}

/** What is wrong with a value, in the word that tells how to mend it; `null` when nothing is. */
export function valueFailure(field: Field, value: string | null): FailureCode | null {
  if (value === null || fieldValue[field].safeParse(value).success) return null;
  if (field === 'mobile') return 'number-not-indian';
  return value.length > longest[field] ? 'field-too-long' : 'field-invalid';
}

export type DraftFailures = { [F in Field]?: FailureCode };

/** What of it is to be told while the form is filled in: a name that is yet to come is no mistake. */
export function soFar(failures: DraftFailures, draft: Draft): DraftFailures {
  const { nameHi, ...others } = failures;
  return draft.nameHi === undefined && draft.nameEn === undefined ? others : failures;
}

/** What is wrong with each field of the form, as it would stand. */
export function draftFailures(draft: Draft, entry: Entry): DraftFailures {
  const failures: DraftFailures = {};
  for (const field of changedFields(draft)) {
    const failure = valueFailure(field, tidied(field, draft[field] ?? ''));
    if (failure) failures[field] = failure;
  }
  const named = (['nameHi', 'nameEn'] as const).some((field) =>
    tidied(field, shownValue(draft, entry, field)),
  );
  if (!named) failures.nameHi = 'field-invalid';
  return failures;
}

/** The changes that a draft makes to the entry as it stands, or `null` when it makes none. */
export function patchFrom(draft: Draft, entry: Entry): Patch | null {
  const patch: Patch = {};
  for (const field of changedFields(draft)) {
    const from = readField(entry, field);
    const to = tidied(field, draft[field] ?? '');
    if (to !== from) patch[field] = { from, to };
  }
  return changedFields(patch).length === 0 ? null : patch;
}
