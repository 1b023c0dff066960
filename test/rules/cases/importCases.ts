/** Single ways to sheets that are another's, and to what functions keep for themselves. */
import { nobodies } from '../operations/index.ts';
import type { Answer, Client } from '../support/client.ts';
import { type Probe, probesAbout } from '../support/probe.ts';
import { openImport } from '../support/served.ts';

const get = (path: string) => (client: Client) => client.get(path);
const rows = (importId: string) => (client: Client) =>
  client.list({ from: `imports/${importId}/rows`, where: { outcome: 'refused' } });
const all = (from: string) => (client: Client) => client.list({ from, group: true, where: {} });
const district = (from: string, id: string) => (client: Client) =>
  client.list({ from, where: { 'path.district': id } });

const sheet = probesAbout('imports');
const row = probesAbout('importRows');
const reconciliation = probesAbout('reconciliations');

/** Whoever has the right alone, and whoever has every other. */
const rights: Probe[] = Object.entries({
  importer: 'allowed',
  editor: 'denied',
  approver: 'denied',
  'mla-with-rights': 'denied',
} satisfies Record<string, Answer>).flatMap(([uid, expected]) => [
  sheet(`a sheet of the district, by ${uid}`, uid, expected, get('imports/P1')),
  sheet(`the sheets of the district, by ${uid}`, uid, expected, district('imports', 'D1')),
  row(`a row of such a sheet, by ${uid}`, uid, expected, get('imports/P1/rows/1')),
  row(`the rows of such a sheet, by ${uid}`, uid, expected, rows('P1')),
]);

/** Sheets that one has sent oneself, before the right was taken away or the post changed. */
const lost: Probe[] = [
  ['a secretary without rights', 'D1-secretary', 'D1'],
  ['a district’s president who came from another', 'D1-president', 'D2'],
  ['an MLA with the right', 'mla-with-rights', 'P1'],
  ['a former holder', 'P1-treasurer', 'P1'],
].flatMap(([who, uid, unitId]) => {
  const importId = openImport(uid as string, unitId as 'D1');
  return [
    sheet(`one’s own sheet, by ${who}`, uid as string, 'denied', get(`imports/${importId}`)),
    row(`the rows of one’s own sheet, by ${who}`, uid as string, 'denied', rows(importId)),
    row(`a row of one’s own sheet, by ${who}`, uid as string, 'denied', get(`imports/${importId}/rows/1`)),
  ];
});

const others: Probe[] = [
  sheet('the sheets of another district', 'D1-president', 'denied', district('imports', 'D2')),
  sheet('all sheets', 'RJ-president', 'denied', (client) => client.list({ from: 'imports', where: {} })),
  sheet('a sheet that is not there', 'RJ-president', 'denied', get('imports/not-there')),
  row('a row of another block’s sheet', 'B1-president', 'denied', get('imports/B2/rows/1')),
  row('the rows of another block’s sheet', 'B1-president', 'denied', rows('B2')),
  row('the rows of a sheet that is not there', 'RJ-president', 'denied', rows('not-there')),
  row('a row that is not there, of a sheet below', 'D1-president', 'allowed', get('imports/P1/rows/999')),
  row('the rows of all sheets', 'RJ-president', 'denied', all('rows')),
  probesAbout('importChunks')('the chunks of all sheets', 'RJ-president', 'denied', all('chunks')),
  probesAbout('importPayloads')('the payloads of all sheets', 'RJ-president', 'denied', all('payloads')),
  probesAbout('turnoutContributions')(
    'the contributions of all turnouts',
    'RJ-president',
    'denied',
    all('turnoutContributions'),
  ),
];

const reconciliationCases: Probe[] = [
  reconciliation('the reconciliation of another state', 'RJ-president', 'denied', get('reconciliations/GJ')),
  ...Object.entries(nobodies).map(([who, uid]) =>
    reconciliation(`the reconciliation of the state, by ${who}`, uid, 'denied', get('reconciliations/RJ')),
  ),
];

export const importCases: Probe[] = [...rights, ...lost, ...others, ...reconciliationCases];
