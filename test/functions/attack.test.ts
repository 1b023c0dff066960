/** Attacks on the register's functions by steps that are allowed one by one. Each succeeded in an earlier version. */
import { type CallRequest, collections, Import, importPath, type Path, type Right } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import { call, type Services, type Session, uploadSheet } from '../../tools/import/client.ts';
import { auth, db, eventually, project } from '../support/emulator.ts';
import { aBranch, aHolder } from '../support/holder.ts';
import {
  cardOf,
  contactOf,
  freshId,
  freshMobile,
  pathTo,
  writeEntry,
  writeUnit,
} from '../support/register.ts';
import { callFunction, readAs, signInByPhone } from '../support/session.ts';

const anyEntry = { officeBearerId: null };
const grantOf = async (uid: string) => (await db.collection(collections.grants).doc(uid).get()).data();

/** A secretary of the district who is its president's deputy for some rights. */
const deputy = (booth: Path, ...deputyRights: Right[]) =>
  aHolder(pathTo(booth, 'district'), { post: 'secretary', deputyRights });

/** Writes a number into more entries of a booth than sign-in once looked at. */
async function spread(booth: Path, mobile: string, until: string | null = null): Promise<string[]> {
  return Promise.all(
    Array.from({ length: 25 }, () =>
      writeEntry(booth, { post: 'secretary', until }, { mobile }, freshId('aa')),
    ),
  );
}

describe('a deputy who may only edit', () => {
  test('can neither enter a president nor set a president’s number, and so sign in as one', async () => {
    const booth = await aBranch();
    const { session } = await deputy(booth, 'edit');
    const second = freshMobile();
    const entered = await callFunction(
      'enterOfficeBearer',
      {
        requestId: freshId('draft'),
        unitId: booth.block ?? '',
        post: 'president',
        details: { nameEn: 'A Puppet', mobile: second },
      },
      session,
    );
    expect(entered).toEqual({ failure: 'no-access' });
    const empty = await writeEntry(pathTo(booth, 'block'));
    const filled = { officeBearerId: empty, which: 'mobile', to: second } as const;
    expect(await callFunction('changeMobile', filled, session)).toEqual({ failure: 'no-access' });
    expect(await callFunction('claimGrant', anyEntry, await signInByPhone(second))).toEqual({
      failure: 'number-unknown',
    });
  });

  test('cannot take back the end of a president’s term', async () => {
    const booth = await aBranch();
    const { session } = await deputy(booth, 'edit');
    const at = Timestamp.now();
    const edited = { uid: 'x', officeBearerId: 'x', at };
    const left = await writeEntry(pathTo(booth, 'block'), { until: '2026-01-01', edited });
    expect(await callFunction('takeBackEnd', { officeBearerId: left }, session)).toEqual({
      failure: 'no-access',
    });
  });
});

describe('what the public sees of an MLA', () => {
  const donate = { jurisdiction: { from: null, to: 'Donate here' } };

  test('a deputy who may only edit sends for approval, once at a time', async () => {
    const booth = await aBranch();
    const { session, officeBearerId: proposedBy } = await deputy(booth, 'edit');
    const mla = { post: 'mla', visibility: 'public', jurisdiction: null } as const;
    const officeBearerId = await writeEntry(pathTo(booth, 'district'), mla);
    const propose = (patch: CallRequest<'proposeChange'>['patch']) =>
      callFunction('proposeChange', { officeBearerId, patch }, session);
    expect(await propose({ ...donate, mobile: { from: null, to: freshMobile() } })).toEqual({
      failure: 'no-access',
    });
    expect(await propose(donate)).toEqual({ result: {} });
    expect(await propose(donate)).toEqual({ failure: 'request-open-other' });
    expect((await cardOf(officeBearerId)).jurisdiction).toBeNull();
    const request = await db.collection(collections.changeRequests).doc(`${officeBearerId}.1`).get();
    expect(request.data()).toMatchObject({ state: 'pending', proposedBy, proposerUid: session.uid });
    const { session: other } = await aHolder(pathTo(booth, 'block'));
    expect(await callFunction('proposeChange', { officeBearerId, patch: donate }, other)).toEqual({
      failure: 'no-access',
    });
  });

  test('holds no link, number or address to pay to', async () => {
    const booth = await aBranch();
    const { session } = await deputy(booth, 'edit');
    const officeBearerId = await writeEntry(pathTo(booth, 'district'), { post: 'mla', visibility: 'public' });
    for (const to of ['Donate: UPI ram@upi', 'https://evil.example', 'Call 98290 12345', '\u202eXYZ']) {
      const patch = { jurisdiction: { from: null, to } };
      expect(await callFunction('proposeChange', { officeBearerId, patch }, session)).toHaveProperty(
        'failure',
      );
    }
  });
});

describe('the number of an MP, who sees two districts,', () => {
  test('is set only by the state', async () => {
    const booth = await aBranch();
    await writeUnit({ state: 'RJ' });
    const mp = await writeEntry(pathTo(booth, 'district'), { post: 'mp', lokSabha: 3, assembly: null });
    const mla = await writeEntry(pathTo(booth, 'district'), { post: 'mla', lokSabha: null, assembly: 7 });
    const [district, state] = [await aHolder(pathTo(booth, 'district')), await aHolder({ state: 'RJ' })];
    const to = freshMobile();
    const set = (officeBearerId: string, session: Session) =>
      callFunction('changeMobile', { officeBearerId, which: 'mobile', to }, session);
    expect(await set(mp, district.session)).toEqual({ failure: 'no-access' });
    expect(await set(mla, district.session)).toEqual({ failure: 'mobile-of-state' });
    expect(await set(mp, state.session)).toEqual({ result: {} });
  });
});

describe('a president’s number written into many entries of somebody else’s', () => {
  test('neither hides the president’s own entry nor ends the grant', async () => {
    const booth = await aBranch();
    const { mobile, officeBearerId, session } = await aHolder(pathTo(booth, 'district'), {}, freshId('zz'));
    await spread(booth, mobile);
    const answered = await callFunction('claimGrant', anyEntry, session);
    const choices = 'result' in answered && answered.result.state === 'choose' ? answered.result.choices : [];
    expect(choices[0]).toMatchObject({ officeBearerId });
    expect(await grantOf(session.uid)).toMatchObject({ officeBearerId });
    expect(await callFunction('claimGrant', { officeBearerId }, session)).toEqual({
      result: { state: 'granted', officeBearerId },
    });
  });

  test('does not do so either once their terms have ended', async () => {
    const booth = await aBranch();
    const { mobile, officeBearerId, session } = await aHolder(pathTo(booth, 'district'), {}, freshId('zz'));
    await spread(booth, mobile, '2026-01-01');
    expect(await callFunction('claimGrant', anyEntry, session)).toEqual({
      result: { state: 'granted', officeBearerId },
    });
  });
});

describe('an account that has moved to another number', () => {
  test('can read and call nothing with its stale grant, and loses it at the next sign-in', async () => {
    const booth = await aBranch();
    const { officeBearerId, session } = await aHolder(pathTo(booth, 'block'));
    expect(await readAs(session, `officeBearers/${officeBearerId}`)).toBe(200);
    const other = freshMobile();
    await auth.updateUser(session.uid, { phoneNumber: other });
    const moved = await signInByPhone(other);
    expect(moved.uid).toBe(session.uid);
    expect(await readAs(moved, `officeBearers/${officeBearerId}`)).toBe(403);
    expect(await callFunction('reconfirmEntry', {}, moved)).toEqual({ failure: 'no-access' });
    const meeting: CallRequest<'conveneMeeting'> = {
      title: 'x',
      startsAt: Date.now(),
      endsAt: Date.now() + 3_600_000,
      audience: { levels: ['booth'], posts: ['president'] },
    };
    expect(await callFunction('conveneMeeting', meeting, moved)).toEqual({ failure: 'no-access' });
    expect(await callFunction('claimGrant', anyEntry, moved)).toEqual({ failure: 'number-unknown' });
    expect(await grantOf(session.uid)).toBeUndefined();
  });

  test('claims nothing with a token of its former number', async () => {
    const booth = await aBranch();
    const { session } = await aHolder(pathTo(booth, 'block'));
    await auth.updateUser(session.uid, { phoneNumber: freshMobile() });
    expect(await callFunction('claimGrant', anyEntry, session)).toEqual({ failure: 'number-unknown' });
  });
});

test('another account’s grant of an entry ends when the holder of its number claims it', async () => {
  const booth = await aBranch();
  const { officeBearerId, session } = await aHolder(pathTo(booth, 'block'));
  const staleUid = freshId('account');
  await db
    .collection(collections.grants)
    .doc(staleUid)
    .set({ ...(await grantOf(session.uid)) });
  await callFunction('claimGrant', anyEntry, session);
  expect(await grantOf(staleUid)).toBeUndefined();
  expect(await grantOf(session.uid)).toMatchObject({ officeBearerId });
});

describe('a deputy who may only import', () => {
  let services: Services;
  beforeAll(async () => {
    const hub = await fetch(`http://${process.env.FIREBASE_EMULATOR_HUB}/emulators`);
    const running = (await hub.json()) as Record<string, { host: string; port: number }>;
    const at = (name: string) => `${running[name]?.host}:${running[name]?.port}`;
    services = { auth: at('auth'), functions: at('functions'), storage: at('storage'), project };
  });

  async function imported(session: Session, path: Path, line: string): Promise<Import> {
    const bytes = new TextEncoder().encode(`Block code,Post,Name,Mobile\n${line}`);
    const file = { fileName: 'blocks.csv', kind: 'csv', size: bytes.length } as const;
    const unitId = path.district ?? '';
    const { importId } = await call(services, session, 'startImport', { unitId, ...file });
    await uploadSheet(services, session, importId, 'csv', bytes);
    const at = (...states: string[]) =>
      eventually(
        async () => Import.parse((await db.doc(importPath(importId)).get()).data()),
        ({ state }) => states.includes(state),
      );
    const checked = await at('checked', 'failed', 'mapping');
    if (checked.state !== 'checked') return checked;
    await call(services, session, 'commitImport', { importId });
    return at('committed', 'stopped');
  }

  test('can neither import a president nor set a president’s number', async () => {
    const booth = await aBranch();
    const { session } = await deputy(booth, 'import');
    const second = freshMobile();
    const vacant = await imported(session, booth, `${booth.block},President,Ramesh Meena,${second.slice(3)}`);
    expect(vacant).toMatchObject({ state: 'committed', figures: { refused: 1, written: 0 } });
    const president = await writeEntry(pathTo(booth, 'block'), { name: { hi: '', en: 'Sunita Verma' } });
    const empty = await imported(session, booth, `${booth.block},President,Sunita Verma,${second.slice(3)}`);
    expect(empty).toMatchObject({ state: 'committed', figures: { refused: 1, written: 0 } });
    expect(await contactOf(president)).toMatchObject({ mobile: null });
    expect(await cardOf(president)).toMatchObject({ evidence: 'collected' });
  });
});
