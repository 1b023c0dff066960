/** Single cases of access to other people's imports, and to documents for functions only. */
import { ungranted } from '../operations/index.ts';
import type { Answer, Client } from '../support/client.ts';
import { type Probe, probesAbout } from '../support/probe.ts';
import { openImport } from '../support/served.ts';

const get = (path: string) => (client: Client) => client.get(path);
const rows = (importId: string) => (client: Client) =>
  client.list({ from: `imports/${importId}/rows`, where: { outcome: 'refused' } });
const all = (from: string) => (client: Client) => client.list({ from, group: true, where: {} });
const district = (from: string, id: string) => (client: Client) =>
  client.list({ from, where: { 'path.district': id } });

const importCase = probesAbout('imports');
const row = probesAbout('importRows');
const reconciliation = probesAbout('reconciliations');

/** People with only the right to import, and with other rights only. */
const rights: Probe[] = Object.entries({
  importer: 'allowed',
  editor: 'denied',
  approver: 'denied',
  'mla-with-rights': 'denied',
} satisfies Record<string, Answer>).flatMap(([uid, expected]) => [
  importCase(`an import of the district, by ${uid}`, uid, expected, get('imports/P1')),
  importCase(`the imports of the district, by ${uid}`, uid, expected, district('imports', 'D1')),
  row(`a row of such an import, by ${uid}`, uid, expected, get('imports/P1/rows/1')),
  row(`the rows of such an import, by ${uid}`, uid, expected, rows('P1')),
]);

/** Imports whose owner has since lost the right or changed the post. */
const lost: Probe[] = [
  ['a secretary without rights', 'D1-secretary', 'D1'],
  ['a district’s president who came from another', 'D1-president', 'D2'],
  ['an MLA with the right', 'mla-with-rights', 'P1'],
  ['a former holder', 'P1-treasurer', 'P1'],
].flatMap(([who, uid, unitId]) => {
  const importId = openImport(uid as string, unitId as 'D1');
  return [
    importCase(`their own import, by ${who}`, uid as string, 'denied', get(`imports/${importId}`)),
    row(`the rows of their own import, by ${who}`, uid as string, 'denied', rows(importId)),
    row(`a row of their own import, by ${who}`, uid as string, 'denied', get(`imports/${importId}/rows/1`)),
  ];
});

const others: Probe[] = [
  importCase('the imports of another district', 'D1-president', 'denied', district('imports', 'D2')),
  importCase('all imports', 'RJ-president', 'denied', (client) =>
    client.list({ from: 'imports', where: {} }),
  ),
  importCase('an import that does not exist', 'RJ-president', 'denied', get('imports/not-there')),
  row('a row of another block’s import', 'B1-president', 'denied', get('imports/B2/rows/1')),
  row('the rows of another block’s import', 'B1-president', 'denied', rows('B2')),
  row('the rows of an import that does not exist', 'RJ-president', 'denied', rows('not-there')),
  row('a row that does not exist, of an import below', 'D1-president', 'allowed', get('imports/P1/rows/999')),
  row('the rows of all imports', 'RJ-president', 'denied', all('rows')),
  probesAbout('importChunks')('the chunks of all imports', 'RJ-president', 'denied', all('chunks')),
  probesAbout('importPayloads')('the payloads of all imports', 'RJ-president', 'denied', all('payloads')),
  probesAbout('turnoutContributions')(
    'the contributions of all turnouts',
    'RJ-president',
    'denied',
    all('turnoutContributions'),
  ),
];

const reconciliationCases: Probe[] = [
  reconciliation('the reconciliation of another state', 'RJ-president', 'denied', get('reconciliations/GJ')),
  ...Object.entries(ungranted).map(([who, uid]) =>
    reconciliation(`the reconciliation of the state, by ${who}`, uid, 'denied', get('reconciliations/RJ')),
  ),
];

export const importCases: Probe[] = [...rights, ...lost, ...others, ...reconciliationCases];
