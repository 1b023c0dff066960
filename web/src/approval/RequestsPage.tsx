import { ChangeRequest, collections, type Grant, type RequestState } from '@sangathan/model';
import { limit, orderBy, where } from 'firebase/firestore';
import { useRef, useState } from 'preact/hooks';
import { type Listed, useDocument, useList } from '../platform/firebase/live.ts';
import { useTexts } from '../platform/language/language.tsx';
import { useGrant } from '../platform/session/session.tsx';
import { FailureNotice, Shown } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/page.ts';
import { shownHere } from './order.ts';
import { DecidedRequest, PendingRequest } from './RequestCard.tsx';
import { texts } from './texts.ts';
import './approval.css';

/** Page size. */
const pageOfPending = 50;
const mostDecided = 20;
const decidedStates: RequestState[] = ['approved', 'applied', 'rejected', 'conflict'];

/** The pending requests of one's subtree, oldest first, and the recently decided ones. */
export default function RequestsPage() {
  const t = useTexts(texts);
  const { grant } = useGrant();
  usePageTitle(t.title);
  return (
    <section class="page page-requests">
      <h1>{t.title}</h1>
      {grant.rights.includes('approve') ? <Requests grant={grant} /> : <p class="notice">{t.noRight}</p>}
    </section>
  );
}

function Requests({ grant }: { grant: Grant }) {
  const t = useTexts(texts);
  const [most, setMost] = useState(pageOfPending);
  const inSubtree = where(`path.${grant.level}`, '==', grant.unitId);
  const pending = useList(
    {
      from: collections.changeRequests,
      where: [inSubtree, where('state', '==', 'pending'), orderBy('createdAt'), limit(most)],
      key: `pending ${grant.unitId} ${most}`,
      cacheAs: `pending ${grant.unitId} ${most}`,
    },
    ChangeRequest,
  );
  const decided = useList(
    {
      from: collections.changeRequests,
      where: [
        inSubtree,
        where('state', 'in', decidedStates),
        orderBy('createdAt', 'desc'),
        limit(mostDecided),
      ],
      key: `decided ${grant.unitId}`,
      cacheAs: `decided ${grant.unitId}`,
    },
    ChangeRequest,
  );
  // A card keeps its position when its request is decided, and then shows the outcome.
  const seen = useRef<readonly Listed<ChangeRequest>[]>([]);
  if (pending.state === 'ready') seen.current = shownHere(seen.current, pending.data);
  const pendingIds = new Set(pending.state === 'ready' ? pending.data.map(({ id }) => id) : []);
  return (
    <>
      <section class="requests" aria-labelledby="pending-title">
        <h2 id="pending-title">{t.pending}</h2>
        <Shown live={pending}>
          {(found) => (
            <>
              {found.length === 0 && <p class="card soft">{t.none}</p>}
              {seen.current.map((request) =>
                pendingIds.has(request.id) ? (
                  <PendingRequest key={request.id} request={request} />
                ) : (
                  <JustDecided key={request.id} requestId={request.id} />
                ),
              )}
              {found.length === most && (
                <button type="button" class="button" onClick={() => setMost(most + pageOfPending)}>
                  {t.more}
                </button>
              )}
            </>
          )}
        </Shown>
      </section>
      <section class="requests" aria-labelledby="recent-title">
        <h2 id="recent-title">{t.recent}</h2>
        <Shown live={decided}>
          {(found) => {
            const elsewhere = found.filter(({ id }) => !seen.current.some((request) => request.id === id));
            if (elsewhere.length === 0) return <p class="soft">{t.noneRecent}</p>;
            return elsewhere.map((request) => <DecidedRequest key={request.id} request={request} />);
          }}
        </Shown>
      </section>
    </>
  );
}

function JustDecided({ requestId }: { requestId: string }) {
  const request = useDocument(`${collections.changeRequests}/${requestId}`, ChangeRequest);
  if (request.state === 'failed') return <FailureNotice code={request.failure} />;
  if (request.state !== 'ready') return null;
  return <DecidedRequest request={{ ...request.data, id: requestId }} fresh />;
}
