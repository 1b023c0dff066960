import { collections, longestReason, mayDecideUnit, type Unit, UnitRequest } from '@sangathan/model';
import { limit, where } from 'firebase/firestore';
import { call } from '../../platform/firebase/call.ts';
import { type Listed, useList } from '../../platform/firebase/live.ts';
import { useFormats, useTexts } from '../../platform/language/language.tsx';
import { useGrant } from '../../platform/session/session.tsx';
import { useAction } from '../../platform/useAction.ts';
import { Decision } from '../../ui/Decision.tsx';
import { Named } from '../../ui/Named.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { UnitTrail } from '../parts/UnitTrail.tsx';
import { texts } from './texts.ts';

const mostShown = 20;

/** The pending requests for units in this subtree; renders nothing if there are none. */
export function UnitRequests({ unitId, unit }: { unitId: string; unit: Unit }) {
  const t = useTexts(texts);
  const { grant } = useGrant();
  const here = where(`path.${unit.level}`, '==', unitId);
  const inScope = where(`path.${grant.level}`, '==', grant.unitId);
  const isPending = where('state', '==', 'pending');
  const key = `${unitId} ${grant.unitId}`;
  const requests = useList(
    { from: collections.unitRequests, where: [here, inScope, isPending, limit(mostShown)], key },
    UnitRequest,
  );
  if (requests.state !== 'ready' || requests.data.length === 0) return null;
  const oldestFirst = [...requests.data].sort(
    (one, other) => one.createdAt.toMillis() - other.createdAt.toMillis(),
  );
  return (
    <section class="unit-requests" aria-labelledby="unit-requests-title">
      <h2 id="unit-requests-title">{t.unitRequests}</h2>
      {oldestFirst.map((request) => (
        <RequestedUnit key={request.id} request={request} />
      ))}
    </section>
  );
}

function RequestedUnit({ request }: { request: Listed<UnitRequest> }) {
  const t = useTexts(texts);
  const { dateTime } = useFormats();
  const { grant } = useGrant();
  const { working, failure, run } = useAction();
  const decide = (state: 'approved' | 'rejected', reason: string) =>
    run(() => call('decideUnitRequest', { requestId: request.id, state, reason }));
  const offered = mayDecideUnit(grant, request);
  return (
    <article class="card unit-request" aria-busy={working}>
      <h3>
        <Named name={request.name} />
      </h3>
      <UnitTrail path={request.path} below={grant.level} />
      <p class="soft">{dateTime(request.createdAt.toMillis())}</p>
      {failure && <FailureNotice code={failure} />}
      {!offered && <p>{t.unitRequestWaits}</p>}
      {offered && (
        <Decision
          requestId={request.id}
          longest={longestReason}
          working={working}
          approve={{ label: t.openApprove, working: t.openWorking }}
          onApprove={() => decide('approved', '')}
          onReject={(reason) => decide('rejected', reason)}
        />
      )}
    </article>
  );
}
