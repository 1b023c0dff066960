import {
  type Contact,
  changedFields,
  cleanText,
  type FailureCode,
  type Field,
  fields,
  fieldValue,
  longest,
  type OfficeBearer,
  type Patch,
  profileLink,
  readField,
  socialNetworks,
} from '@sangathan/model';
import { indianMobile, writtenMobile } from '../../ui/mobile.ts';

/** An entry as stored. */
export interface Entry {
  card: OfficeBearer;
  contact: Contact;
}

/** The changed fields, as typed; an emptied field is ''. */
export type Draft = { [F in Field]?: string };

/** All fields but the photo, which is chosen. */
export const typedFields = fields.filter((field) => field !== 'photo');

/** A field's value in the form: the draft's, or the stored one, with a mobile as people write it. */
export function shownValue(draft: Draft, entry: Entry, field: Field): string {
  const stored = readField(entry, field) ?? '';
  return draft[field] ?? (field === 'mobile' ? writtenMobile(stored) : stored);
}

/** Normalises a typed value: cleaned, a mobile in E.164, a link to the profile alone; null if empty. */
export function normalised(field: Field, typed: string): string | null {
  const text = cleanText(typed);
  if (text === '') return null;
  if (field === 'mobile') return indianMobile(text) ?? text;
  if (field === 'email') return text.toLowerCase();
  const network = socialNetworks.find((one) => one === field);
  return network === undefined ? text : (profileLink(network, text) ?? text);
}

const texts: Field[] = ['nameHi', 'nameEn', 'village', 'jurisdiction'];

/** What is wrong with a normalised value; null if it is valid. */
export function valueFailure(field: Field, value: string | null): FailureCode | null {
  if (value === null || fieldValue[field].safeParse(value).success) return null;
  if (field === 'mobile') return 'number-not-indian';
  if (value.length > longest[field]) return 'field-too-long';
  return texts.includes(field) ? 'text-invalid' : 'field-invalid';
}

export type DraftFailures = { [F in Field]?: FailureCode };

/** The failures to show before the first submit: a name not typed yet is none. */
export function failuresWhileTyping(failures: DraftFailures, draft: Draft): DraftFailures {
  const { nameHi, ...others } = failures;
  return draft.nameHi === undefined && draft.nameEn === undefined ? others : failures;
}

/** The failure of each invalid field. */
export function draftFailures(draft: Draft, entry: Entry): DraftFailures {
  const failures: DraftFailures = {};
  for (const field of changedFields(draft)) {
    const failure = valueFailure(field, normalised(field, draft[field] ?? ''));
    if (failure) failures[field] = failure;
  }
  const named = (['nameHi', 'nameEn'] as const).some((field) =>
    normalised(field, shownValue(draft, entry, field)),
  );
  if (!named) failures.nameHi = 'field-invalid';
  return failures;
}

/** The patch from the stored entry to the draft; null if nothing changes. */
export function patchFrom(draft: Draft, entry: Entry): Patch | null {
  const patch: Patch = {};
  for (const field of changedFields(draft)) {
    const from = readField(entry, field);
    const to = normalised(field, draft[field] ?? '');
    if (to !== from) patch[field] = { from, to };
  }
  return changedFields(patch).length === 0 ? null : patch;
}
