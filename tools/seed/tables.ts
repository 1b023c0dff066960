import { readFileSync } from 'node:fs';

/** The rows of one of the seed's tables: plain CSV, without quotes. */
function rowsOf<Column extends string>(table: string): Record<Column, string>[] {
  const text = readFileSync(new URL(`tables/${table}.csv`, import.meta.url), 'utf8');
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const columns = head.split(',') as Column[];
  return lines.map((line) => {
    const values = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? ''])) as Record<
      Column,
      string
    >;
  });
}

/** The 33 districts of 2008. */
export const districts = rowsOf<'code' | 'en' | 'hi'>('districts');

/** The 200 assembly constituencies, each in one of those districts. */
export const constituencies = rowsOf<'assembly' | 'en' | 'hi' | 'district' | 'lokSabha' | 'town'>(
  'constituencies',
).map(({ assembly, lokSabha, town, ...row }) => ({
  ...row,
  assembly: Number(assembly),
  lokSabha: Number(lokSabha),
  /** Whether a town has the constituency's name. */
  isTown: town !== '',
}));
export type Constituency = (typeof constituencies)[number];

/** The 25 Lok Sabha constituencies. */
export const lokSabhaSeats = rowsOf<'lokSabha' | 'en' | 'hi'>('lokSabha').map((row) => Number(row.lokSabha));

/** Gram panchayats, named after their main village, by panchayat samiti; their Hindi names are not known. */
export const villageGroups = rowsOf<'district' | 'samiti' | 'villages'>('places').map(
  ({ villages, ...row }) => ({ ...row, villages: villages.split(';') }),
);

/** The party's own elected members, as far as they are known. */
export const elected = rowsOf<'house' | 'seat' | 'en' | 'hi'>('elected').map(({ seat, ...row }) => ({
  ...row,
  seat: Number(seat),
}));
