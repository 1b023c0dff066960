import { readFileSync } from 'node:fs';
import { auditValue, type Contact, calls, type OfficeBearer, Patch, type Unit } from '@sangathan/model';
import { expect, test } from 'vitest';
import { aContact, anOfficeBearer, at, aUnit } from '../../functions/src/fixture.ts';
import { lineOf } from '../../functions/src/register/entry/auditLine.ts';
import { renamingOf } from '../../functions/src/register/unit/auditLine.ts';
import { allIn, conditionsIn } from '../../tools/rules/parse.ts';

/** For each block of the rules, the fields that a browser may change: the lists of `changed().hasOnly`. */
function writableFields(): Record<string, string[]> {
  const writable: Record<string, string[]> = {};
  for (const { within, expression } of conditionsIn(readFileSync('firestore.rules', 'utf8'))) {
    for (const call of allIn(expression)) {
      const [callee, list] = call.parts;
      const isList =
        call.kind === 'call' && callee?.text === 'hasOnly' && callee.parts[0]?.text === 'changed';
      if (!isList || list === undefined) continue;
      const block = within.join('').replace(/\{\w+\}/g, '*');
      const fields = list.parts.map(({ text }) => text.slice(1, -1));
      writable[block] = [...new Set([...(writable[block] ?? []), ...fields])];
    }
  }
  return writable;
}

const edited = { uid: 'uid', officeBearerId: 'block-president', at: at(5) };
const [card, contact, unit] = [anOfficeBearer(), aContact(), aUnit()];

/** A change of each field; one that is missing here, or not logged, fails. */
const cardChanges: { [F in keyof OfficeBearer]?: OfficeBearer[F][] } = {
  name: [
    { hi: 'अन्य', en: card.name.en },
    { hi: card.name.hi, en: 'Other' },
  ],
  village: ['Pushkar'],
  jurisdiction: ['Ward 7'],
  social: (['facebook', 'x', 'instagram', 'youtube'] as const).map((network) => ({
    ...card.social,
    [network]: 'https://x.com/ram',
  })),
  photo: ['a'.repeat(64)],
  since: ['2020-01-01'],
  until: ['2026-01-01'],
  deputyRights: [['edit']],
};
const contactChanges: { [F in keyof Contact]?: Contact[F][] } = {
  mobile: ['+916000000099'],
  alternativeMobile: ['+916000000098'],
  email: ['new@example.in'],
};
const unitChanges: { [F in keyof Unit]?: Unit[F][] } = {
  name: [
    { hi: 'अन्य', en: unit.name.en },
    { hi: unit.name.hi, en: 'Closed by order' },
  ],
};

const logged = {
  '/officeBearers/*': (field: string) =>
    changesOf(cardChanges, field).map((change) =>
      lineOf('bearer', { card }, { card: { ...card, ...change, edited } }),
    ),
  '/officeBearers/*/private/contact': (field: string) =>
    changesOf(contactChanges, field).map((change) =>
      lineOf('bearer', { contact }, { contact: { ...contact, ...change, edited } }),
    ),
  '/units/*': (field: string) =>
    changesOf(unitChanges, field).map((change) => renamingOf('unit', unit, { ...unit, ...change, edited })),
};

function changesOf(changes: Record<string, unknown[] | undefined>, field: string): object[] {
  return (changes[field] ?? []).map((value) => ({ [field]: value }));
}

/** A request is its own record: it stores who proposed, withdrew or decided what. */
const ownRecords = ['/changeRequests/*'];

test('each field that a browser may change is in the audit, with who changed it', () => {
  const writable = Object.entries(writableFields()).filter(([block]) => !ownRecords.includes(block));
  expect(writable.map(([block]) => block).sort()).toEqual(Object.keys(logged).sort());
  for (const [block, fields] of writable) {
    for (const field of fields.filter((one) => one !== 'edited')) {
      const lines = logged[block as keyof typeof logged](field);
      expect(lines.length, `${block} ${field}`).toBeGreaterThan(0);
      for (const line of lines) expect(line, `${block} ${field}`).toMatchObject({ byUid: 'uid' });
    }
  }
});

test.each(calls.changeMobile.request.shape.which.options)('a changed %s is in the audit', (which) => {
  const [line] = logged['/officeBearers/*/private/contact'](which);
  expect(line?.changes).toEqual({
    [which]: { from: auditValue(which, contact[which]), to: expect.any(String) },
  });
});

test('each field that a holder may propose is in the audit', () => {
  const loggable = [...Object.keys(cardChanges), ...Object.keys(contactChanges)];
  const documentFields = Object.keys(Patch.shape).map((field) => {
    if (field.startsWith('name')) return 'name';
    return ['facebook', 'x', 'instagram', 'youtube'].includes(field) ? 'social' : field;
  });
  expect(documentFields.filter((field) => !loggable.includes(field))).toEqual([]);
});

test('a unit’s new name is logged with the old one and who wrote it', () => {
  const renamed = { ...unit, name: { hi: unit.name.hi, en: 'Closed by order' }, edited };
  expect(renamingOf('unit', unit, renamed)).toMatchObject({
    action: 'unitRenamed',
    byUid: 'uid',
    at: edited.at,
    unitId: 'unit',
    path: unit.path,
    changes: { nameEn: { from: unit.name.en, to: 'Closed by order' } },
  });
});

test.each([
  ['the server writes', { ...unit, name: { hi: '', en: 'Other' } }],
  ['the name stays', { ...unit, edited }],
])('nothing is logged where %s', (_, after) => {
  expect(renamingOf('unit', unit, after)).toBeNull();
});
