import { useState } from 'preact/hooks';
import { useTexts } from '../platform/language/language.tsx';
import { decisionTexts } from './decisionTexts.ts';
import { Icon } from './Icon.tsx';
import { RejectForm } from './RejectForm.tsx';
import './decision.css';

interface DecisionProps {
  requestId: string;
  /** Maximum length of a reason, in UTF-16 units. */
  longest: number;
  working: boolean;
  /** The button's text where an approval does more than approve. */
  approve?: { label: string; working: string };
  onApprove: () => void;
  onReject: (reason: string) => void;
}

/** Approve at once, or reject with a reason. */
export function Decision({ requestId, longest, working, approve, onApprove, onReject }: DecisionProps) {
  const t = useTexts(decisionTexts);
  const [rejecting, setRejecting] = useState(false);
  if (rejecting) {
    return (
      <RejectForm
        requestId={requestId}
        longest={longest}
        working={working}
        onReject={onReject}
        onBack={() => setRejecting(false)}
      />
    );
  }
  const label = approve ?? { label: t.approve, working: t.working };
  return (
    <div class="decision">
      <button type="button" class="button button-good" disabled={working} onClick={onApprove}>
        <Icon name="good" />
        {working ? label.working : label.label}
      </button>
      <button
        type="button"
        class="button button-danger"
        disabled={working}
        onClick={() => setRejecting(true)}
      >
        <Icon name="bad" />
        {t.reject}
      </button>
    </div>
  );
}
