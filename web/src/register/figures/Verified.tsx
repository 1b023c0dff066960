import { collections, Reconciliation } from '@sangathan/model';
import { useDocument } from '../../platform/firebase/live.ts';
import { useFormats, useTexts } from '../../platform/language/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { texts } from '../unit/texts.ts';

/** The latest reconciliation: when it ran, and what it found. */
export function Verified({ stateId }: { stateId: string }) {
  const t = useTexts(texts);
  const { number, dateTime } = useFormats();
  const line = useDocument(`${collections.reconciliations}/${stateId}`, Reconciliation);
  if (line.state !== 'ready') return null;
  const { at, units, drift, failed = [] } = line.data;
  const isRight = drift === 0 && failed.length === 0;
  return (
    <p class={isRight ? 'verified' : 'verified verified-drift'}>
      <Icon name={isRight ? 'good' : 'waiting'} />
      <span>
        {isRight ? t.verified : drift > 0 && t.verifiedDrift(number(drift))}{' '}
        {failed.length > 0 && t.verifiedFailed(number(failed.length))}{' '}
        <span class="soft">{t.verifiedAt(dateTime(at.toMillis()), number(units), number(drift))}</span>
      </span>
    </p>
  );
}
