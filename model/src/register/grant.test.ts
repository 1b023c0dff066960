import { describe, expect, it } from 'vitest';
import {
  type Grant,
  grantFrom,
  hasCharge,
  hasRightsAndSightOf,
  mayDecide,
  mayDecideOnMobile,
  mayEdit,
  mayEnter,
  mayListContacts,
  mayReadContact,
  maySee,
  maySetMobile,
  mayTakeBack,
  takeBackDays,
} from './grant.ts';
import type { OfficeBearer } from './officeBearer.ts';
import { levelOf, type Path } from './path.ts';
import type { Post, Right } from './post.ts';
import type { Unit } from './unit/unit.ts';

const state: Path = { state: 'RJ' };
const ajmer: Path = { ...state, district: 'D1' };
const jaipur: Path = { ...state, district: 'D2' };
const kishangarh: Path = { ...ajmer, block: 'B1' };
const mandal: Path = { ...kishangarh, mandal: 'M1' };
const booth: Path = { ...mandal, booth: 'P1' };

function card(officeBearerId: string, post: Post, path: Path, deputyRights: Right[] = []): OfficeBearer {
  const level = levelOf(path);
  return {
    personId: `person-of-${officeBearerId}`,
    post,
    unitId: path[level] ?? '',
    level,
    path,
    assembly: post === 'mla' ? 98 : path.block ? 98 : null,
    lokSabha: path.block ? 13 : null,
    name: { hi: 'राम', en: 'Ram' },
    village: null,
    jurisdiction: null,
    social: { facebook: null, x: null, instagram: null, youtube: null },
    photo: null,
    known: { mobile: true, email: false },
    evidence: 'collected',
    evidenceAt: { seconds: 0, nanoseconds: 0, toMillis: () => 0 },
    since: null,
    until: null,
    visibility: 'members',
    deputyRights,
    searchKeys: [],
    enteredBy: null,
    edited: null,
    demo: true,
  };
}

const cards = {
  statePresident: card('statePresident', 'president', state),
  ajmerPresident: card('ajmerPresident', 'president', ajmer),
  ajmerSecretary: card('ajmerSecretary', 'secretary', ajmer),
  ajmerDeputy: card('ajmerDeputy', 'generalSecretary', ajmer, ['approve']),
  ajmerReader: card('ajmerReader', 'treasurer', ajmer, ['contacts']),
  jaipurPresident: card('jaipurPresident', 'president', jaipur),
  mla: card('mla', 'mla', ajmer),
  mp: card('mp', 'mp', ajmer),
  blockPresident: card('blockPresident', 'president', kishangarh),
  mandalPresident: card('mandalPresident', 'president', mandal),
  boothPresident: card('boothPresident', 'president', booth),
};
type Person = keyof typeof cards;

const people = Object.keys(cards) as Person[];
const mobileOf = (person: Person) => `+91600000000${people.indexOf(person)}`;

function grant(person: Person): Grant {
  const given = grantFrom(person, cards[person], mobileOf(person));
  if (given === null) throw new Error(`${person} has no grant`);
  return given;
}

describe('a grant', () => {
  it('is not given by an entry whose term has ended', () => {
    expect(grantFrom('x', { ...cards.ajmerPresident, until: '2026-01-01' }, '+916000000000')).toBeNull();
  });

  it('has the post’s rights and the deputy rights, and no others', () => {
    expect(grant('boothPresident').rights).toEqual(['conveneMeetings', 'sendMessages', 'contacts']);
    expect(grant('ajmerDeputy').rights).toEqual(['approve']);
    expect(grant('ajmerSecretary').rights).toEqual([]);
    expect(grant('mla').rights).toEqual([]);
  });
});

describe('who has charge of whose entry', () => {
  it.each<[Person, Person, boolean]>([
    ['statePresident', 'ajmerPresident', true],
    ['statePresident', 'boothPresident', true],
    ['statePresident', 'statePresident', false],
    ['ajmerPresident', 'boothPresident', true],
    ['ajmerPresident', 'ajmerSecretary', true],
    ['ajmerPresident', 'ajmerPresident', false],
    ['ajmerPresident', 'jaipurPresident', false],
    ['ajmerPresident', 'statePresident', false],
    ['ajmerDeputy', 'ajmerPresident', false],
    ['ajmerDeputy', 'boothPresident', true],
    ['blockPresident', 'boothPresident', true],
    ['blockPresident', 'ajmerSecretary', false],
    ['mla', 'boothPresident', false],
    ['boothPresident', 'mandalPresident', false],
  ])('%s of %s: %s', (holder, subject, expected) => {
    expect(hasCharge(grant(holder), cards[subject])).toBe(expected);
  });

  it('never covers one’s own entry in another post', () => {
    const other = { ...cards.boothPresident, personId: cards.ajmerPresident.personId };
    expect(hasCharge(grant('ajmerPresident'), other)).toBe(false);
  });
});

describe('who may edit, decide, see, read contacts one by one and list them', () => {
  type May = Record<'edit' | 'decide' | 'see' | 'contact' | 'list', boolean>;
  it.each<[Person, Person, May]>([
    ['ajmerPresident', 'boothPresident', { edit: true, decide: true, see: true, contact: true, list: true }],
    [
      'ajmerPresident',
      'ajmerPresident',
      { edit: false, decide: false, see: true, contact: true, list: true },
    ],
    [
      'ajmerPresident',
      'statePresident',
      { edit: false, decide: false, see: true, contact: false, list: false },
    ],
    [
      'ajmerPresident',
      'jaipurPresident',
      { edit: false, decide: false, see: false, contact: false, list: false },
    ],
    ['ajmerDeputy', 'boothPresident', { edit: false, decide: false, see: true, contact: true, list: false }],
    ['ajmerDeputy', 'ajmerSecretary', { edit: false, decide: true, see: true, contact: true, list: false }],
    [
      'ajmerSecretary',
      'ajmerPresident',
      { edit: false, decide: false, see: true, contact: false, list: false },
    ],
    [
      'ajmerSecretary',
      'boothPresident',
      { edit: false, decide: false, see: true, contact: true, list: false },
    ],
    ['ajmerReader', 'boothPresident', { edit: false, decide: false, see: true, contact: true, list: true }],
    ['ajmerReader', 'ajmerPresident', { edit: false, decide: false, see: true, contact: true, list: true }],
    [
      'ajmerReader',
      'jaipurPresident',
      { edit: false, decide: false, see: false, contact: false, list: false },
    ],
    ['blockPresident', 'boothPresident', { edit: true, decide: false, see: true, contact: true, list: true }],
    [
      'boothPresident',
      'blockPresident',
      { edit: false, decide: false, see: true, contact: false, list: false },
    ],
    ['mla', 'boothPresident', { edit: false, decide: false, see: true, contact: false, list: false }],
    ['mla', 'jaipurPresident', { edit: false, decide: false, see: false, contact: false, list: false }],
  ])('%s towards %s: %o', (holder, subject, expected) => {
    const held = grant(holder);
    const entry = { ...cards[subject], officeBearerId: subject, mobile: mobileOf(subject) };
    expect({
      edit: mayEdit(held, entry),
      decide: mayDecide(held, entry),
      see: maySee(held, entry),
      contact: mayReadContact(held, entry),
      list: mayListContacts(held, entry.path),
    }).toEqual(expected);
  });
});

describe('who has the rights and the sight that an entry gives', () => {
  it.each<[Person, Person, boolean]>([
    ['ajmerPresident', 'boothPresident', true],
    ['ajmerPresident', 'ajmerDeputy', true],
    ['blockPresident', 'mandalPresident', true],
    ['ajmerDeputy', 'boothPresident', false],
    ['ajmerDeputy', 'ajmerSecretary', true],
    ['blockPresident', 'ajmerPresident', false],
    ['boothPresident', 'ajmerDeputy', false],
    ['ajmerPresident', 'mla', true],
    ['ajmerPresident', 'mp', false],
    ['statePresident', 'mp', true],
    ['ajmerPresident', 'jaipurPresident', false],
    ['mla', 'mla', false],
  ])('%s has every right and the sight of %s: %s', (holder, subject, expected) => {
    expect(hasRightsAndSightOf(grant(holder), cards[subject])).toBe(expected);
  });

  it('nobody edits or decides on an entry with their own mobile', () => {
    const held = grant('ajmerPresident');
    const entry = { ...cards.boothPresident, mobile: held.mobile };
    expect([mayEdit(held, entry), mayDecide(held, entry)]).toEqual([false, false]);
    expect(mayDecideOnMobile(held, { ...entry, mobile: null }, held.mobile)).toBe(false);
    expect(mayDecideOnMobile(held, { ...entry, mobile: null }, '+916000000099')).toBe(true);
  });

  it.each<[Person, Person, boolean]>([
    ['ajmerPresident', 'mla', false],
    ['statePresident', 'mla', true],
    ['ajmerPresident', 'boothPresident', true],
  ])('%s says with which number %s signs in: %s', (holder, subject, expected) => {
    expect(maySetMobile(grant(holder), cards[subject])).toBe(expected);
  });

  it.each<[string, Person, number, boolean]>([
    ['somebody above may reopen a term', 'ajmerPresident', 1, true],
    ['on the last day too', 'ajmerPresident', takeBackDays, true],
    ['but not after it', 'ajmerPresident', takeBackDays + 0.01, false],
    ['nobody without the right to edit', 'ajmerDeputy', 1, false],
    ['nobody in another district', 'jaipurPresident', 1, false],
  ])('%s', (_sentence, holder, days, expected) => {
    const at = { seconds: 0, nanoseconds: 0, toMillis: () => 0 };
    const edited = { uid: 'x', officeBearerId: 'x', at };
    const left = { ...cards.boothPresident, until: '2026-01-01', edited, mobile: null };
    const now = days * 24 * 60 * 60_000;
    expect(mayTakeBack(grant(holder), left, now)).toBe(expected);
    expect(mayTakeBack(grant(holder), { ...left, until: null }, now)).toBe(false);
    expect(mayTakeBack(grant(holder), { ...left, edited: null }, now)).toBe(false);
  });
});

describe('who may enter whom', () => {
  it.each<[Person, Path, Post, boolean]>([
    ['blockPresident', booth, 'president', true],
    ['blockPresident', kishangarh, 'secretary', true],
    ['blockPresident', kishangarh, 'president', false],
    ['blockPresident', ajmer, 'secretary', false],
    ['ajmerPresident', jaipur, 'secretary', false],
    ['boothPresident', booth, 'secretary', false],
    ['mla', booth, 'president', false],
  ])('%s enters somebody new at %o as %s: %s', (holder, path, post, expected) => {
    const level = levelOf(path);
    const unitId = path[level] ?? '';
    const unit = { level, path } as Unit;
    expect(mayEnter(grant(holder), unitId, unit, post)).toBe(expected);
  });

  it('shows an MLA nothing in a neighbouring constituency of the same district', () => {
    expect(maySee(grant('mla'), { ...cards.boothPresident, unitId: 'P2', assembly: 99 })).toBe(false);
  });
});
