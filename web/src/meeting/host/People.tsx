import {
  Attendance,
  collections,
  type Grant,
  isInvited,
  type Meeting,
  OfficeBearer,
  searchKeysIn,
  standingOf,
} from '@sangathan/model';
import { limit, orderBy, where } from 'firebase/firestore';
import { useState } from 'preact/hooks';
import { type Listed, type Live, useList } from '../../platform/firebase/live.ts';
import { useLanguage, useTexts } from '../../platform/language/language.tsx';
import { byName } from '../../register/parts/order.ts';
import { Shown } from '../../ui/notice.tsx';
import { texts } from '../texts.ts';
import { missingFirst, type TurnoutUnit } from '../turnout/turnout.ts';
import { Arrival, type HostActions, PersonRow } from './PersonRow.tsx';
import { Waiting } from './Waiting.tsx';
import { attendanceIn, inSubtree, withinUnit } from './within.ts';

/** Maximum number of search results: an `in` query takes 30 values. */
const mostFound = 30;
/** Number of the latest check-ins shown. */
const mostLatest = 10;

interface PeopleProps {
  meetingId: string;
  meeting: Meeting;
  grant: Grant;
  /** The unit that the report is drilled down to. */
  of: TurnoutUnit;
  /** What the host can do now. */
  can: HostActions;
}

/** The invited: all of a mandal or booth; above that, search results or the latest check-ins. */
export function People(props: PeopleProps) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState('');
  const keys = searchKeysIn(typed);
  const isSmall = props.of.level === 'mandal' || props.of.level === 'booth';
  return (
    <section class="people-section" aria-labelledby="people-title">
      <Waiting {...props} />
      <h2 id="people-title">{t.people}</h2>
      <div class="field">
        <label for="find-person">{t.findPerson}</label>
        <p class="field-hint" id="find-hint">
          {t.findHint}
        </p>
        <input
          id="find-person"
          type="search"
          autoComplete="off"
          value={typed}
          aria-describedby="find-hint"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {keys.length > 0 && <Found {...props} keys={keys} />}
      {keys.length === 0 && isSmall && <Everyone {...props} />}
      {keys.length === 0 && !isSmall && <Latest {...props} />}
    </section>
  );
}

function Everyone(props: PeopleProps) {
  const { meetingId, grant, of } = props;
  const within = withinUnit(grant, of);
  const key = `${of.unitId} ${grant.unitId}`;
  const cards = useList(
    { from: collections.officeBearers, where: [...within, where('until', '==', null)], key },
    OfficeBearer,
  );
  const attendance = useList({ from: attendanceIn(meetingId), where: within, key }, Attendance);
  return <PersonList {...props} cards={cards} attendance={attendance} />;
}

/** Queries the longest key, the most selective one; the other keys are matched here. */
function Found({ keys, ...props }: PeopleProps & { keys: string[] }) {
  const { meetingId, grant } = props;
  const [longest = ''] = keys;
  const own = inSubtree(grant);
  const cards = useList(
    {
      from: collections.officeBearers,
      where: [own, where('until', '==', null), where('searchKeys', 'array-contains', longest), limit(200)],
      key: `${longest} ${grant.unitId}`,
    },
    OfficeBearer,
  );
  const matching: Live<Listed<OfficeBearer>[]> =
    cards.state === 'ready'
      ? {
          ...cards,
          data: cards.data.filter(({ searchKeys }) => keys.every((key) => searchKeys.includes(key))),
        }
      : cards;
  const ids = matching.state === 'ready' ? matching.data.slice(0, mostFound).map(({ id }) => id) : [];
  const attendance = useList(
    ids.length > 0
      ? {
          from: attendanceIn(meetingId),
          where: [own, where('officeBearerId', 'in', ids)],
          key: ids.join(' '),
        }
      : null,
    Attendance,
  );
  return <PersonList {...props} cards={matching} attendance={attendance} />;
}

interface PersonListProps extends PeopleProps {
  cards: Live<Listed<OfficeBearer>[]>;
  attendance: Live<Listed<Attendance>[]>;
}

function PersonList({ meetingId, meeting, grant, can, cards, attendance }: PersonListProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const present = new Map(
    attendance.state === 'ready' ? attendance.data.map((one) => [one.officeBearerId, one]) : [],
  );
  return (
    <Shown live={cards}>
      {(found) => {
        const invited = found.filter((card) => isInvited(meeting, card)).sort(byName(language));
        const counted = [...present.values()].filter((one) => standingOf(one) === 'present');
        const people = missingFirst(invited, new Set(counted.map((one) => one.officeBearerId)));
        if (people.length === 0) return <p class="card soft">{t.noneFound}</p>;
        return (
          <ul class="list attendees">
            {people.map((card) => (
              <li key={card.id}>
                <PersonRow
                  meetingId={meetingId}
                  card={card}
                  attendance={present.get(card.id)}
                  grant={grant}
                  can={attendance.state === 'ready' ? can : { mark: false, confirm: false }}
                />
              </li>
            ))}
          </ul>
        );
      }}
    </Shown>
  );
}

function Latest({ meetingId, grant, can }: PeopleProps) {
  const t = useTexts(texts);
  const latest = useList(
    {
      from: attendanceIn(meetingId),
      where: [inSubtree(grant), orderBy('receivedAt', 'desc'), limit(mostLatest)],
      key: `latest ${grant.unitId}`,
    },
    Attendance,
  );
  return (
    <Shown live={latest}>
      {(found) => (
        <>
          <h3>{t.latest}</h3>
          {found.length === 0 && <p class="soft">{t.nobodyYet}</p>}
          <ul class="list attendees">
            {found.map((attendance) => (
              <li key={attendance.id}>
                <Arrival attendance={attendance} grant={grant} can={can} />
              </li>
            ))}
          </ul>
          <p class="soft">{t.toMandals}</p>
        </>
      )}
    </Shown>
  );
}
