import { Turnout, turnoutPath } from '@sangathan/model';
import { Shown } from '../app/notice.tsx';
import { useDocument } from '../firebase/live.ts';
import { useFormats, useTexts } from '../language/language.tsx';
import { Moving } from '../unit/Moving.tsx';
import { Bar } from './Bar.tsx';
import { texts } from './texts.ts';

/** How many have come from a unit of how many expected: one number, one bar, live. */
export function TurnoutTotal({ meetingId, unitId }: { meetingId: string; unitId: string }) {
  const t = useTexts(texts);
  const { number, percent } = useFormats();
  const turnout = useDocument(turnoutPath(meetingId, unitId), Turnout);
  return (
    <div class="turnout-total">
      <Shown live={turnout} missing={<p class="soft">{t.nobodyYet}</p>}>
        {({ present, expected }) => (
          <>
            <p class="turnout-count" aria-live="polite">
              <Moving value={present}>
                <strong class="turnout-number">{number(present)}</strong>
              </Moving>
              <span>{t.presentOf(number(present), number(expected))}</span>
            </p>
            <Bar part={present} whole={expected} tall />
            <p class="soft">{percent(present, expected)}</p>
          </>
        )}
      </Shown>
    </div>
  );
}
