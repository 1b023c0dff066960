import {
  type ChangeRequest,
  fields,
  type longest,
  type Patch,
  readField,
  requestIdOf,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { cast } from './cast.ts';
import type { SeedEntry } from './people.ts';
import { demoDistrictId, type SeededUnit } from './state.ts';

/** A change request of the demonstration with its id. */
export interface SeedRequest {
  id: string;
  request: ChangeRequest;
}

const hour = 60 * 60_000;
const decider = cast.districtPresident.officeBearerId;

type RequestTemplate = { patch: (entry: SeedEntry) => Patch; hoursAgo: number; rejected?: string };

const templates: RequestTemplate[] = [
  { hoursAgo: 9 * 24, patch: (entry) => change(entry, { village: 'मदनगंज', jurisdiction: 'वार्ड 4 और 5' }) },
  { hoursAgo: 20, patch: (entry) => change(entry, { email: `${entry.id.toLowerCase()}@example.org` }) },
  {
    hoursAgo: 3,
    patch: (entry) => change(entry, { facebook: `https://facebook.com/example.${entry.id.toLowerCase()}` }),
  },
  { hoursAgo: 90, rejected: 'गाँव का नाम पूरा लिखें।', patch: (entry) => change(entry, { village: 'Kish' }) },
];

function change(entry: SeedEntry, to: Partial<Record<keyof typeof longest, string>>): Patch {
  const changed = fields.filter((field) => to[field] !== undefined && to[field] !== readField(entry, field));
  return Object.fromEntries(
    changed.map((field) => [field, { from: readField(entry, field), to: to[field] ?? null }]),
  );
}

/** A few requests that await the demo district's president, and one that was rejected. */
export function demoRequests(units: SeededUnit[], now: number): SeedRequest[] {
  const holders = units
    .filter(({ unit }) => unit.level === 'booth' && unit.path.district === demoDistrictId)
    .slice(20)
    .flatMap(({ entries }) => entries.filter(({ card }) => card.post === 'president'));
  return templates.flatMap(({ patch, hoursAgo, rejected }, index) => {
    const entry = holders[index * 40];
    if (!entry) return [];
    const createdAt = Timestamp.fromMillis(now - hoursAgo * hour);
    const { personId, post, unitId, level, path } = entry.card;
    const request: ChangeRequest = {
      officeBearerId: entry.id,
      personId,
      post,
      unitId,
      level,
      path,
      proposerUid: `demo-${entry.id}`,
      proposedBy: null,
      patch: patch(entry),
      state: rejected ? 'rejected' : 'pending',
      createdAt,
      decision: rejected
        ? {
            by: { uid: `demo-${decider}`, officeBearerId: decider },
            at: Timestamp.fromMillis(now - (hoursAgo - 5) * hour),
            reason: rejected,
          }
        : null,
      finishedAt: null,
      overtaken: null,
    };
    return [{ id: requestIdOf(entry.id, 1), request }];
  });
}
