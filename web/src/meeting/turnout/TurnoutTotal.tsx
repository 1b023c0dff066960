import { Turnout, turnoutPath } from '@sangathan/model';
import { useDocument } from '../../platform/firebase/live.ts';
import { useFormats, useTexts } from '../../platform/language/language.tsx';
import { Moving } from '../../register/parts/Moving.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Shown } from '../../ui/notice.tsx';
import { texts } from '../texts.ts';
import { Bar } from './Bar.tsx';

/** A unit's turnout, live. */
export function TurnoutTotal({ meetingId, unitId }: { meetingId: string; unitId: string }) {
  const t = useTexts(texts);
  const { number, percent } = useFormats();
  const turnout = useDocument(turnoutPath(meetingId, unitId), Turnout);
  return (
    <div class="turnout-total">
      <Shown live={turnout} missing={<p class="soft">{t.nobodyYet}</p>}>
        {({ present, late, sharedNumber, expected }) => (
          <>
            <p class="turnout-count" aria-live="polite">
              <Moving value={present}>
                <strong class="turnout-number">{number(present)}</strong>
              </Moving>
              <span>{t.presentOf(number(present), number(expected))}</span>
            </p>
            <Bar part={present} whole={expected} tall />
            <p class="soft">{percent(present, expected)}</p>
            {late + sharedNumber > 0 && (
              <ul class="turnout-waiting">
                {late > 0 && (
                  <li>
                    <Icon name="waiting" />
                    {t.lateCount(late, number(late))}
                  </li>
                )}
                {sharedNumber > 0 && (
                  <li>
                    <Icon name="warn" />
                    {t.sharedCount(number(sharedNumber))}
                  </li>
                )}
              </ul>
            )}
          </>
        )}
      </Shown>
    </div>
  );
}
