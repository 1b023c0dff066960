/** Change requests: proposed, withdrawn and decided under the rules; those for others, by a callable. */
import { type Field, isOpenRequest, readField, requestIdOf, requestNumber } from '@sangathan/model';
import { proposeChange } from '../../../functions/src/approval/approval.calls.ts';
import { type Fields, serverTime } from '../../rules/support/client.ts';
import { stored } from '../../rules/support/register.ts';
import { type Scene, simOf } from '../world/scene.ts';
import {
  arg,
  called,
  clientOf,
  drawEntry,
  drawSim,
  grantOf,
  type Operation,
  type Outcome,
  ruled,
} from './operation.ts';

const fields = ['nameEn', 'village', 'mobile', 'mobile', 'mobile', 'email'] as const;

const values: Partial<Record<Field, string>> = {
  nameEn: 'A New Name',
  village: 'Kishangarh',
  email: 'new@example.in',
};

/** The name of a request, which survives a replay: its entry's, and its running number. */
const nameOf = (entry: string, number: number) => `request ${number} of ${entry}`;

function nextNumber(scene: Scene, id: string): number {
  const taken = [...scene.present.requests].filter(([, { officeBearerId }]) => officeBearerId === id);
  return 1 + Math.max(0, ...taken.map(([requestId]) => requestNumber(requestId)));
}

function presentValue(scene: Scene, id: string, field: Field): string | null {
  const [card, contact] = [scene.present.cards.get(id), scene.present.contacts.get(id)];
  return card && contact ? readField({ card, contact }, field) : null;
}

const propose: Operation = {
  weight: 12,
  draw: (scene, phone) => {
    const own = grantOf(scene, phone);
    const entry =
      scene.random.chance(0.93) && own ? scene.names.name(own.officeBearerId) : drawEntry(scene, phone);
    if (entry === null) return null;
    const field = scene.random.pick(fields);
    const to = field === 'mobile' ? drawSim(scene, phone) : (values[field] ?? '');
    const next = nextNumber(scene, scene.names.id(entry));
    const id = scene.random.chance(0.95)
      ? String(next)
      : scene.random.pick(['constructor', 'valueOf', String(next + 1)]);
    return { entry, id, field, to };
  },
  tell: ({ entry, id, field, to }) => `proposes for ${entry}, as request ${id}, ${field}: ${to}`,
  run: async (scene, phone, args) => {
    const entry = arg(args, 'entry');
    const id = scene.names.id(entry);
    const place = grantOf(scene, phone) ?? scene.present.cards.get(id);
    if (!place) return { allowed: false, why: 'gone' };
    const { personId, post, unitId, level, path } = place;
    const field = arg(args, 'field') as Field;
    const to = field === 'mobile' ? simOf(scene, arg(args, 'to')).mobile : arg(args, 'to');
    const proposal: Fields = {
      ...stored({ officeBearerId: id, personId, post, unitId, level, path }),
      proposerUid: phone.uid,
      proposedBy: null,
      patch: { [field]: { from: presentValue(scene, id, field), to } },
      state: 'pending',
      createdAt: serverTime,
      decision: null,
      finishedAt: null,
      overtaken: null,
    };
    const number = Number(args.id);
    const requestId = Number.isNaN(number) ? arg(args, 'id') : requestIdOf(id, number);
    scene.names.set(nameOf(entry, number), requestId);
    return ruled(clientOf(phone).commit({ create: `changeRequests/${requestId}`, fields: proposal }));
  },
};

const publicDetails = ['nameEn', 'village'] as const;

/** Of public details of another's entry, by somebody who may not write them at once. */
const proposeForAnother: Operation = {
  weight: 6,
  right: 'edit',
  draw: (scene, phone) => {
    const mayWrite = grantOf(scene, phone)?.rights.includes('approve') ?? false;
    if (mayWrite && scene.random.chance(0.9)) return null;
    const entry = drawEntry(scene, phone, (card) => card.visibility === 'public' || scene.random.chance(0.1));
    return entry === null ? null : { entry, field: scene.random.pick(publicDetails) };
  },
  tell: ({ entry, field }) => `proposes for ${entry}, which is another's, ${field}`,
  run: async (scene, phone, args) => {
    const entry = arg(args, 'entry');
    const id = scene.names.id(entry);
    const field = arg(args, 'field') as (typeof publicDetails)[number];
    const number = nextNumber(scene, id);
    const patch = { [field]: { from: presentValue(scene, id, field), to: values[field] ?? null } };
    const proposed = await called<'proposeChange'>(proposeChange, phone, { officeBearerId: id, patch });
    if (proposed.allowed) scene.names.set(nameOf(entry, number), requestIdOf(id, number));
    return proposed;
  },
};

function drawOpen(scene: Scene): string | null {
  const { requests } = scene.present;
  const open = [...requests].filter(([, { state }]) => isOpenRequest(state));
  const from = open.length > 0 && scene.random.chance(0.9) ? open : [...requests];
  return from.length === 0 ? null : scene.names.name(scene.random.pick(from)[0]);
}

const withdraw: Operation = {
  weight: 2,
  draw: (scene) => {
    const request = drawOpen(scene);
    return request === null ? null : { request };
  },
  tell: ({ request }) => `withdraws ${request}`,
  run: (scene, phone, args) => update(scene, phone, arg(args, 'request'), { state: 'withdrawn' }),
};

function update(
  scene: Scene,
  phone: Parameters<Operation['run']>[1],
  request: string,
  changes: Fields,
): Promise<Outcome> {
  const id = scene.names.id(request);
  if (!scene.present.requests.has(id)) return Promise.resolve({ allowed: false, why: 'gone' });
  return ruled(clientOf(phone).commit({ update: `changeRequests/${id}`, fields: changes }));
}

const decide: Operation = {
  weight: 16,
  right: 'approve',
  draw: (scene) => {
    const request = drawOpen(scene);
    const state = scene.random.chance(0.8) ? 'approved' : 'rejected';
    return request === null ? null : { request, state };
  },
  tell: ({ request, state }) => `decides on ${request}: ${state}`,
  run: (scene, phone, args) => {
    const state = arg(args, 'state');
    const officeBearerId = grantOf(scene, phone)?.officeBearerId ?? 'nobody';
    const reason = state === 'rejected' ? 'it is wrong' : '';
    const decision: Fields = { by: { uid: phone.uid, officeBearerId }, at: serverTime, reason };
    return update(scene, phone, arg(args, 'request'), { state, decision });
  },
};

export const requests = { propose, proposeForAnother, withdraw, decide };
