/** Single cases of access to the bucket, and what a stranger finds at each path. */
import {
  importStates,
  largestSheet,
  largestUpload,
  sheetPath,
  sheetTypes,
  variantPath,
} from '@sangathan/model';
import { ungranted } from '../operations/index.ts';
import { bucketOf, serverBucket, slotOf, type Upload } from '../support/bucket.ts';
import type { Answer } from '../support/client.ts';
import type { Probe } from '../support/probe.ts';
import { photoHash } from '../support/register.ts';
import { importIn, openImport } from '../support/served.ts';

const slot = slotOf();

function upload(name: string, uid: string | null, expected: Answer, what: Partial<Upload>): Probe {
  const photoFile = { path: `uploads/${uid}/${uid}/${slot}`, contentType: 'image/webp', size: 100 };
  return { about: 'uploads', name, expected, ask: () => bucketOf(uid).uploadAnew({ ...photoFile, ...what }) };
}

const holder = 'P1-president';

const fileTypes = [
  ...['image/jpeg', 'image/png', 'image/webp'].map((type): [string, Answer] => [type, 'allowed']),
  ...[
    'image/gif',
    'image/svg+xml',
    'image/jpegx',
    'ximage/png',
    'text/html',
    'application/pdf',
    'image/',
  ].map((type): [string, Answer] => [type, 'denied']),
];

const variant = (id: string) => variantPath(id, photoHash, 'small');

/** A sheet uploaded for the district's open import by its president, unless the case says otherwise. */
function sheet(name: string, uid: string | null, expected: Answer, what: Partial<Upload> = {}): Probe {
  const path = sheetPath(uid ?? 'D1-president', openImport(uid ?? 'D1-president', 'D1'));
  const file = { path, contentType: sheetTypes.csv, size: 100 };
  return { about: 'sheets', name, expected, ask: () => bucketOf(uid).upload({ ...file, ...what }) };
}

const president = 'D1-president';

const sheetFileTypes = [
  ...Object.values(sheetTypes).map((type): [string, Answer] => [type, 'allowed']),
  ...[
    'application/vnd.ms-excel2',
    'application/vnd.oasisxopendocument.spreadsheet',
    'application/vnd.oasis.opendocumentxspreadsheet',
    'application/vnd.oasis.opendocument.text',
    'application/vndxms-excel',
    'text/vcards',
    'application/vndxopenxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocumentxspreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.spreadsheetmlxsheet',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheets',
    'application/zip',
    'text/csvx',
    'xtext/csv',
    'text/html',
    'image/png',
  ].map((type): [string, Answer] => [type, 'denied']),
];

/** The section of the table that a path in the bucket belongs to. */
function sectionOf(path: string): string {
  if (path.startsWith('imports')) return 'sheets';
  return path.startsWith('uploads') ? 'uploads' : 'variants';
}

function download(name: string, uid: string | null, expected: Answer, path: string): Probe {
  return {
    about: sectionOf(path),
    name,
    expected,
    ask: () => bucketOf(uid).download(path),
  };
}

function listing(uid: string | null, prefix: string): Probe {
  const who = uid ?? 'a stranger';
  return {
    about: sectionOf(prefix),
    name: `"${prefix}" listed by ${who}`,
    expected: 'denied',
    ask: () => bucketOf(uid).list(prefix),
  };
}

const sheetCases: Probe[] = [
  ...sheetFileTypes.map(([contentType, expected]) =>
    sheet(`a sheet of type ${contentType}`, president, expected, { contentType }),
  ),
  sheet('a sheet of exactly 32 MB', president, 'allowed', { size: largestSheet }),
  sheet('a sheet one byte larger', president, 'denied', { size: largestSheet + 1 }),
  // Once it is being read, the file cannot be replaced: what was checked is what is written.
  ...importStates.map((state) =>
    sheet(`a sheet for an import that is ${state}`, president, state === 'uploading' ? 'allowed' : 'denied', {
      path: sheetPath(president, importIn(state)),
    }),
  ),
  sheet('a sheet for an import that nobody has opened', president, 'denied', {
    path: sheetPath(president, 'not-there'),
  }),
  sheet('a sheet for another’s import, in the actor’s own folder', president, 'denied', {
    path: sheetPath(president, openImport('importer', 'D1')),
  }),
  sheet('a sheet for another’s import, in the other’s folder', president, 'denied', {
    path: sheetPath('importer', openImport('importer', 'D1')),
  }),
  sheet('a sheet for the actor’s own import, in another’s folder', president, 'denied', {
    path: sheetPath('importer', openImport(president, 'D1')),
  }),
  sheet('a sheet for a unit that the actor has left since opening the import', president, 'denied', {
    path: sheetPath(president, openImport(president, 'D2')),
  }),
  sheet('a sheet one folder deeper', president, 'denied', {
    path: `${sheetPath(president, openImport(president, 'D1'))}/x`,
  }),
  sheet('a sheet outside all folders', president, 'denied', { path: `imports/${president}` }),
  sheet('a sheet by a deputy who may only import', 'importer', 'allowed'),
  ...['editor', 'approver', 'mla-with-rights'].map((uid) =>
    sheet(`a sheet by ${uid}, for their own import`, uid, 'denied', {
      path: sheetPath(uid, openImport(uid, 'P1')),
    }),
  ),
  ...Object.entries(ungranted).map(([who, uid]) =>
    sheet(`a sheet by ${who}, for their own import`, uid, 'denied'),
  ),
  ...[null, 'RJ-president', president].map((uid) => listing(uid, `imports/${president}/`)),
  ...[null, 'RJ-president', president].map((uid) =>
    download(
      `the sheet of ${president} by ${uid ?? 'a stranger'}`,
      uid,
      'denied',
      sheetPath(president, openImport(president, 'D1')),
    ),
  ),
];

/** Every folder of the bucket, and some that do not exist. */
export const prefixes = [
  '',
  'uploads/',
  `uploads/${holder}/`,
  `uploads/${holder}/${holder}/`,
  'photos/',
  `photos/${holder}/`,
  `photos/${holder}/${photoHash}/`,
  `photos/${holder}/${photoHash}/small.webp/`,
  'imports/',
  'exports/',
  'backup/',
  'x/',
];

const paths = [
  `uploads/${holder}/${holder}/there`,
  variant(holder),
  'x',
  'uploads/x',
  'photos/x',
  'imports/x/sheet.xlsx',
  `photos/${holder}/${photoHash}`,
  `photos/${holder}/${photoHash}/small.webp/x`,
];

/** By a president for whose entry no other case uploads. */
const inSlot = (name: string, expected: Answer, one: string) =>
  upload(name, 'P2-president', expected, { path: `uploads/P2-president/P2-president/${one}` });

const slots: Probe[] = [
  ...[0, 1, 2, 3, 4].map((number) => inSlot(`in today’s slot ${number}`, 'allowed', slotOf(0, number))),
  ...(
    [
      [-2, 'denied'],
      [-1, 'allowed'],
      [1, 'allowed'],
      [2, 'denied'],
    ] as const
  ).map(([days, expected]) => inSlot(`in a slot of ${days} days from today`, expected, slotOf(days))),
  ...[
    slotOf(0, 5),
    slotOf(0, '00'),
    slotOf(0, ''),
    `${slotOf()}x`,
    `x${slotOf()}`,
    `-${slotOf()}`,
    'trial',
  ].map((one) => inSlot(`in “${one.replace(/\d{4}-\d{2}-\d{2}/, 'day')}”`, 'denied', one)),
  {
    about: 'uploads',
    name: 'in a slot that is taken',
    expected: 'denied',
    ask: async () => {
      const photo = {
        path: `uploads/P9-president/P9-president/${slotOf()}`,
        contentType: 'image/webp',
        size: 9,
      };
      await serverBucket.upload(photo);
      return bucketOf('P9-president').upload(photo);
    },
  },
];

export const bucketCases: Probe[] = [
  ...slots,
  ...sheetCases,
  ...fileTypes.map(([contentType, expected]) =>
    upload(`a file of type ${contentType}`, holder, expected, { contentType }),
  ),
  upload('a photo of exactly 10 MB', holder, 'allowed', { size: largestUpload }),
  upload('a photo one byte larger', holder, 'denied', { size: largestUpload + 1 }),
  upload('into another’s folder', holder, 'denied', { path: `uploads/P2-president/${holder}/${slot}` }),
  upload('for another’s entry', holder, 'denied', { path: `uploads/${holder}/P2-president/${slot}` }),
  upload('for an entry that does not exist', 'D1-president', 'denied', {
    path: `uploads/D1-president/nobody/${slot}`,
  }),
  upload('one folder deeper', holder, 'denied', { path: `uploads/${holder}/${holder}/a/${slot}` }),
  upload('outside all folders', holder, 'denied', { path: `uploads/${holder}` }),
  upload('anywhere else', 'RJ-president', 'denied', { path: 'anything/x' }),
  upload('by a stranger', null, 'denied', { path: `uploads/${holder}/${holder}/${slot}` }),
  ...['editor', 'approver', 'mla-with-rights'].map((uid) =>
    upload(`for an entry below, by ${uid}`, uid, uid === 'editor' ? 'allowed' : 'denied', {
      path: `uploads/${uid}/P1-president/${slot}`,
    }),
  ),
  upload('for the actor’s own entry, by an account that has moved to another number', 'moved', 'denied', {
    path: 'uploads/moved/moved/trial',
  }),
  upload('for the actor’s second entry', 'D1-president', 'denied', {
    path: `uploads/D1-president/P2-secretary/${slot}`,
  }),
  ...Object.entries(ungranted).map(([who, uid]) =>
    upload(`by ${who} for what would be their entry`, uid, 'denied', {
      path: `uploads/${uid}/D1-president/${slot}`,
    }),
  ),
  ...(['mla', 'mp'] as const).flatMap((house) => [
    download(
      `a photo of the seat, under a grant of an ${house} that leads elsewhere`,
      `${house}-elsewhere`,
      'denied',
      variant('P1-president'),
    ),
    download(
      `a photo without a seat, under a grant of an ${house} without one`,
      `${house}-without-seat`,
      'denied',
      variant('D2-president'),
    ),
  ]),
  ...prefixes.flatMap((prefix) => [listing(null, prefix), listing('RJ-president', prefix)]),
  ...paths.map((path) => download(`"${path}" by a stranger`, null, 'denied', path)),
];
