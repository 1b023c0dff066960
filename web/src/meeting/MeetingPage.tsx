import {
  collections,
  confirmationsEnd,
  type Grant,
  isInvited,
  Meeting,
  marksEnd,
  mayHost,
} from '@sangathan/model';
import { useState } from 'preact/hooks';
import { useDocument } from '../platform/firebase/live.ts';
import { useFormats, useTexts } from '../platform/language/language.tsx';
import { useGrant } from '../platform/session/session.tsx';
import { UnitName } from '../register/parts/UnitTrail.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Shown } from '../ui/notice.tsx';
import { type PageProps, usePageTitle } from '../ui/page.ts';
import { OwnAttendance } from './checkIn/OwnAttendance.tsx';
import { HostScreen } from './host/HostScreen.tsx';
import { People } from './host/People.tsx';
import type { HostActions } from './host/PersonRow.tsx';
import { ShareInvitation } from './host/ShareInvitation.tsx';
import { MeetingHead } from './MeetingHead.tsx';
import { isOpen, phaseOf } from './phase.ts';
import { texts } from './texts.ts';
import { TurnoutByUnit } from './turnout/TurnoutByUnit.tsx';
import { TurnoutTotal } from './turnout/TurnoutTotal.tsx';
import { hasFiguresBelow, rootFor } from './turnout/turnout.ts';
import { useNow } from './useNow.ts';
import './meeting.css';

/** A meeting: host's screen, own attendance, turnout. After the end the report remains. */
export default function MeetingPage({ id = '' }: PageProps) {
  const meeting = useDocument(`${collections.meetings}/${id}`, Meeting);
  return (
    <section class="page page-meeting">
      <Shown live={meeting}>{(found) => <ShownMeeting key={id} meetingId={id} meeting={found} />}</Shown>
    </section>
  );
}

function ShownMeeting({ meetingId, meeting }: { meetingId: string; meeting: Meeting }) {
  const t = useTexts(texts);
  const { grant } = useGrant();
  const { dateTime } = useFormats();
  const now = useNow(1000);
  usePageTitle(meeting.title);
  const hosts = mayHost(grant, meeting);
  const open = isOpen(meeting, now);
  const phase = phaseOf(meeting, now);
  return (
    <>
      <MeetingHead meeting={meeting} />
      {isInvited(meeting, grant) && <OwnAttendance meetingId={meetingId} open={open} />}
      {hosts && phase === 'toCome' && (
        <p class="notice">{t.notBegun(dateTime(meeting.startsAt.toMillis()))}</p>
      )}
      {hosts && phase !== 'over' && <ShareInvitation meetingId={meetingId} meeting={meeting} />}
      {hosts && phase === 'over' && <p class="notice">{t.ended}</p>}
      {hosts && open ? (
        <HostScreen meetingId={meetingId} meeting={meeting} />
      ) : (
        <section class="card" aria-labelledby="turnout-title">
          <h2 id="turnout-title">{t.turnout}</h2>
          <TurnoutTotal meetingId={meetingId} unitId={meeting.unitId} />
        </section>
      )}
      <Report
        meetingId={meetingId}
        meeting={meeting}
        grant={grant}
        hosts={hosts}
        can={{
          mark: (open || phase === 'over') && now <= marksEnd(meeting),
          confirm: now <= confirmationsEnd(meeting),
        }}
      />
    </>
  );
}

interface ReportProps {
  meetingId: string;
  meeting: Meeting;
  grant: Grant;
  hosts: boolean;
  can: HostActions;
}

/** The turnout by unit, down to the people, within one's own subtree. */
function Report({ meetingId, meeting, grant, hosts, can }: ReportProps) {
  const t = useTexts(texts);
  const root = rootFor(grant, meeting);
  const [trail, setTrail] = useState(root ? [root] : []);
  const of = trail[trail.length - 1];
  if (!root || !of) return null;
  const isRoot = trail.length === 1;
  return (
    <>
      {(!isRoot || of.unitId !== meeting.unitId) && (
        <section class="card" aria-labelledby="trail-title">
          {!isRoot && (
            <button type="button" class="button-plain back" onClick={() => setTrail(trail.slice(0, -1))}>
              <Icon name="back" />
              {t.back}
            </button>
          )}
          <h2 id="trail-title">
            <UnitName unitId={of.unitId} />
          </h2>
          <TurnoutTotal meetingId={meetingId} unitId={of.unitId} />
        </section>
      )}
      {hasFiguresBelow(of.level) && (
        <TurnoutByUnit
          key={of.unitId}
          meetingId={meetingId}
          audience={meeting.audience}
          grant={grant}
          of={of}
          onChoose={(unit) => setTrail([...trail, unit])}
        />
      )}
      {hosts && <People meetingId={meetingId} meeting={meeting} grant={grant} of={of} can={can} />}
    </>
  );
}
