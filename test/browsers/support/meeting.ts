import { collections } from '@sangathan/model';
import { codesBetween } from '../../../functions/src/meeting/codes.ts';
import { db } from '../../support/emulator.ts';

/** A meeting's current spoken code. */
export async function spokenCode(meetingId: string): Promise<string> {
  const key = (await db.collection(collections.meetingKeys).doc(meetingId).get()).get('key');
  const now = Date.now();
  return codesBetween('spoken', key, meetingId, now, now)[0]?.code ?? '';
}
