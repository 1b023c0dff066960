import { Attendance, type Grant, mostConfirmed, standingOf } from '@sangathan/model';
import { limit, where } from 'firebase/firestore';
import { call } from '../../platform/firebase/call.ts';
import { type Listed, useList } from '../../platform/firebase/live.ts';
import { useFormats, useTexts } from '../../platform/language/language.tsx';
import { useAction } from '../../platform/useAction.ts';
import { FailureNotice } from '../../ui/notice.tsx';
import { texts } from '../texts.ts';
import type { TurnoutUnit } from '../turnout/turnout.ts';
import { Arrival, type HostActions } from './PersonRow.tsx';
import { attendanceIn, withinUnit } from './within.ts';

interface WaitingProps {
  meetingId: string;
  grant: Grant;
  /** The unit that the report is drilled down to. */
  of: TurnoutUnit;
  can: HostActions;
}

/** The check-ins that wait for the host; late ones can be confirmed together, each shared number by itself. */
export function Waiting({ meetingId, grant, of, can }: WaitingProps) {
  const t = useTexts(texts);
  const within = [...withinUnit(grant, of), where('confirmed', '==', null), limit(mostConfirmed)];
  const from = attendanceIn(meetingId);
  const key = `${of.unitId} ${grant.unitId}`;
  const late = useList(
    { from, where: [where('late', '==', true), ...within], key: `late ${key}` },
    Attendance,
  );
  const shared = useList(
    { from, where: [where('sharedNumber', '==', true), ...within], key: `shared ${key}` },
    Attendance,
  );
  const lateOnes =
    late.state === 'ready' ? late.data.filter((attendance) => standingOf(attendance) === 'late') : [];
  const waiting = [...lateOnes, ...(shared.state === 'ready' ? shared.data : [])];
  if (waiting.length === 0) return null;
  return (
    <div class="to-confirm">
      <h2>{t.waitingTitle}</h2>
      <p>{t.waitingLead}</p>
      {can.confirm && lateOnes.length > 1 && <ConfirmAll meetingId={meetingId} late={lateOnes} />}
      <ul class="list attendees">
        {waiting.map((attendance) => (
          <li key={attendance.id}>
            <Arrival attendance={attendance} grant={grant} can={can} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ConfirmAll({ meetingId, late }: { meetingId: string; late: Listed<Attendance>[] }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const { working, failure, run } = useAction();
  const officeBearerIds = late.map((one) => one.officeBearerId);
  const confirm = () => run(() => call('confirmCheckIns', { meetingId, officeBearerIds }));
  return (
    <>
      <button type="button" class="button" disabled={working} onClick={confirm}>
        {working ? t.confirming : t.confirmAllLate(number(late.length))}
      </button>
      {failure && <FailureNotice code={failure} />}
    </>
  );
}
