/** What a browser writes by itself, under the rules. */
import { contactPath, rights } from '@sangathan/model';
import { type Fields, serverTime, type Value } from '../../rules/support/client.ts';
import type { Phone, Scene } from '../world/scene.ts';
import {
  type Args,
  arg,
  clientOf,
  drawEntry,
  drawSome,
  drawUnit,
  grantOf,
  type Operation,
  ruled,
} from './operation.ts';

const today = () => new Date().toISOString().slice(0, 10);

/** Who writes, as the rules hold it to the writer. */
export function edited(scene: Scene, phone: Phone): Fields {
  const officeBearerId = grantOf(scene, phone)?.officeBearerId ?? 'nobody';
  return { uid: phone.uid, officeBearerId, at: serverTime };
}

/** Fields of a card that the app edits, and values for them; an empty word is null. */
const cardFields: Record<string, readonly string[]> = {
  name: ['Somebody Else', 'Another Name', 'the words turned round'],
  village: ['Pushkar', ''],
  jurisdiction: ['Ward Two', ''],
  since: ['2025-02-03'],
  until: ['today', 'today', 'today', ''],
};

/** Fields that only functions write, for those who try it all the same. */
const forgedFields: Record<string, readonly string[]> = {
  evidence: ['approved'],
  visibility: ['public'],
  post: ['president'],
  personId: ['the own'],
  unitId: ['the own'],
  enteredBy: [''],
};

/** The name of an entry with its words in the opposite order: another text, and the same name. */
function turnedRound({ present }: Scene, id: string): string {
  const name = present.cards.get(id)?.name.en ?? '';
  return name.split(' ').toReversed().join(' ');
}

function valueFor(scene: Scene, phone: Phone, id: string, { field = '', to: word = '' }: Args): Value {
  if (word === '') return null;
  if (word === 'the words turned round') return { hi: '', en: turnedRound(scene, id) };
  if (field === 'name') return { hi: '', en: word };
  if (word === 'today') return today();
  const grant = grantOf(scene, phone);
  if (word === 'the own') return (field === 'personId' ? grant?.personId : grant?.unitId) ?? 'nobody';
  return word;
}

function drawField(scene: Scene): Args {
  const fields = scene.random.chance(0.92) ? cardFields : forgedFields;
  const field = scene.random.pick(Object.keys(fields));
  return { field, to: scene.random.pick(fields[field] ?? ['']) };
}

const editCard: Operation = {
  weight: 12,
  right: 'edit',
  draw: (scene, phone) => {
    const entry = drawEntry(scene, phone);
    return entry === null ? null : { entry, ...drawField(scene) };
  },
  tell: ({ entry, field, to }) => `sets ${field} of ${entry} to ${to || 'nothing'}`,
  run: (scene, phone, args) => {
    const id = scene.names.id(arg(args, 'entry'));
    const field = arg(args, 'field');
    const fields: Fields = {
      [field]: valueFor(scene, phone, id, args),
      edited: edited(scene, phone),
    };
    return ruled(clientOf(phone).commit({ update: `officeBearers/${id}`, fields }));
  },
};

const editEmail: Operation = {
  weight: 3,
  right: 'edit',
  draw: (scene, phone) => {
    const entry = drawEntry(scene, phone);
    const field = scene.random.chance(0.8) ? 'email' : 'mobile';
    return entry === null ? null : { entry, field };
  },
  tell: ({ entry, field }) => `writes ${field} into the contact of ${entry}`,
  run: (scene, phone, args) => {
    const id = scene.names.id(arg(args, 'entry'));
    const field = arg(args, 'field');
    const value = field === 'email' ? 'somebody@example.in' : phone.sim.mobile;
    const fields: Fields = { [field]: value, edited: edited(scene, phone) };
    return ruled(clientOf(phone).commit({ update: contactPath(id), fields }));
  },
};

/** Card and contact in one commit: the contact's rule looks at the card as it will stand. */
const editBoth: Operation = {
  weight: 3,
  right: 'edit',
  draw: editCard.draw,
  tell: ({ entry, field, to }) =>
    `sets ${field} of ${entry} to ${to || 'nothing'}, and its e-mail in the same commit`,
  run: (scene, phone, args) => {
    const id = scene.names.id(arg(args, 'entry'));
    const field = arg(args, 'field');
    const writer = edited(scene, phone);
    return ruled(
      clientOf(phone).commit(
        {
          update: `officeBearers/${id}`,
          fields: { [field]: valueFor(scene, phone, id, args), edited: writer },
        },
        { update: contactPath(id), fields: { email: 'together@example.in', edited: writer } },
      ),
    );
  },
};

const nameDeputy: Operation = {
  weight: 7,
  draw: (scene, phone) => {
    const grant = grantOf(scene, phone);
    if (grant?.post !== 'president' && scene.random.chance(0.9)) return null;
    const entry = drawEntry(
      scene,
      phone,
      ({ unitId }) => unitId === grant?.unitId || scene.random.chance(0.1),
    );
    return entry === null
      ? null
      : { entry, rights: scene.random.chance(0.85) ? drawSome(scene, rights) : '' };
  },
  tell: ({ entry, rights }) => `gives ${entry} the rights: ${rights || 'none'}`,
  run: (scene, phone, args) => {
    const deputyRights = arg(args, 'rights').split(' ').filter(Boolean);
    const fields: Fields = { deputyRights, edited: edited(scene, phone) };
    const id = scene.names.id(arg(args, 'entry'));
    return ruled(clientOf(phone).commit({ update: `officeBearers/${id}`, fields }));
  },
};

const renameUnit: Operation = {
  weight: 3,
  right: 'edit',
  draw: (scene, phone) => ({
    unit: drawUnit(scene, phone),
    field: scene.random.chance(0.9) ? 'name' : 'closed',
  }),
  tell: ({ unit, field }) => (field === 'name' ? `renames ${unit}` : `writes ${field} into ${unit}`),
  run: (scene, phone, args) => {
    const id = scene.names.id(arg(args, 'unit'));
    const value: Value = args.field === 'name' ? { hi: '', en: 'Renamed' } : today();
    const fields: Fields = { [arg(args, 'field')]: value, edited: edited(scene, phone) };
    return ruled(clientOf(phone).commit({ update: `units/${id}`, fields }));
  },
};

/** Documents that only functions make. */
const forgeries: Record<string, (scene: Scene, phone: Phone) => [path: string, fields: Fields]> = {
  'a grant': (scene, { uid, sim }) => {
    const state = scene.names.id('S');
    const place = { unitId: state, level: 'state', path: { state } };
    return [
      `grants/${uid}`,
      { ...place, post: 'president', rights: [...rights], sight: 'subtree', mobile: sim.mobile },
    ];
  },
  'an entry': (scene, phone) => [
    `officeBearers/${scene.world}-forged`,
    { post: 'president', unitId: scene.names.id('A1'), edited: edited(scene, phone) },
  ],
  'an audit line': (scene) => [`audit/${scene.world}-forged`, { path: { state: scene.names.id('S') } }],
  'an allowance': (_scene, { uid }) => [`allowances/2026-01-01.enter.${uid}`, { taken: 0 }],
  'a verification': (scene) => [`verifications/${scene.names.id('A111.president')}`, { sharesNumber: false }],
  'a code': (scene) => [`verificationCodes/${scene.names.id('A111.president')}`, { tries: 0 }],
};

const forge: Operation = {
  weight: 2,
  draw: ({ random }) => ({ what: random.pick(Object.keys(forgeries)) }),
  tell: ({ what }) => `writes ${what} that only functions write`,
  run: (scene, phone, args) => {
    const [path, fields] = forgeries[arg(args, 'what')]?.(scene, phone) ?? ['nothing/here', {}];
    return ruled(clientOf(phone).commit({ set: path, fields }));
  },
};

export const direct = { editCard, editEmail, editBoth, nameDeputy, renameUnit, forge };
