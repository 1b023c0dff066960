import { ChangeRequest, collections } from '@sangathan/model';
import { limit, orderBy, where } from 'firebase/firestore';
import { type Listed, useList } from '../../platform/firebase/live.ts';
import { useFormats, useTexts } from '../../platform/language/language.tsx';
import { useAction } from '../../platform/useAction.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Shown } from '../../ui/notice.tsx';
import { withdrawRequest } from '../edit/entryWrites.ts';
import { registerLinks } from '../links.ts';
import { Changes } from '../parts/Changes.tsx';
import { ProposedBy } from '../parts/ProposedBy.tsx';
import { requestIcons } from '../parts/requestIcons.ts';
import { texts } from '../texts.ts';

const shownRequests = 20;

/** The holder's change requests, newest first, live. */
function useOwnRequests(officeBearerId: string) {
  return useList(
    {
      from: collections.changeRequests,
      where: [
        where('officeBearerId', '==', officeBearerId),
        orderBy('createdAt', 'desc'),
        limit(shownRequests),
      ],
      key: officeBearerId,
      cacheAs: `own ${officeBearerId}`,
    },
    ChangeRequest,
  );
}

/** Says that a request is pending, and that the next one is merged with it. */
export function OpenRequest({ officeBearerId }: { officeBearerId: string }) {
  const t = useTexts(texts);
  const requests = useOwnRequests(officeBearerId);
  const isOpen = requests.state === 'ready' && requests.data.some(({ state }) => state === 'pending');
  return isOpen ? (
    <p class="notice" role="status">
      {t.openRequest} <a href={`${registerLinks.entry(officeBearerId)}#requests`}>{t.openRequestSee}</a>
    </p>
  ) : null;
}

/** The holder's change requests with their states. */
export function OwnRequests({ officeBearerId }: { officeBearerId: string }) {
  const t = useTexts(texts);
  const requests = useOwnRequests(officeBearerId);
  return (
    <section class="card" id="requests" aria-labelledby="requests-title" aria-live="polite">
      <h2 id="requests-title">{t.requests}</h2>
      <Shown live={requests}>
        {(found) =>
          found.length === 0 ? (
            <p class="soft">{t.noRequests}</p>
          ) : (
            <ul class="list">
              {found.map((request) => (
                <OwnRequest key={request.id} request={request} />
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}

function OwnRequest({ request }: { request: Listed<ChangeRequest> }) {
  const t = useTexts(texts);
  const { dateTime } = useFormats();
  const { state, decision, level } = request;
  const text = state === 'pending' && level === 'district' ? t.pendingState : t[state];
  return (
    <li class={`own-request own-request-${state}`} data-state={state}>
      <p class="own-request-state">
        <Icon name={requestIcons[state]} />
        <strong>{text}</strong>
        <span class="soft">{dateTime(request.createdAt.toMillis())}</span>
      </p>
      {decision !== null && decision.reason !== '' && (
        <p class="own-request-reason">
          <strong>{t.reason}:</strong> {decision.reason}
        </p>
      )}
      {state === 'conflict' && <p>{t.conflictLead}</p>}
      {request.proposedBy !== null && <ProposedBy officeBearerId={request.proposedBy} />}
      <Changes request={request} />
      {state === 'pending' && <Withdraw requestId={request.id} />}
    </li>
  );
}

function Withdraw({ requestId }: { requestId: string }) {
  const t = useTexts(texts);
  const { working, failure, run } = useAction();
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={working}
        onClick={() => run(() => withdrawRequest(requestId))}
      >
        {working ? t.withdrawing : t.withdraw}
      </button>
      {/* Denied because it has been decided meanwhile; the list shows the outcome. */}
      {failure && <FailureNotice code={failure === 'no-access' ? 'already-decided' : failure} />}
    </>
  );
}
