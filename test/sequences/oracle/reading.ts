/** Whether anybody can read what the policy does not give them. */
import { type ExportedEntry, type Grant, mayListContacts, mayReadContact, maySee } from '@sangathan/model';
import type { Random } from '../../../tools/seed/random.ts';
import * as policy from '../../rules/random/policy.ts';
import type { Person } from '../../rules/random/world.ts';
import { clientOf } from '../operations/operation.ts';
import type { Phone } from '../world/scene.ts';
import { actorIn } from './register.ts';
import { type Done, type Wrong, wrong } from './step.ts';

/** Documents about an entry, and who may read them. */
const readings: Record<
  string,
  { path: (id: string) => string; may: (who: Person, whose: Person) => boolean }
> = {
  contact: { path: (id) => `officeBearers/${id}/private/contact`, may: (who, whose) => who === whose },
  card: { path: (id) => `officeBearers/${id}`, may: policy.seesCard },
};

/** Whether a person reads somebody's contact among others. */
const listsContactOf = (who: Person, whose: Person) => policy.listsContacts(who, whose.unit);

/** How many readings have been asked for: of the model, and of the emulator under the rules. */
export const asked = { model: 0, rules: 0 };

/** What the model lets the holders of living grants read, and the policy does not. */
function modelReads({ after, scene }: Done, { uid, sim, name }: Phone, grant: Grant): Wrong[] {
  const who = actorIn(after, uid, sim.mobile);
  return [...after.people].flatMap(([id, whose]) => {
    const card = after.snapshot.cards.get(id);
    if (!card) return [];
    asked.model += 3;
    const ways: [string, boolean, (who: Person, whose: Person) => boolean][] = [
      ['contact', mayReadContact(grant, { ...card, officeBearerId: id }), policy.opensContact],
      ['contact among others', mayListContacts(grant, card.path), listsContactOf],
      ['card', maySee(grant, card), policy.seesCard],
    ];
    return ways
      .filter(([, isAllowed, may]) => isAllowed && !(who && may(who, whose)))
      .map(([what]) => wrong('a reading in the model', `${name}: ${what} of ${scene.names.name(id)}`));
  });
}

/** One reading under the rules, of a random document by a random phone. */
async function ruleReads({ after, scene }: Done, random: Random): Promise<Wrong[]> {
  const phone = random.pick([...scene.phones.values()]);
  const [id, whose] = random.pick([...after.people]);
  const what = random.pick(Object.keys(readings));
  const reading = readings[what];
  const who = actorIn(after, phone.uid, phone.sim.mobile);
  asked.rules += 1;
  if (!reading || (await clientOf(phone).get(reading.path(id))) === 'denied') return [];
  const isRight = who !== null && reading.may(who, whose);
  return isRight
    ? []
    : [wrong('a reading under the rules', `${phone.name}: ${what} of ${scene.names.name(id)}`)];
}

/** A list under the rules, of the contacts of a random unit's subtree, by a random phone. */
async function ruleLists({ after, scene }: Done, random: Random): Promise<Wrong[]> {
  const phone = random.pick([...scene.phones.values()]);
  const unit = random.pick([...after.units.values()]);
  const who = actorIn(after, phone.uid, phone.sim.mobile);
  asked.rules += 1;
  const of = { from: 'private', group: true, where: { [`path.${unit.level}`]: unit.id } };
  if ((await clientOf(phone).list(of)) === 'denied') return [];
  const isRight = who !== null && policy.listsContacts(who, unit);
  const what = `${phone.name}: the contacts of ${scene.names.name(unit.id)}`;
  return isRight ? [] : [wrong('a list under the rules', what)];
}

/** A contact that was opened. */
function openedReads({ args, before, phone, scene }: Done, who: Person | null): Wrong[] {
  const whose = before.people.get(scene.names.id(args.entry ?? ''));
  const isRight = who !== null && whose !== undefined && policy.opensContact(who, whose);
  return isRight ? [] : [wrong('a contact opened', `${phone.name}: ${args.entry}`)];
}

/** What an export or a choice of entries has told. */
function toldReads(done: Done): Wrong[] {
  const { kind, outcome, phone, before, scene } = done;
  const who = actorIn(before, phone.uid, phone.sim.mobile);
  const named = (id: string) => `${phone.name}: ${scene.names.name(id)}`;
  if (kind === 'openContact' && outcome.allowed) return openedReads(done, who);
  if (kind === 'exportUnit' && outcome.answer) {
    const { rows } = outcome.answer as { rows: ExportedEntry[] };
    return rows.flatMap(({ officeBearerId, mobile, alternativeMobile, email }) => {
      const whose = before.people.get(officeBearerId);
      const isSeen = who && whose && policy.seesCard(who, whose);
      const isKnown = mobile ?? alternativeMobile ?? email;
      const mayKnow = isKnown === null || (who && whose && (who === whose || listsContactOf(who, whose)));
      return isSeen && mayKnow ? [] : [wrong('an export tells too much', named(officeBearerId))];
    });
  }
  if (kind !== 'claim' || !outcome.answer) return [];
  const { choices = [] } = outcome.answer as { choices?: { officeBearerId: string }[] };
  return choices
    .filter(({ officeBearerId }) => before.people.get(officeBearerId)?.mobile !== phone.sim.mobile)
    .map(({ officeBearerId }) => wrong('a sign-in tells too much', named(officeBearerId)));
}

/** Readings under the rules after each step. */
const sample = 2;

export async function wrongReadings(done: Done, random: Random): Promise<Wrong[]> {
  const living = [...done.scene.phones.values()].flatMap((phone) => {
    const grant = done.after.snapshot.grants.get(phone.uid);
    return grant?.mobile === phone.sim.mobile ? [{ phone, grant }] : [];
  });
  const sampled = await Promise.all(Array.from({ length: sample }, () => ruleReads(done, random)));
  return [
    ...toldReads(done),
    ...(await ruleLists(done, random)),
    ...living.flatMap(({ phone, grant }) => modelReads(done, phone, grant)),
    ...sampled.flat(),
  ];
}
