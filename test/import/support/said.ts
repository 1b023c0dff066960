import { type SheetEntry, socialNetworks } from '@sangathan/model';

/** An entry as the corpus writes it: `unit=P106-6`, `hi=मोहन गुर्जर`, `mobile=9829000122`; without what it lacks. */
export function entrySaid(entry: SheetEntry, unitId: string | null): string[] {
  const values: [string, string | null][] = [
    ['unit', unitId],
    ['post', entry.post === 'president' ? null : entry.post],
    ['hi', entry.name.hi || null],
    ['en', entry.name.en || null],
    ['mobile', entry.mobile?.slice(3) ?? null],
    ['alt', entry.alternativeMobile?.slice(3) ?? null],
    ['email', entry.email],
    ['village', entry.village],
    ['jurisdiction', entry.jurisdiction],
    ...socialNetworks.map((network): [string, string | null] => [network, entry.social[network]]),
    ['since', entry.since],
  ];
  return values.flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]));
}
