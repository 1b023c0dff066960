import { cleanText, DecisionReason, type FailureCode } from '@sangathan/model';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../platform/language/language.tsx';
import { decisionTexts } from './decisionTexts.ts';
import { FieldFailure } from './notice.tsx';

interface RejectFormProps {
  requestId: string;
  /** Maximum length of a reason, in UTF-16 units. */
  longest: number;
  working: boolean;
  onReject: (reason: string) => void;
  onBack: () => void;
}

/** Asks for the reason of a rejection, so that the sender can correct the request. */
export function RejectForm({ requestId, longest, working, onReject, onBack }: RejectFormProps) {
  const t = useTexts(decisionTexts);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const id = `reason-${requestId}`;
  const reject = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = cleanText(reason);
    const wrong = problemOf(text, longest);
    setFailure(wrong);
    if (wrong === null) onReject(text);
    else area.current?.focus();
  };
  return (
    <form class="reject" noValidate onSubmit={reject}>
      <div class="field">
        <label for={id}>{t.reasonLabel}</label>
        <p class="field-hint" id={`${id}-hint`}>
          {t.reasonHint}
        </p>
        <textarea
          id={id}
          ref={area}
          rows={3}
          value={reason}
          aria-describedby={`${id}-hint ${id}-failure`}
          aria-invalid={failure !== null}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <FieldFailure id={`${id}-failure`} code={failure} />
      </div>
      <div class="decision">
        <button type="submit" class="button button-danger" disabled={working}>
          {working ? t.working : t.confirmReject}
        </button>
        <button type="button" class="button" disabled={working} onClick={onBack}>
          {t.back}
        </button>
      </div>
    </form>
  );
}

/** What is wrong with a cleaned reason; null if nothing is. */
function problemOf(reason: string, longest: number): FailureCode | null {
  if (reason === '') return 'reason-missing';
  if (reason.length > longest) return 'field-too-long';
  return DecisionReason.safeParse(reason).success ? null : 'reason-invalid';
}
