/** Signing in, other numbers, and verifying on the spot. */
import * as access from '../../../functions/src/access/access.calls.ts';
import { reconfirmEntry } from '../../../functions/src/register/register.calls.ts';
import { auth } from '../../support/emulator.ts';
import { allowed, arg, called, drawEntry, type Operation } from './operation.ts';

const claim: Operation = {
  weight: 8,
  draw: (scene, phone) => {
    const own = [...scene.present.contacts].filter(([, { mobile }]) => mobile === phone.sim.mobile);
    const entry =
      own.length > 0 && scene.random.chance(0.7) ? scene.names.name(scene.random.pick(own)[0]) : '';
    return { entry: scene.random.chance(0.1) ? (drawEntry(scene, phone) ?? '') : entry };
  },
  tell: ({ entry }) => `signs in${entry ? ` for ${entry}` : ''}`,
  run: (scene, phone, args) => {
    const officeBearerId = args.entry ? scene.names.id(args.entry) : null;
    return called<'claimGrant'>(access.claimGrant, phone, { officeBearerId });
  },
};

/** The other SIM of the same human, if it is in another phone. */
const otherSim = (human: string, name: string) =>
  name.startsWith('the second') ? `the SIM of ${human}` : `the second SIM of ${human}`;

const move: Operation = {
  weight: 1,
  draw: (scene, { name, sim }) => {
    const other = otherSim(sim.human, sim.name);
    const holder = [...scene.phones.values()].find((phone) => phone.sim.name === other);
    return !scene.sims.has(other) || holder?.name === name ? null : { sim: other };
  },
  tell: ({ sim }) => `moves the account to ${sim}`,
  run: async (scene, phone, args) => {
    const sim = scene.sims.get(arg(args, 'sim'));
    if (!sim) return { allowed: false, why: 'gone' };
    const holder = [...scene.phones.values()].find((one) => one.sim.name === sim.name);
    if (holder) {
      await auth.deleteUser(holder.uid);
      scene.phones.delete(holder.name);
    }
    await auth.updateUser(phone.uid, { phoneNumber: sim.mobile });
    scene.phones.set(phone.name, { ...phone, sim });
    return allowed;
  },
};

const sendCode: Operation = {
  weight: 4,
  right: 'edit',
  draw: (scene, phone) => {
    const entry = drawEntry(
      scene,
      phone,
      ({ evidence }) => evidence === 'collected' || scene.random.chance(0.2),
    );
    return entry === null ? null : { entry };
  },
  tell: ({ entry }) => `has a verification code sent for ${entry}`,
  run: async (scene, phone, args) => {
    const entry = arg(args, 'entry');
    const officeBearerId = scene.names.id(entry);
    const sent = await called<'sendVerificationCode'>(access.sendVerificationCode, phone, { officeBearerId });
    const code = sent.answer?.shown?.match(/\d{6}/)?.[0];
    if (code) {
      scene.told.set(`code of ${entry}`, code);
      scene.told.set(`number of ${entry}`, scene.present.contacts.get(officeBearerId)?.mobile ?? '');
    }
    return sent;
  },
};

const verify: Operation = {
  weight: 6,
  right: 'edit',
  draw: (scene, phone) => {
    const sent = [...scene.told.keys()].filter((key) => key.startsWith('code of '));
    const entry = sent.length > 0 ? scene.random.pick(sent).replace('code of ', '') : drawEntry(scene, phone);
    return entry === null ? null : { entry, code: scene.random.chance(0.9) ? 'right' : 'wrong' };
  },
  tell: ({ entry, code }) => `types in a ${code} code for ${entry}`,
  run: (scene, phone, args) => {
    const entry = arg(args, 'entry');
    const told = scene.told.get(`code of ${entry}`) ?? '123456';
    const code =
      args.code === 'right' ? told : told.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
    return called<'verifyEntry'>(access.verifyEntry, phone, { officeBearerId: scene.names.id(entry), code });
  },
};

const reconfirm: Operation = {
  weight: 3,
  draw: () => ({}),
  tell: () => 'reconfirms their own entry',
  run: (_scene, phone) => called<'reconfirmEntry'>(reconfirmEntry, phone, {}),
};

const approveEntry: Operation = {
  weight: 2,
  right: 'approve',
  draw: (scene, phone) => {
    const entry = drawEntry(scene, phone, ({ sharesNumber }) => sharesNumber || scene.random.chance(0.1));
    return entry === null ? null : { entry };
  },
  tell: ({ entry }) => `approves ${entry}, whose number verifies another`,
  run: (scene, phone, args) =>
    called<'approveEntry'>(access.approveEntry, phone, {
      officeBearerId: scene.names.id(arg(args, 'entry')),
    }),
};

export const accessing = { claim, move, sendCode, verify, reconfirm, approveEntry };
