import { useTexts } from '../../platform/language/language.tsx';
import { texts } from '../texts.ts';

/** Formats seconds: `29`, `3:05`. */
function clock(seconds: number): string {
  if (seconds < 60) return String(seconds);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A ring that shows how much of a code's time is left; both in milliseconds. */
export function Countdown({ left, of }: { left: number; of: number }) {
  const t = useTexts(texts);
  const seconds = Math.ceil(left / 1000);
  return (
    <span class="countdown" role="img" aria-label={t.nextIn(seconds)}>
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <circle class="countdown-track" cx="20" cy="20" r="17" />
        <circle
          class="countdown-left"
          cx="20"
          cy="20"
          r="17"
          pathLength="1"
          stroke-dasharray={`${Math.max(0, left / of)} 1`}
          transform="rotate(-90 20 20)"
        />
        <text x="20" y="21" text-anchor="middle" dominant-baseline="middle">
          {clock(seconds)}
        </text>
      </svg>
    </span>
  );
}
