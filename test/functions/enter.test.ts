import {
  type AuditLine,
  type CallRequest,
  collections,
  dailyLimits,
  mostEntriesOfMobile,
  type Path,
  takeBackDays,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { beforeEach, describe, expect, test } from 'vitest';
import { newPersonId } from '../../functions/src/register/entry/personId.ts';
import { db, eventually } from '../support/emulator.ts';
import { aBranch, aHolder, type Holder } from '../support/holder.ts';
import { cardOf, contactOf, freshId, freshMobile, pathTo, writeEntry } from '../support/register.ts';
import { callFunction, type Session, signInByPhone } from '../support/session.ts';

let booth: Path;
let block: Holder;

beforeEach(async () => {
  booth = await aBranch();
  block = await aHolder(pathTo(booth, 'block'));
});

type Request = CallRequest<'enterOfficeBearer'>;
const aRequest = (changes: Partial<Request> = {}): Request => ({
  requestId: freshId('draft'),
  unitId: booth.booth ?? '',
  post: 'president',
  details: { nameEn: 'Kamla Devi', village: 'Ajaysar' },
  ...changes,
});

const enter = (request: Request, session: Session | null = block.session) =>
  callFunction('enterOfficeBearer', request, session);

async function entered(request: Request): Promise<string> {
  const answered = await enter(request);
  if (!('result' in answered)) throw new Error(answered.failure);
  return answered.result.officeBearerId;
}

const inBooth = async () =>
  (await db.collection(collections.officeBearers).where('unitId', '==', booth.booth).get()).docs;

const audit = async (officeBearerId: string, action: AuditLine['action']) =>
  (
    await db
      .collection(collections.audit)
      .where('officeBearerId', '==', officeBearerId)
      .where('action', '==', action)
      .get()
  ).docs.map((line) => line.data());

const hasNoGrant = ({ uid }: Session) =>
  eventually(
    async () => (await db.collection(collections.grants).doc(uid).get()).exists,
    (isThere) => !isThere,
  );

/** An entry in another branch with this mobile. */
const elsewhere = async (mobile: string) => writeEntry(await aBranch(), { post: 'secretary' }, { mobile });

describe('entering somebody', () => {
  test('writes a card, a contact and an audit line; the holder signs in with the mobile', async () => {
    const mobile = freshMobile();
    const details = { nameHi: 'कमला देवी', nameEn: 'Kamla Devi', mobile, email: 'kamla@example.in' };
    const id = await entered(aRequest({ details }));
    expect(await cardOf(id)).toMatchObject({
      name: { hi: 'कमला देवी', en: 'Kamla Devi' },
      personId: newPersonId(id),
      evidence: 'collected',
      known: { mobile: true, email: true },
      enteredBy: block.officeBearerId,
      visibility: 'members',
      deputyRights: [],
    });
    expect(await contactOf(id)).toMatchObject({ mobile, email: 'kamla@example.in' });
    const lines = await eventually(
      () => audit(id, 'entryCreated'),
      (found) => found.length > 0,
    );
    expect(lines[0]).toMatchObject({ byUid: block.session.uid });
    const holder = await signInByPhone(mobile);
    expect(await callFunction('claimGrant', { officeBearerId: null }, holder)).toMatchObject({
      result: { officeBearerId: id },
    });
  });

  test('is idempotent, and a retry may correct the details', async () => {
    const request = aRequest();
    const id = await entered(request);
    expect(await entered(request)).toBe(id);
    expect(await entered({ ...request, details: { nameEn: 'Kamla Bai' } })).toBe(id);
    expect(await cardOf(id)).toMatchObject({ name: { en: 'Kamla Bai' }, village: null });
    expect(await inBooth()).toHaveLength(1);
  });

  test('is idempotent when retried concurrently', async () => {
    const request = aRequest();
    await Promise.all(Array.from({ length: 4 }, () => enter(request)));
    expect(await inBooth()).toHaveLength(1);
  });

  test('a late retry does not overwrite somebody else’s edit', async () => {
    const request = aRequest();
    const id = await entered(request);
    const edited = { uid: 'other', officeBearerId: 'other', at: Timestamp.now() };
    await db.collection(collections.officeBearers).doc(id).update({ village: 'Kekri', edited });
    expect(await entered(request)).toBe(id);
    expect(await cardOf(id)).toMatchObject({ village: 'Kekri' });
  });
});

describe('entering somebody is refused', () => {
  test('if the unit has a president, also for two concurrent calls', async () => {
    const answers = await Promise.all([enter(aRequest()), enter(aRequest())]);
    expect(answers).toContainEqual({ failure: 'post-held' });
    expect(await inBooth()).toHaveLength(1);
    expect(await enter(aRequest())).toEqual({ failure: 'post-held' });
    expect(await enter(aRequest({ post: 'secretary' }))).toHaveProperty('result');
  });

  test('without a name, and with a photo that nobody has approved', async () => {
    expect(await enter(aRequest({ details: { village: 'Ajaysar' } }))).toEqual({ failure: 'field-invalid' });
    const photo = { nameEn: 'x', photo: 'a'.repeat(64) } as Request['details'];
    expect(await enter(aRequest({ details: photo }))).toEqual({ failure: 'field-invalid' });
    expect(await inBooth()).toEqual([]);
  });

  test('beyond the daily limit', async () => {
    await entered(aRequest());
    const [limit] = (await db.collection(collections.allowances).get()).docs.filter(({ id }) =>
      id.endsWith(`.enter.${block.session.uid}`),
    );
    expect(limit?.get('taken')).toBe(1);
    await limit?.ref.update({ taken: dailyLimits.enter });
    expect(await enter(aRequest({ post: 'secretary' }))).toEqual({ failure: 'too-many-today' });
  });
});

test.each<[string, () => Promise<Session | null>, string]>([
  ['a stranger', async () => null, 'not-signed-in'],
  ['somebody without a grant', () => signInByPhone(freshMobile()), 'no-access'],
  ['the booth’s treasurer', async () => (await aHolder(booth, { post: 'treasurer' })).session, 'no-access'],
  [
    'a neighbour’s president',
    async () => (await aHolder(pathTo(await aBranch(), 'block'))).session,
    'no-access',
  ],
  [
    'an MLA',
    async () => (await aHolder(pathTo(booth, 'district'), { post: 'mla', assembly: 1 })).session,
    'no-access',
  ],
  [
    'a president who has left',
    async () => {
      const until = '2026-01-01';
      await db.collection(collections.officeBearers).doc(block.officeBearerId).update({ until });
      await hasNoGrant(block.session);
      return block.session;
    },
    'no-access',
  ],
])('%s enters no president', async (_who, signIn, failure) => {
  expect(await enter(aRequest(), await signIn())).toEqual({ failure });
  expect((await inBooth()).filter((card) => card.get('post') === 'president')).toEqual([]);
});

describe('a number that another entry has', () => {
  test('gets an audit line for both entries, of which neither names the other entry or the number', async () => {
    const mobile = freshMobile();
    const other = await elsewhere(mobile);
    const id = await entered(aRequest({ details: { nameEn: 'x', mobile } }));
    for (const [one, another] of [
      [id, other],
      [other, id],
    ] as const) {
      const [line] = await audit(one, 'numberShared');
      expect(line).toMatchObject({ path: (await cardOf(one)).path, changes: {} });
      expect(JSON.stringify(line)).not.toContain(another);
      expect(JSON.stringify(line)).not.toContain(mobile);
    }
  });

  test('is refused beyond the highest number of entries', async () => {
    const mobile = freshMobile();
    await Promise.all(Array.from({ length: mostEntriesOfMobile }, () => elsewhere(mobile)));
    const details = { nameEn: 'x', mobile };
    expect(await enter(aRequest({ details }))).toEqual({ failure: 'number-in-too-many' });
    const officeBearerId = await entered(aRequest());
    const change = { officeBearerId, which: 'mobile', to: mobile } as const;
    expect(await callFunction('changeMobile', change, block.session)).toEqual({
      failure: 'number-in-too-many',
    });
  });
});

describe('changing a mobile', () => {
  test('ends the former holder’s grant and resets the evidence', async () => {
    const holder = await aHolder(booth);
    const to = freshMobile();
    const change = { officeBearerId: holder.officeBearerId, which: 'mobile', to } as const;
    for (const _time of ['once', 'again'])
      expect(await callFunction('changeMobile', change, block.session)).toEqual({ result: {} });
    expect(await contactOf(holder.officeBearerId)).toMatchObject({ mobile: to });
    expect(await cardOf(holder.officeBearerId)).toMatchObject({ evidence: 'collected' });
    await hasNoGrant(holder.session);
  });

  test('to the actor’s own number is refused', async () => {
    const officeBearerId = await writeEntry(booth);
    const change = { officeBearerId, which: 'mobile', to: block.mobile } as const;
    expect(await callFunction('changeMobile', change, block.session)).toEqual({ failure: 'own-number' });
  });

  test('of the actor’s own entry or their president’s is refused', async () => {
    const deputy = await aHolder(pathTo(booth, 'block'), { post: 'secretary', deputyRights: ['edit'] });
    for (const { officeBearerId } of [deputy, block]) {
      const change = { officeBearerId, which: 'mobile', to: freshMobile() } as const;
      expect(await callFunction('changeMobile', change, deputy.session)).toEqual({ failure: 'no-access' });
    }
  });

  test('an alternative mobile keeps grant and evidence, as it signs nobody in', async () => {
    const holder = await aHolder(booth);
    const { officeBearerId } = holder;
    const change = { officeBearerId, which: 'alternativeMobile', to: freshMobile() } as const;
    expect(await callFunction('changeMobile', change, block.session)).toEqual({ result: {} });
    expect(await contactOf(officeBearerId)).toMatchObject({
      mobile: holder.mobile,
      alternativeMobile: change.to,
    });
    expect(await cardOf(officeBearerId)).toMatchObject({ evidence: 'verified' });
  });
});

describe('taking back the end of a term', () => {
  const day = 24 * 60 * 60_000;
  /** A president of the booth whose term ended that many days ago. */
  const ended = (days: number) =>
    writeEntry(booth, {
      evidence: 'approved',
      until: '2026-01-01',
      deputyRights: ['edit'],
      edited: { uid: 'x', officeBearerId: 'x', at: Timestamp.fromMillis(Date.now() - days * day) },
    });
  const takeBack = (officeBearerId: string, session = block.session) =>
    callFunction('takeBackEnd', { officeBearerId }, session);

  test('restores the entry as collected, without a deputy’s rights, and has an audit line', async () => {
    const id = await ended(1);
    for (const _time of ['once', 'again']) expect(await takeBack(id)).toEqual({ result: {} });
    expect(await cardOf(id)).toMatchObject({ until: null, evidence: 'collected', deputyRights: [] });
    const lines = await eventually(
      () => audit(id, 'entryEdited'),
      (found) => found.length > 0,
    );
    expect(lines[0]).toMatchObject({ byUid: block.session.uid, changes: { until: { to: null } } });
  });

  test('is refused after the time limit', async () => {
    expect(await takeBack(await ended(takeBackDays + 1))).toEqual({ failure: 'take-back-late' });
  });

  test('is refused if the post has been filled', async () => {
    const id = await ended(1);
    await entered(aRequest());
    expect(await takeBack(id)).toEqual({ failure: 'post-held' });
  });

  test('is refused to a neighbour and to the booth’s own committee', async () => {
    const id = await ended(1);
    const neighbour = await aHolder(pathTo(await aBranch(), 'block'));
    const secretary = await aHolder(booth, { post: 'secretary' });
    for (const { session } of [neighbour, secretary])
      expect(await takeBack(id, session)).toEqual({ failure: 'no-access' });
  });
});
