import { FiguresContributions, mostContributions, posts, requestIdOf, unitLimits } from '@sangathan/model';
import { expect, test } from 'vitest';
import { anOfficeBearer, aRequest, at, aUnit } from '../../fixture.ts';
import { entryContribution, requestContribution, unitContribution } from './contribution.ts';

/** Firestore's limit for a document, in bytes. */
const largestDocument = 1_048_576;

/** A generous bound of what Firestore adds for a document's name and field, in bytes. */
const overhead = 2000;

const idOf = (index: number) => String(index).padStart(64, 'i');

/** The most units of a block by the limits: itself, its mandals and their booths. */
const mostUnits = 1 + unitLimits.block.most * (1 + unitLimits.mandal.most);

test('every unit of a block counts, however many are opened', () => {
  expect(mostUnits).toBeLessThanOrEqual(mostContributions.units);
  expect(mostUnits).toBeLessThanOrEqual(mostContributions.entries);
  expect(mostUnits).toBeLessThanOrEqual(mostContributions.requests);
});

test('the contributions of the largest block fit in one document, whatever its members write', () => {
  const block = { state: idOf(1), district: idOf(2), block: idOf(3) };
  const mandal = { ...block, mandal: idOf(4) };
  const booth = { ...mandal, booth: idOf(5) };
  const evidence = { evidence: 'reconfirmed', evidenceAt: at(9_999_999_999_999) } as const;
  const full = {
    photo: 'a'.repeat(64),
    known: { mobile: true, email: true },
    social: { facebook: 'https://facebook.com/a', x: null, instagram: null, youtube: null },
  };
  const units = Array.from({ length: mostContributions.units }, (_, index) => {
    const isMandal = index <= unitLimits.block.most;
    return [
      idOf(index),
      unitContribution(aUnit({ level: isMandal ? 'mandal' : 'booth', path: isMandal ? mandal : booth })),
    ];
  });
  const entry = entryContribution(anOfficeBearer({ path: booth, unitId: idOf(5), ...evidence, ...full }));
  const pending = requestContribution(
    aRequest({ state: 'pending', path: booth, createdAt: at(9_999_999_999_999) }),
  );
  const contributions = {
    units: Object.fromEntries(units),
    entries: Object.fromEntries(
      Array.from({ length: mostContributions.entries }, (_, index) => [idOf(index), entry]),
    ),
    requests: Object.fromEntries(
      Array.from({ length: mostContributions.requests }, (_, index) => [
        requestIdOf(idOf(index), 999_999),
        pending,
      ]),
    ),
    children: [],
  };
  expect(FiguresContributions.safeParse(contributions).success).toBe(true);
  expect(JSON.stringify(contributions).length + overhead).toBeLessThan(largestDocument);
});

test.each(posts)('entries contribute only in posts that figures count: %s', (post) => {
  const isKept = entryContribution(anOfficeBearer({ post })) !== null;
  expect(isKept).toBe(['president', 'mla', 'mp'].includes(post));
});

test('a closed booth or mandal contributes nothing', () => {
  expect(unitContribution(aUnit({ closed: '2026-11-01' }))).toBeNull();
  expect(unitContribution(aUnit({ closed: null }))).toMatchObject({ open: true });
});
