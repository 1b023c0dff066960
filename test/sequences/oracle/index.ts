import type { Random } from '../../../tools/seed/random.ts';
import { wrongEntries, wrongRequests, wrongUnits } from './authority.ts';
import {
  type Proofs,
  prove,
  wrongApproved,
  wrongEvidence,
  wrongReconfirmed,
  wrongSeats,
  wrongVerified,
} from './evidence.ts';
import { wrongGrants, wrongPowers } from './grants.ts';
import { wrongMeetings } from './meeting.ts';
import { wrongReadings } from './reading.ts';
import { type Done, type Wrong, wrong } from './step.ts';

/** All that is wrong after a step; records what the step proves. */
export async function wrongsOf(done: Done, proofs: Proofs, random: Random): Promise<Wrong[]> {
  const unapproved = wrongApproved(proofs, done);
  prove(proofs, done);
  const crash = done.outcome.why === 'unexpected' ? [wrong('a callable has failed', done.kind)] : [];
  return [
    ...crash,
    ...wrongEntries(done),
    ...wrongUnits(done),
    ...wrongRequests(done),
    ...wrongMeetings(done),
    ...wrongGrants(done),
    ...wrongPowers(done),
    ...unapproved,
    ...wrongReconfirmed(done),
    ...wrongEvidence(proofs, done),
    ...wrongVerified(proofs, done),
    ...wrongSeats(done),
    ...(await wrongReadings(done, random)),
  ];
}
