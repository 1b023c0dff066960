import {
  type CallRequest,
  doorsOpen,
  Failure,
  type FailureCode,
  type Grant,
  isInvited,
  lateUpload,
  type Meeting,
} from '@sangathan/model';
import { ageOf, codeKinds } from './codes.ts';

/** How far a phone's clock may be ahead, in milliseconds. */
const clockTolerance = 60_000;

/** Most spoken codes that one person may try at one meeting. */
export const mostTries = 5;

type Call = Pick<CallRequest<'checkIn'>, 'code' | 'method' | 'seenAt' | 'late'>;

/** All that the decision about a check-in depends on. */
export interface CheckInFacts {
  call: Call;
  meetingId: string;
  meeting: Meeting;
  key: string;
  grant: Grant;
  /** The server's clock, in epoch milliseconds. */
  now: number;
  /** Spoken codes that this person has tried at this meeting before. */
  tries: number;
}

/** What a check-in proves. */
export interface Proof {
  /** When the code was seen, in epoch milliseconds: now, or for a late check-in when the phone says. */
  seenAt: number;
  /** The code is no longer accepted as one of now. */
  late: boolean;
}

function refusalOfTime({ meeting, now }: CheckInFacts, { seenAt, late }: Proof): FailureCode | null {
  if (seenAt < meeting.startsAt.toMillis() - doorsOpen) return 'meeting-not-begun';
  if (seenAt > meeting.endsAt.toMillis()) return 'meeting-over';
  if (!late) return null;
  if (seenAt > now + clockTolerance) return 'code-wrong';
  return now > meeting.endsAt.toMillis() + lateUpload ? 'meeting-over' : null;
}

/** A code proves when it was seen: a late one must have been shown at the moment that the phone says. */
function refusalOfCode({ call, meetingId, key, tries }: CheckInFacts, { seenAt }: Proof): FailureCode | null {
  if (call.method === 'spoken' && tries >= mostTries) return 'too-many-tries';
  const age = ageOf(call.method, call.code, key, meetingId, seenAt);
  if (age === null) return 'code-wrong';
  return age > codeKinds[call.method].grace ? 'code-old' : null;
}

/**
 * Decides on a check-in. One that its phone calls late is not, as long as its code is accepted now.
 * @throws Failure `not-invited`, `meeting-not-begun`, `meeting-over`, `too-many-tries`, `code-wrong`, `code-old`
 */
export function decideCheckIn(facts: CheckInFacts): Proof {
  const { call, meeting, grant, now } = facts;
  if (!isInvited(meeting, grant)) throw new Failure('not-invited');
  const refusalOf = (proof: Proof) => refusalOfTime(facts, proof) ?? refusalOfCode(facts, proof);
  const ofNow: Proof = { seenAt: now, late: false };
  const proof = call.late && refusalOf(ofNow) ? { seenAt: call.seenAt, late: true } : ofNow;
  const refusal = refusalOf(proof);
  if (refusal) throw new Failure(refusal);
  return proof;
}
