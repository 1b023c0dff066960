/** Meetings: convened, their codes shown, people checked in. */
import { levels, posts, standingOf } from '@sangathan/model';
import * as meeting from '../../../functions/src/meeting/meeting.calls.ts';
import type { Scene } from '../world/scene.ts';
import { arg, called, drawEntry, type Operation } from './operation.ts';

const minute = 60_000;

const convene: Operation = {
  weight: 4,
  right: 'conveneMeetings',
  draw: () => ({}),
  tell: () => 'convenes a meeting of everybody below',
  run: async (scene, phone, _args, step) => {
    const convened = await called<'conveneMeeting'>(meeting.conveneMeeting, phone, {
      title: 'A meeting',
      startsAt: Date.now() - minute,
      endsAt: Date.now() + 60 * minute,
      audience: { levels: [...levels], posts: [...posts] },
    });
    if (convened.answer) scene.names.set(`the meeting of step ${step}`, convened.answer.meetingId);
    return convened;
  },
};

function drawMeeting({ present, names, random }: Scene): string | null {
  const ids = [...present.meetings.keys()];
  return ids.length === 0 ? null : names.name(random.pick(ids));
}

const showCodes: Operation = {
  weight: 3,
  right: 'conveneMeetings',
  draw: (scene) => {
    const called = drawMeeting(scene);
    return called === null ? null : { meeting: called };
  },
  tell: ({ meeting: of }) => `shows the codes of ${of}`,
  run: async (scene, phone, args) => {
    const of = arg(args, 'meeting');
    const shown = await called<'meetingCodes'>(meeting.meetingCodes, phone, {
      meetingId: scene.names.id(of),
    });
    const now = shown.answer?.spoken.findLast(({ from }) => from <= Date.now());
    if (now) scene.told.set(`spoken code of ${of}`, now.code);
    return shown;
  },
};

const checkIn: Operation = {
  weight: 6,
  draw: showCodes.draw,
  tell: ({ meeting: of }) => `checks in to ${of} with the code, if it was shown`,
  run: (scene, phone, args) =>
    called<'checkIn'>(meeting.checkIn, phone, {
      meetingId: scene.names.id(arg(args, 'meeting')),
      code: scene.told.get(`spoken code of ${args.meeting}`) ?? '123456',
      method: 'spoken',
      seenAt: Date.now(),
      late: false,
    }),
};

const markPresent: Operation = {
  weight: 4,
  right: 'conveneMeetings',
  draw: (scene, phone) => {
    const [of, entry] = [drawMeeting(scene), drawEntry(scene, phone)];
    return of === null || entry === null ? null : { meeting: of, entry };
  },
  tell: ({ meeting: of, entry }) => `marks ${entry} present at ${of}`,
  run: (scene, phone, args) =>
    called<'markPresent'>(meeting.markPresent, phone, {
      meetingId: scene.names.id(arg(args, 'meeting')),
      officeBearerId: scene.names.id(arg(args, 'entry')),
    }),
};

const confirm: Operation = {
  weight: 3,
  right: 'conveneMeetings',
  draw: ({ present: { attendance }, names, random }) => {
    const waiting = [...attendance.values()].filter(
      (one) => standingOf(one) !== 'present' || random.chance(0.1),
    );
    if (waiting.length === 0) return null;
    const { meetingId, officeBearerId } = random.pick(waiting);
    return { meeting: names.name(meetingId), entry: names.name(officeBearerId) };
  },
  tell: ({ meeting: of, entry }) => `confirms the check-in of ${entry} to ${of}`,
  run: (scene, phone, args) =>
    called<'confirmCheckIns'>(meeting.confirmCheckIns, phone, {
      meetingId: scene.names.id(arg(args, 'meeting')),
      officeBearerIds: [scene.names.id(arg(args, 'entry'))],
    }),
};

export const meetings = { convene, showCodes, checkIn, markPresent, confirm };
