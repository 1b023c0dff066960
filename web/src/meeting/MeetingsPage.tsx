import {
  collections,
  type Grant,
  isInvited,
  Meeting,
  mayHost,
  Turnout,
  turnoutPath,
  unitIdsOn,
} from '@sangathan/model';
import { limit, orderBy, Timestamp, where } from 'firebase/firestore';
import { useState } from 'preact/hooks';
import { type Listed, type Live, useDocument, useList } from '../platform/firebase/live.ts';
import { useFormats, useTexts } from '../platform/language/language.tsx';
import { useGrant } from '../platform/session/session.tsx';
import { Icon } from '../ui/Icon.tsx';
import { FailureNotice, Loading } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/page.ts';
import { meetingLinks } from './links.ts';
import { MeetingFacts } from './MeetingHead.tsx';
import { inPhase, isOpen, type Phase, phases, together } from './phase.ts';
import { texts } from './texts.ts';
import { Bar } from './turnout/Bar.tsx';
import { useNow } from './useNow.ts';
import './meeting.css';

/** Limits of the lists: current and future meetings, and past ones. */
const mostAhead = 50;
const mostOver = 20;

/** The meetings of one's chain and subtree by phase, with their turnout. */
export default function MeetingsPage() {
  const t = useTexts(texts);
  const { grant } = useGrant();
  usePageTitle(t.title);
  const lists = useMeetings(grant);
  const failed = lists.find((list) => list.state === 'failed');
  const found = together(...lists.map((list) => (list.state === 'ready' ? list.data : [])));
  const isLoading = lists.some((list) => list.state === 'loading');
  return (
    <section class="page page-meetings">
      <header class="meetings-head">
        <h1>{t.title}</h1>
        {grant.rights.includes('conveneMeetings') && (
          <a class="button button-primary" href={meetingLinks.newMeeting}>
            <Icon name="plus" />
            {t.newMeeting}
          </a>
        )}
      </header>
      {failed?.state === 'failed' && <FailureNotice code={failed.failure} />}
      {isLoading && found.length === 0 && <Loading />}
      {!isLoading && found.length === 0 && (
        <div class="card meetings-none">
          <Icon name="meeting" />
          <p>{t.none}</p>
          <p class="soft">{grant.rights.includes('conveneMeetings') ? t.noneConvene : t.noneWait}</p>
        </div>
      )}
      <ByPhase meetings={found} grant={grant} />
    </section>
  );
}

/**
 * Four queries, each of which the rules can prove: meetings of units on one's chain or in one's subtree, ended or
 * not when the page was opened.
 */
function useMeetings(grant: Grant): Live<Listed<Meeting>[]>[] {
  const [openedAt] = useState(() => Timestamp.now());
  const onChain = where('unitId', 'in', unitIdsOn(grant.path));
  const inSubtree = where(`path.${grant.level}`, '==', grant.unitId);
  const ahead = [where('endsAt', '>=', openedAt), orderBy('endsAt'), limit(mostAhead)];
  const over = [where('endsAt', '<', openedAt), orderBy('endsAt', 'desc'), limit(mostOver)];
  const from = collections.meetings;
  const named = (name: string) => ({
    key: `${name} ${grant.unitId} ${openedAt.seconds}`,
    cacheAs: `${name} ${grant.unitId}`,
  });
  const hasSubtree = grant.sight === 'subtree';
  const below = (list: Parameters<typeof useList>[0]) => (hasSubtree ? list : null);
  const lists = [
    useList({ from, where: [onChain, ...ahead], ...named('chain ahead') }, Meeting),
    useList({ from, where: [onChain, ...over], ...named('chain over') }, Meeting),
    useList(below({ from, where: [inSubtree, ...ahead], ...named('subtree ahead') }), Meeting),
    useList(below({ from, where: [inSubtree, ...over], ...named('subtree over') }), Meeting),
  ];
  return hasSubtree ? lists : lists.slice(0, 2);
}

function ByPhase({ meetings, grant }: { meetings: Listed<Meeting>[]; grant: Grant }) {
  const t = useTexts(texts);
  const now = useNow(5000);
  const headings: Record<Phase, string> = { now: t.now, toCome: t.toCome, over: t.over };
  return (
    <>
      {phases.map((phase) => {
        const inThis = inPhase(meetings, phase, now);
        return (
          inThis.length > 0 && (
            <section key={phase} class="meetings" aria-labelledby={`meetings-${phase}`}>
              <h2 id={`meetings-${phase}`}>{headings[phase]}</h2>
              <ul class="list">
                {inThis.map((meeting) => (
                  <li key={meeting.id}>
                    <MeetingCard meeting={meeting} grant={grant} phase={phase} now={now} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

interface MeetingCardProps {
  meeting: Listed<Meeting>;
  grant: Grant;
  phase: Phase;
  now: number;
}

function MeetingCard({ meeting, grant, phase, now }: MeetingCardProps) {
  const t = useTexts(texts);
  const hosts = meeting.hostOfficeBearerId === grant.officeBearerId && mayHost(grant, meeting);
  const invited = isInvited(meeting, grant);
  return (
    <article class={`card meeting meeting-${phase}`}>
      <a class="meeting-title" href={meetingLinks.meeting(meeting.id)}>
        {meeting.title}
      </a>
      <p class="meeting-facts soft">
        <MeetingFacts meeting={meeting} />
      </p>
      {(hosts || invited) && (
        <p class="meeting-part">
          {hosts && <span class="badge">{t.hosting}</span>}
          {invited && <span class="badge">{t.invited}</span>}
        </p>
      )}
      <CardTurnout meetingId={meeting.id} unitId={meeting.unitId} hasBegun={phase !== 'toCome'} />
      {invited && isOpen(meeting, now) && (
        <a class="button button-primary" href={meetingLinks.checkIn(meeting.id)}>
          <Icon name="good" />
          {t.checkIn}
        </a>
      )}
    </article>
  );
}

interface CardTurnoutProps {
  meetingId: string;
  unitId: string;
  hasBegun: boolean;
}

function CardTurnout({ meetingId, unitId, hasBegun }: CardTurnoutProps) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const turnout = useDocument(turnoutPath(meetingId, unitId), Turnout);
  if (turnout.state !== 'ready') return null;
  const { present, expected } = turnout.data;
  if (!hasBegun && present === 0) return <p>{t.areInvited(number(expected))}</p>;
  return (
    <div class="meeting-turnout">
      <Bar part={present} whole={expected} />
      <span>{t.presentOf(number(present), number(expected))}</span>
    </div>
  );
}
