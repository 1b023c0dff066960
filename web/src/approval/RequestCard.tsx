import {
  type ChangeRequest,
  collections,
  type Grant,
  longestReason,
  mayDecide,
  mayDecideOnMobile,
  OfficeBearer,
} from '@sangathan/model';
import { Avatar } from '../photo/Avatar.tsx';
import { type Listed, useDocument } from '../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../platform/language/language.tsx';
import { levelWords, postWords } from '../platform/language/words.ts';
import { useGrant } from '../platform/session/session.tsx';
import { useAction } from '../platform/useAction.ts';
import { NumberHolders } from '../register/contact/NumberHolders.tsx';
import { registerLinks } from '../register/links.ts';
import { Changes } from '../register/parts/Changes.tsx';
import { ProposedBy } from '../register/parts/ProposedBy.tsx';
import { requestIcons } from '../register/parts/requestIcons.ts';
import { UnitTrail } from '../register/parts/UnitTrail.tsx';
import { Decision } from '../ui/Decision.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Named } from '../ui/Named.tsx';
import { FailureNotice } from '../ui/notice.tsx';
import { decide } from './decide.ts';
import { texts } from './texts.ts';

interface RequestProps {
  request: Listed<ChangeRequest>;
}

/** A pending request: before, after, and the decision. */
export function PendingRequest({ request }: RequestProps) {
  const t = useTexts(texts);
  const { uid, grant } = useGrant();
  const { working, failure, run } = useAction();
  const settle = (state: 'approved' | 'rejected', reason: string) =>
    run(() => decide(uid, grant, request.id, state, reason));
  const offered = useOffered(request, grant);
  return (
    <article class="card request" data-request={request.id} aria-busy={working}>
      <Proposer request={request} />
      <Changes request={request} />
      {request.patch.mobile?.to && (
        <NumberHolders typed={request.patch.mobile.to} except={request.officeBearerId} />
      )}
      {failure && <FailureNotice code={failure} />}
      {offered === false && <p class="notice">{t.noCharge}</p>}
      {offered && (
        <Decision
          requestId={request.id}
          longest={longestReason}
          working={working}
          onApprove={() => settle('approved', '')}
          onReject={(reason) => settle('rejected', reason)}
        />
      )}
    </article>
  );
}

/**
 * Whether the reader may decide, by the entry's present card; null until it is read. That it does not carry their own
 * number the rules see to: a contact is not opened, and counted, for a list of requests.
 */
function useOffered({ officeBearerId, patch }: ChangeRequest, grant: Grant): boolean | null {
  const card = useDocument(`${collections.officeBearers}/${officeBearerId}`, OfficeBearer);
  if (card.state === 'loading') return null;
  if (card.state !== 'ready') return false;
  const entry = { ...card.data, mobile: null };
  return patch.mobile ? mayDecideOnMobile(grant, entry, patch.mobile.to) : mayDecide(grant, entry);
}

/** A decided request with its outcome; `fresh` if it was decided while on the page. */
export function DecidedRequest({ request, fresh = false }: RequestProps & { fresh?: boolean }) {
  const t = useTexts(texts);
  const { state, decision } = request;
  return (
    <article class={`card request decided-${state}`} data-request={request.id} data-state={state}>
      <p class="outcome" role={fresh ? 'status' : undefined}>
        <Icon name={requestIcons[state]} />
        <strong>{state === 'pending' ? t.pendingState : t[state]}</strong>
      </p>
      {decision !== null && decision.reason !== '' && (
        <p>
          <strong>{t.reason}:</strong> {decision.reason}
        </p>
      )}
      <Proposer request={request} />
      <Changes request={request} />
    </article>
  );
}

/** Who proposed the change: name, post, unit, and when. */
function Proposer({ request }: RequestProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { dateTime } = useFormats();
  const { grant } = useGrant();
  const { officeBearerId, post, level, path } = request;
  const card = useDocument(`${collections.officeBearers}/${officeBearerId}`, OfficeBearer);
  return (
    <header class="proposer">
      {card.state === 'ready' && (
        <Avatar officeBearerId={officeBearerId} name={card.data.name} photo={card.data.photo} />
      )}
      <div>
        <a class="proposer-name" href={registerLinks.entry(officeBearerId)}>
          {card.state === 'ready' ? <Named name={card.data.name} /> : '…'}
        </a>
        <p class="soft">
          {levelWords[level][language]} {postWords[post][language]} ·{' '}
          {t.sentAt(dateTime(request.createdAt.toMillis()))}
        </p>
        <UnitTrail path={path} below={grant.level} />
        {request.proposedBy !== null && <ProposedBy officeBearerId={request.proposedBy} />}
        {card.state === 'ready' && card.data.sharesNumber && (
          <p class="notice notice-warn">{t.sharedNumber}</p>
        )}
      </div>
    </header>
  );
}
