import { type Contact, fields, longest, type OfficeBearer, Patch } from '@sangathan/model';
import { describe, expect, test } from 'vitest';
import {
  draftFailures,
  type Entry,
  failuresWhileTyping,
  normalised,
  patchFrom,
  shownValue,
  valueFailure,
} from './draft.ts';

const path = { state: 'RJ' };
const at = { seconds: 0, nanoseconds: 0, toMillis: () => 0 };

const card: OfficeBearer = {
  personId: 'person',
  post: 'president',
  unitId: 'RJ',
  level: 'state',
  path,
  assembly: null,
  lokSabha: null,
  name: { hi: 'रमेश मीणा', en: '' },
  village: 'Ajaysar',
  jurisdiction: null,
  social: { facebook: null, x: null, instagram: null, youtube: null },
  photo: null,
  known: { mobile: true, email: false },
  evidence: 'collected',
  evidenceAt: at,
  since: null,
  until: null,
  visibility: 'members',
  deputyRights: [],
  searchKeys: [],
  enteredBy: null,
  edited: null,
  demo: true,
};
const contact: Contact = {
  officeBearerId: 'bearer',
  unitId: 'RJ',
  path,
  mobile: '+919829012345',
  alternativeMobile: null,
  email: null,
  edited: null,
};
const entry: Entry = { card, contact };

describe('a typed value is normalised', () => {
  test.each([
    ['village', '  Pushkar   Khurd ', 'Pushkar Khurd'],
    ['village', '   ', null],
    ['mobile', '०९८२९० १२३४५', '+919829012345'],
    ['mobile', '12345', '12345'],
    ['email', ' Ramesh@Example.org ', 'ramesh@example.org'],
    ['facebook', 'facebook.com/ramesh', 'https://www.facebook.com/ramesh'],
    ['facebook', 'https://facebook.com/l.php?u=x', 'https://facebook.com/l.php?u=x'],
    ['x', 'http://x.com/ramesh', 'https://x.com/ramesh'],
    ['youtube', 'https://youtube.com/@ramesh?si=x', 'https://www.youtube.com/@ramesh'],
    ['nameHi', '\u202aरमेश\u00a0मीणा\u202c', 'रमेश मीणा'],
    ['email', '\u2068Ramesh@example.org\u2069', 'ramesh@example.org'],
    ['mobile', '\u202a+91 98290–12345\u202c', '+919829012345'],
  ] as const)('%s: %j becomes %j', (field, typed, value) => {
    expect(normalised(field, typed)).toBe(value);
  });
});

describe('an invalid value has a failure', () => {
  test.each([
    ['mobile', '12345', 'number-not-indian'],
    ['email', 'ramesh', 'field-invalid'],
    ['facebook', 'https://example.org/ramesh', 'field-invalid'],
    ['facebook', 'https://facebook.com/l.php?u=x', 'field-invalid'],
    ['nameHi', 'राम ✔', 'text-invalid'],
    ['jurisdiction', 'Donate: ram@upi', 'text-invalid'],
    ['village', 'गाँव', null],
    ['village', null, null],
  ] as const)('%s: %j is %j', (field, value, failure) => {
    expect(valueFailure(field, value)).toBe(failure);
  });

  test.each(fields.filter((field) => field !== 'mobile'))('%s: too long', (field) => {
    expect(valueFailure(field, 'a'.repeat(longest[field] + 1))).toBe('field-too-long');
  });
});

test('a name in at least one script is required', () => {
  expect(draftFailures({ nameHi: '' }, entry)).toEqual({ nameHi: 'field-invalid' });
  expect(draftFailures({ nameHi: '', nameEn: 'Ramesh' }, entry)).toEqual({});
});

test.each([
  ['nothing typed yet', {}, {}],
  ['another field typed wrongly', { email: 'x' }, { email: 'field-invalid' }],
  ['a name typed and emptied again', { nameHi: '' }, { nameHi: 'field-invalid' }],
] as const)(
  'a new entry with %s: its name is asked for only when its turn has come',
  (_what, draft, told) => {
    const blank = { ...entry, card: { ...card, name: { hi: '', en: '' } } };
    expect(failuresWhileTyping(draftFailures(draft, blank), draft)).toEqual(told);
  },
);

test('the form shows the draft, an emptied field included, and otherwise the stored value', () => {
  expect(shownValue({}, entry, 'village')).toBe('Ajaysar');
  expect(shownValue({ village: '' }, entry, 'village')).toBe('');
  expect(shownValue({}, entry, 'email')).toBe('');
  expect(shownValue({}, entry, 'mobile')).toBe('98290 12345');
});

describe('a patch', () => {
  test('holds only changed fields, each with its former value', () => {
    const patch = patchFrom({ village: 'Pushkar', email: '', mobile: '98290 12345' }, entry);
    expect(patch).toEqual({ village: { from: 'Ajaysar', to: 'Pushkar' } });
  });

  test('writes null for an emptied field', () => {
    expect(patchFrom({ village: ' ' }, entry)).toEqual({ village: { from: 'Ajaysar', to: null } });
  });

  test('is null when nothing has changed', () => {
    expect(patchFrom({}, entry)).toBeNull();
    expect(patchFrom({ village: ' Ajaysar ' }, entry)).toBeNull();
  });

  test('is accepted by the model', () => {
    const patch = patchFrom({ village: 'Pushkar', x: 'x.com/r', photo: 'a'.repeat(64) }, entry);
    expect(Patch.safeParse(patch).success).toBe(true);
  });
});
