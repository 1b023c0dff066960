import { collections, type Grant, Rollup } from '@sangathan/model';
import { useDocument } from '../platform/firebase/live.ts';
import { useFormats, useTexts } from '../platform/language/language.tsx';
import type { Domain } from '../ui/domain.ts';
import { links } from '../ui/links.ts';

/** Here and not in `texts.ts`, which the first page need not load. */
export const words = {
  requests: { hi: 'अनुरोध', en: 'Requests' },
  requestsLead: { hi: 'आपके फ़ैसले के लिए', en: 'For your decision' },
  requestsWaiting: {
    hi: (count: string) => `${count} फ़ैसले की प्रतीक्षा में`,
    en: (count: string) => `${count} awaiting your decision`,
  },
} as const;

/** How many requests await a decision in the holder's unit, live. */
function Waiting({ grant }: { grant: Grant }) {
  const t = useTexts(words);
  const { number } = useFormats();
  const rollup = useDocument(`${collections.rollups}/${grant.unitId}`, Rollup);
  const count = rollup.state === 'ready' ? rollup.data.tally.pending.count : 0;
  if (count === 0) return <>{t.requestsLead}</>;
  return <span class="waiting">{t.requestsWaiting(number(count))}</span>;
}

const requests = {
  words: words.requests,
  to: () => links.requests,
  isShown: ({ rights }: Grant) => rights.includes('approve'),
};

export const approvalDomain: Domain = {
  pages: [{ path: links.requests, load: () => import('./RequestsPage.tsx') }],
  menu: [{ ...requests, order: 30 }],
  tiles: [{ ...requests, order: 20, icon: 'inbox', lead: Waiting }],
};
