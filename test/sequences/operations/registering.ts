/** Entering people, their numbers, and the ends of their terms; units, opened and closed. */
import type { CallRequest } from '@sangathan/model';
import * as register from '../../../functions/src/register/register.calls.ts';
import { simOf } from '../world/scene.ts';
import { arg, called, drawEntry, drawPost, drawSim, drawUnit, type Operation } from './operation.ts';

const enter: Operation = {
  weight: 14,
  right: 'edit',
  draw: (scene, phone) => ({
    unit: drawUnit(scene, phone),
    post: drawPost(scene),
    sim: scene.random.chance(0.85) ? drawSim(scene, phone) : '',
    // Of two drafts, so that one is sometimes sent again with something else in it.
    draft: scene.random.pick(['draft-1', 'draft-2']),
  }),
  tell: ({ unit, post, sim, draft }) => `enters a ${post} of ${unit} with ${sim || 'no mobile'} (${draft})`,
  run: async (scene, phone, args, step) => {
    const mobile = args.sim ? { mobile: simOf(scene, args.sim).mobile } : {};
    const request: CallRequest<'enterOfficeBearer'> = {
      requestId: arg(args, 'draft'),
      unitId: scene.names.id(arg(args, 'unit')),
      post: arg(args, 'post') as CallRequest<'enterOfficeBearer'>['post'],
      details: { nameEn: `Somebody New ${'ABCDEFGHIJKL'[step % 12]}`, ...mobile },
    };
    const entered = await called<'enterOfficeBearer'>(register.enterOfficeBearer, phone, request);
    const id = entered.answer?.officeBearerId;
    if (id && !scene.names.has(id)) scene.names.set(`the entry of step ${step}`, id);
    return entered;
  },
};

const changeMobile: Operation = {
  weight: 12,
  right: 'edit',
  draw: (scene, phone) => {
    const entry = drawEntry(scene, phone);
    if (entry === null) return null;
    const which = scene.random.chance(0.85) ? 'mobile' : 'alternativeMobile';
    return { entry, which, sim: scene.random.chance(0.9) ? drawSim(scene, phone) : '' };
  },
  tell: ({ entry, which, sim }) => `sets the ${which} of ${entry} to ${sim || 'none'}`,
  run: (scene, phone, args) =>
    called<'changeMobile'>(register.changeMobile, phone, {
      officeBearerId: scene.names.id(arg(args, 'entry')),
      which: args.which === 'mobile' ? 'mobile' : 'alternativeMobile',
      to: args.sim ? simOf(scene, args.sim).mobile : null,
    }),
};

const takeBackEnd: Operation = {
  weight: 5,
  right: 'edit',
  draw: (scene, phone) => {
    const entry = drawEntry(scene, phone, ({ until }) => until !== null);
    return entry === null ? null : { entry };
  },
  tell: ({ entry }) => `takes back the end of ${entry}`,
  run: (scene, phone, args) =>
    called<'takeBackEnd'>(register.takeBackEnd, phone, {
      officeBearerId: scene.names.id(arg(args, 'entry')),
    }),
};

const openUnit: Operation = {
  weight: 3,
  right: 'edit',
  draw: (scene, phone) => ({
    parent: drawUnit(scene, phone),
    name: scene.random.pick(['New One', 'New Two']),
  }),
  tell: ({ parent, name }) => `opens "${name}" in ${parent}`,
  run: async (scene, phone, args, step) => {
    const opened = await called<'openUnit'>(register.openUnit, phone, {
      parentId: scene.names.id(arg(args, 'parent')),
      name: { hi: '', en: arg(args, 'name') },
    });
    const { answer } = opened;
    const id = answer && ('unitId' in answer ? answer.unitId : answer.requestId);
    if (id && !scene.names.has(id)) scene.names.set(`the unit of step ${step}`, id);
    return opened;
  },
};

const closeUnit: Operation = {
  weight: 4,
  right: 'edit',
  draw: (scene, phone) => ({ unit: drawUnit(scene, phone) }),
  tell: ({ unit }) => `closes ${unit}`,
  run: (scene, phone, args) =>
    called<'closeUnit'>(register.closeUnit, phone, { unitId: scene.names.id(arg(args, 'unit')) }),
};

const decideUnit: Operation = {
  weight: 2,
  right: 'edit',
  draw: (scene) => {
    const asked = [...scene.present.unitRequests.keys()];
    if (asked.length === 0) return null;
    const state = scene.random.chance(0.7) ? 'approved' : 'rejected';
    return { request: scene.names.name(scene.random.pick(asked)), state };
  },
  tell: ({ request, state }) => `decides on ${request}: ${state}`,
  run: (scene, phone, args) =>
    called<'decideUnitRequest'>(register.decideUnitRequest, phone, {
      requestId: scene.names.id(arg(args, 'request')),
      state: args.state === 'approved' ? 'approved' : 'rejected',
      reason: 'it is wrong',
    }),
};

export const registering = { enter, changeMobile, takeBackEnd, openUnit, closeUnit, decideUnit };
