import { DirectoryParts, mostParts, posts, requestIdOf, unitLimits } from '@sangathan/model';
import { expect, test } from 'vitest';
import { anOfficeBearer, aRequest, at, aUnit } from '../../fixture.ts';
import { entryPart, requestPart, unitPart } from './contribution.ts';

/** The most that a document of Firestore may hold, in bytes. */
const largestDocument = 1_048_576;

/** What Firestore adds for a document's name and field, in bytes; far more than it does. */
const overhead = 2000;

const idOf = (index: number) => String(index).padStart(64, 'i');

/** The most units that a block may come to have: itself, its mandals, and their booths. */
const mostUnits = 1 + unitLimits.block.most * (1 + unitLimits.mandal.most);

test('a block of as many units as may be opened is counted whole', () => {
  expect(mostUnits).toBeLessThanOrEqual(mostParts.units);
  expect(mostUnits).toBeLessThanOrEqual(mostParts.entries);
  expect(mostUnits).toBeLessThanOrEqual(mostParts.requests);
});

test('the parts of the largest block fit in a document, whatever its members write', () => {
  const block = { state: idOf(1), district: idOf(2), block: idOf(3) };
  const mandal = { ...block, mandal: idOf(4) };
  const booth = { ...mandal, booth: idOf(5) };
  const evidence = { evidence: 'reconfirmed', evidenceAt: at(9_999_999_999_999) } as const;
  const full = {
    photo: 'a'.repeat(64),
    known: { mobile: true, email: true },
    social: { facebook: 'https://facebook.com/a', x: null, instagram: null, youtube: null },
  };
  const units = Array.from({ length: mostParts.units }, (_, index) => {
    const isMandal = index <= unitLimits.block.most;
    return [
      idOf(index),
      unitPart(aUnit({ level: isMandal ? 'mandal' : 'booth', path: isMandal ? mandal : booth })),
    ];
  });
  const entry = entryPart(anOfficeBearer({ path: booth, unitId: idOf(5), ...evidence, ...full }));
  const pending = requestPart(aRequest({ state: 'pending', path: booth, createdAt: at(9_999_999_999_999) }));
  const parts = {
    units: Object.fromEntries(units),
    entries: Object.fromEntries(
      Array.from({ length: mostParts.entries }, (_, index) => [idOf(index), entry]),
    ),
    requests: Object.fromEntries(
      Array.from({ length: mostParts.requests }, (_, index) => [requestIdOf(idOf(index), 999_999), pending]),
    ),
    below: [],
  };
  expect(DirectoryParts.safeParse(parts).success).toBe(true);
  expect(JSON.stringify(parts).length + overhead).toBeLessThan(largestDocument);
});

test.each(posts)('of entries, those in posts that figures count are kept: %s', (post) => {
  const isKept = entryPart(anOfficeBearer({ post })) !== null;
  expect(isKept).toBe(['president', 'mla', 'mp'].includes(post));
});

test('a booth or mandal that has been closed leaves nothing behind', () => {
  expect(unitPart(aUnit({ closed: '2026-11-01' }))).toBeNull();
  expect(unitPart(aUnit({ closed: null }))).toMatchObject({ open: true });
});
