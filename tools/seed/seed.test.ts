import {
  Attendance,
  ChangeRequest,
  Contact,
  isInvited,
  levels,
  Meeting,
  OfficeBearer,
  Unit,
} from '@sangathan/model';
import { describe, expect, test } from 'vitest';
import { digestWith, emulatorKey } from '../../functions/src/register/entry/mobileDigest.ts';
import { settlingOf } from '../../functions/src/register/entry/verified.ts';
import { castMembers, electedMember, unknownMobile } from './cast.ts';
import { demoAttendance, demoMeeting } from './meeting.ts';
import { demoRequests } from './requests.ts';
import { demoState, wholeState } from './state.ts';
import { theTree } from './tree.ts';

const now = Date.UTC(2026, 10, 1);

describe('the tree of the state', () => {
  const tree = [...theTree()];
  const at = (level: string) => tree.filter(({ unit }) => unit.level === level);

  test.each([
    ['state', 1],
    ['district', 40],
    ['block', 400],
    ['mandal', 2200],
    ['booth', 54_000],
  ])('has every %s: %i', (level, count) => {
    expect(at(level)).toHaveLength(count);
  });

  test('gives every unit a unique id, a parent that precedes it, and a valid document', () => {
    const seen = new Set<string | null>([null]);
    for (const { id, unit } of tree) {
      expect(seen.has(id)).toBe(false);
      expect(seen.has(unit.parentId)).toBe(true);
      seen.add(id);
    }
    for (const level of levels) for (const { unit } of at(level)) Unit.parse(unit);
  });

  test('has each seat of the assembly and of the Lok Sabha once', () => {
    const seats = at('district').flatMap(({ unit }) => unit.assemblySeats);
    const lokSabha = at('district').flatMap(({ unit }) => unit.lokSabhaSeats);
    expect(seats.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    expect(lokSabha.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  });
});

describe('the places of the state', () => {
  const booths = [...theTree()].filter(({ unit }) => unit.level === 'booth');

  test('give every booth a place in English, and one in Hindi where it is known', () => {
    expect(booths.filter(({ unit }) => !/^Booth \d+, .+/.test(unit.name.en))).toEqual([]);
    expect(booths.filter(({ unit }) => !/^बूथ \d+(, .+)?$/.test(unit.name.hi))).toEqual([]);
  });

  test('give no two booths of a mandal the same name', () => {
    for (const siblings of Map.groupBy(booths, ({ unit }) => unit.parentId).values()) {
      expect(new Set(siblings.map(({ unit }) => unit.name.en)).size).toBe(siblings.length);
    }
  });

  test('number the wards of a city across its constituencies', () => {
    const jaipur = booths.filter(({ unit }) => unit.path.district === 'RJ-D34');
    const wards = new Set(jaipur.map(({ unit }) => unit.name.en.split(', ')[1]));
    expect(wards.size).toBe((7 * 270) / 5);
  });
});

describe('the demonstration', () => {
  const units = [...demoState(now)];
  const entries = units.flatMap((unit) => unit.entries);

  test('is made of valid documents', () => {
    for (const { card, contact } of entries) {
      OfficeBearer.parse(card);
      Contact.parse(contact);
    }
    for (const { request } of demoRequests(units, now)) ChangeRequest.parse(request);
    const meeting = Meeting.parse(demoMeeting(now));
    for (const attendance of demoAttendance(meeting, units)) Attendance.parse(attendance);
  });

  test('has a past meeting that some of those invited attended', () => {
    const meeting = demoMeeting(now);
    const invited = entries.filter(({ card }) => isInvited(meeting, card));
    const invitedIds = new Set(invited.map(({ id }) => id));
    const present = demoAttendance(meeting, units).map(({ officeBearerId }) => officeBearerId);
    expect(meeting.endsAt.toMillis()).toBeLessThan(now);
    expect(present.filter((id) => !invitedIds.has(id))).toEqual([]);
    expect(present.length).toBeGreaterThan(invited.length / 2);
    expect(present.length).toBeLessThan(invited.length);
  });

  test('is deterministic', () => {
    expect([...demoState(now)]).toEqual(units);
  });

  test('gives every entry a unique id', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  test('repeats only the mobiles that the cast shares', () => {
    const mobiles = entries.flatMap(({ contact }) => contact.mobile ?? []);
    const twice = mobiles.filter((mobile, index) => mobiles.indexOf(mobile) !== index);
    expect(twice.every((mobile) => castMembers.some((member) => member.mobile === mobile))).toBe(true);
    expect(twice).toHaveLength(2);
  });

  test('has the entry of every cast member', () => {
    for (const { officeBearerId, unitId, mobile, name } of castMembers) {
      const entry = entries.find(({ id }) => id === officeBearerId);
      expect(entry).toMatchObject({ card: { unitId, name, until: null }, contact: { mobile } });
    }
  });

  test('has the entry of the elected member, and none with the unknown number', () => {
    const { officeBearerId, unitId, name, post } = electedMember;
    const entry = entries.find(({ id }) => id === officeBearerId);
    expect(entry).toMatchObject({ card: { unitId, name, post, visibility: 'public', demo: false } });
    expect(entries.some(({ contact }) => contact.mobile === unknownMobile)).toBe(false);
  });

  test('marks everybody as a demo person but the elected members, whose contacts it leaves empty', () => {
    const real = entries.filter(({ card }) => !card.demo);
    expect(real.length).toBeGreaterThan(10);
    for (const { card, contact } of real) {
      expect(['mla', 'mp']).toContain(card.post);
      expect([contact.mobile, contact.email]).toEqual([null, null]);
    }
  });

  test('leaves some posts vacant', () => {
    const booths = units.filter(({ unit }) => unit.level === 'booth');
    const vacant = booths.filter((booth) => booth.entries.length === 0);
    expect(vacant.length).toBeGreaterThan(booths.length / 20);
  });
});

test('the demonstration has evidence that rests on what was verified, and verifies one person by a number', () => {
  const verifying = new Map<string, string>();
  const entries = [...demoState(now)].flatMap((unit) => unit.entries);
  for (const { card, contact, verification } of entries) {
    expect(settlingOf({ card, contact }, verification, digestWith(emulatorKey))).toBe('keep');
    if (card.evidence === 'collected' || contact.mobile === null) continue;
    expect(verifying.get(contact.mobile) ?? card.personId).toBe(card.personId);
    verifying.set(contact.mobile, card.personId);
  }
  expect(entries.some(({ card }) => card.sharesNumber)).toBe(true);
  expect(entries.some(({ verification }) => verification?.assistedBy)).toBe(true);
});

test('the whole state has a president in every unit', () => {
  let presidents = 0;
  for (const { entries } of wholeState(now))
    presidents += entries.filter(({ card }) => card.post === 'president').length;
  expect(presidents).toBe(56_641);
});
