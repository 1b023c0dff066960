/**
 * Whether whoever wrote was allowed what has changed. It looks at the changes alone, not at how they were written,
 * and asks the policy by brute force, which shares no code with rules or model.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Field } from '@sangathan/model';
import * as policy from '../../rules/random/policy.ts';
import type { Person } from '../../rules/random/world.ts';
import { actorIn, type Register } from './register.ts';
import { type Done, type Wrong, wrong } from './step.ts';

/** Fields of a card, and of a contact, that people write. */
const details = ['name', 'village', 'jurisdiction', 'social', 'photo', 'since', 'until'] as const;
const contactDetails = ['email', 'alternativeMobile'] as const;

/** What a public page shows: there it takes the right to approve. */
const publicDetails: readonly string[] = ['name', 'village', 'jurisdiction', 'social', 'photo'];

/** Fields that nobody changes once an entry is there. */
const fixed = [
  'personId',
  'post',
  'unitId',
  'level',
  'path',
  'assembly',
  'lokSabha',
  'visibility',
  'enteredBy',
] as const;

/** Where the fields of a request stand. */
const detailOf: Partial<Record<Field, string>> = {
  nameHi: 'name',
  nameEn: 'name',
  facebook: 'social',
  x: 'social',
  instagram: 'social',
  youtube: 'social',
};

/** One changed field of an entry. */
export interface Change {
  id: string;
  field: string;
}

/** What has changed in an entry that was there before. */
export function changesOf({ before, after }: Pick<Done, 'before' | 'after'>, id: string): Change[] {
  const [then, now] = [before, after].map(({ snapshot }) => ({
    card: snapshot.cards.get(id),
    contact: snapshot.contacts.get(id),
  }));
  const cardFields = [...details, ...fixed, 'deputyRights' as const];
  return [
    ...cardFields.filter((field) => !isDeepStrictEqual(then?.card?.[field], now?.card?.[field])),
    ...(['mobile', ...contactDetails] as const).filter(
      (field) => then?.contact?.[field] !== now?.contact?.[field],
    ),
  ].map((field) => ({ id, field }));
}

/** Whether a request that was just applied changes this field, for somebody who may decide on the entry. */
function isDecided({ before, after, phone }: Done, who: Person, whose: Person, field: string): boolean {
  return [...after.snapshot.requests].some(([id, { state, personId, patch, proposerUid }]) => {
    if (
      state !== 'applied' ||
      proposerUid === phone.uid ||
      before.snapshot.requests.get(id)?.state === 'applied'
    )
      return false;
    const isIn = (Object.keys(patch) as Field[]).some((one) => (detailOf[one] ?? one) === field);
    if (personId !== whose.personId || !isIn || !policy.decidesFor(who, whose)) return false;
    return field !== 'mobile' || setsMobile(who, whose, patch.mobile?.to ?? null);
  });
}

/** With which number MLAs and MPs sign in is the state's to say; and nobody gives their own to another. */
function setsMobile(who: Person, whose: Person, mobile: string | null): boolean {
  const isElected = whose.post === 'mla' || whose.post === 'mp';
  return mobile !== who.mobile && (!isElected || who.unit.level === 'state');
}

/** Whether somebody may write an entry: an import has a right of its own, and the same bounds. */
function writes({ kind }: Done, who: Person, whose: Person): boolean {
  if (kind !== 'importRow') return policy.edits(who, whose);
  return policy.holds(who, 'import') && policy.changes(who, whose) && !whose.left && !whose.unit.closed;
}

function isAllowed(done: Done, who: Person, whose: Person, field: string): boolean {
  const { before, after } = done;
  const now = after.people.get(whose.id);
  if (!now || fixed.some((one) => one === field)) return false;
  if (isDecided(done, who, whose, field)) return true;
  const isReopened = whose.left && !now.left;
  if (isReopened) return policy.edits(who, { ...whose, left: false, deputyRights: [] });
  if (field === 'deputyRights') {
    const given = now.deputyRights.filter((right) => !whose.deputyRights.includes(right));
    return policy.namesDeputy(who, whose) && given.every((right) => policy.holds(who, right));
  }
  if (field !== 'mobile') {
    const isShown = before.snapshot.cards.get(whose.id)?.visibility === 'public';
    const needsApproval = isShown && publicDetails.includes(field);
    return writes(done, who, whose) && (!needsApproval || policy.holds(who, 'approve'));
  }
  const mobile = after.snapshot.contacts.get(whose.id)?.mobile ?? null;
  return before.people.has(whose.id) && writes(done, who, whose) && setsMobile(who, whose, mobile);
}

function wrongNew(done: Done, who: Person | null, id: string): Wrong[] {
  const [entered, card] = [done.after.people.get(id), done.after.snapshot.cards.get(id)];
  const unit = done.before.units.get(entered?.unit.id ?? '');
  const now = entered && unit && { ...entered, unit };
  const isOwn = now !== undefined && now.mobile === who?.mobile;
  const isKnown = [...done.before.people.values()].some(({ personId }) => personId === now?.personId);
  const isRight =
    who && now && writes(done, who, now) && !isOwn && !isKnown && card?.deputyRights.length === 0;
  return isRight ? [] : [wrong('entered without charge', done.scene.names.name(id))];
}

/** Entries that somebody has entered or changed who may not. */
export function wrongEntries(done: Done): Wrong[] {
  const { before, after, phone, scene } = done;
  const who = actorIn(before, phone.uid, phone.sim.mobile);
  const ids = [...new Set([...before.people.keys(), ...after.people.keys()])];
  return ids.flatMap((id) => {
    const whose = before.people.get(id);
    if (!whose) return wrongNew(done, who, id);
    if (!after.people.has(id)) return [wrong('an entry is gone', scene.names.name(id))];
    return changesOf(done, id)
      .filter(({ field }) => who === null || !isAllowed(done, who, whose, field))
      .map(({ field }) => wrong('changed without charge', `${field} of ${scene.names.name(id)}`));
  });
}

/** Between two names of a unit, in milliseconds. */
const renamingPause = 60 * 60_000;

/** Units that somebody has opened, renamed or closed who may not. */
export function wrongUnits({ before, after, phone, scene, kind }: Done): Wrong[] {
  const who = actorIn(before, phone.uid, phone.sim.mobile);
  return [...after.units].flatMap(([id, unit]) => {
    const [then, former] = [before.units.get(id), before.snapshot.units.get(id)];
    const now = after.snapshot.units.get(id);
    const parent = before.units.get(unit.parent?.id ?? '');
    const here = scene.names.name(id);
    if (!then || !former) {
      const mayOpen =
        who && parent && policy.holds(who, 'edit') && policy.reaches(who, parent) && !parent.closed;
      return mayOpen ? [] : [wrong('opened without charge', here)];
    }
    if (isDeepStrictEqual(former, now)) return [];
    const { name: _then, closed: _open, edited, ...rest } = former;
    const { name: _now, closed, edited: nowEdited, ...present } = now ?? former;
    const isHasty = Number(nowEdited?.at.toMillis()) - Number(edited?.at.toMillis()) < renamingPause;
    if (isHasty && kind === 'renameUnit') return [wrong('a unit renamed too often', here)];
    const isUsed = [...after.people.values()].some(
      ({ unit: { id: unitId }, left }) => unitId === id && !left,
    );
    const isRight = who && policy.renames(who, then) && isDeepStrictEqual(rest, present);
    if (closed !== null && isUsed) return [wrong('a unit in use is closed', here)];
    return isRight ? [] : [wrong('unit changed without charge', here)];
  });
}

/** Whether somebody may propose a change of another's public details: they could edit it if it were not shown. */
function mayPropose({ snapshot }: Register, who: Person, whose: Person): boolean {
  const isShown = snapshot.cards.get(whose.id)?.visibility === 'public';
  return isShown && policy.edits(who, whose) && !policy.holds(who, 'approve');
}

/** Requests that somebody has made, withdrawn or decided on who may not; more than one open for an entry. */
export function wrongRequests({ before, after, phone, scene }: Done): Wrong[] {
  const who = actorIn(before, phone.uid, phone.sim.mobile);
  const open = new Set<string>();
  return [...after.snapshot.requests].flatMap(([id, now]) => {
    const then = before.snapshot.requests.get(id);
    const wrongs: Wrong[] = [];
    const isOpen = now.state === 'pending' || now.state === 'approved';
    if (isOpen && open.has(now.officeBearerId)) wrongs.push(wrong('two open requests', scene.names.name(id)));
    if (isOpen) open.add(now.officeBearerId);
    if (then?.state === now.state) return wrongs;
    const whose = before.people.get(now.officeBearerId);
    const isOwn = who !== null && who.id === now.officeBearerId;
    const mayDecide = who && whose && policy.decidesFor(who, whose) && now.proposerUid !== phone.uid;
    const isRight = then
      ? now.state === 'withdrawn'
        ? isOwn
        : mayDecide
      : isOwn || (who && whose && mayPropose(before, who, whose));
    return isRight ? wrongs : [...wrongs, wrong(`request ${now.state} without charge`, scene.names.name(id))];
  });
}
