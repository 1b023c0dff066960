import { collections, OfficeBearer } from '@sangathan/model';
import { useDocument } from '../../platform/firebase/live.ts';
import { useLanguage, useTexts } from '../../platform/language/language.tsx';
import { postWords } from '../../platform/language/words.ts';
import { Named } from '../../ui/Named.tsx';
import { registerLinks } from '../links.ts';
import { texts } from '../texts.ts';

/** Who requested a change for the holder. */
export function ProposedBy({ officeBearerId }: { officeBearerId: string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const card = useDocument(`${collections.officeBearers}/${officeBearerId}`, OfficeBearer);
  return (
    <p class="soft">
      {t.proposedBy}:{' '}
      <a href={registerLinks.entry(officeBearerId)}>
        {card.state === 'ready' ? <Named name={card.data.name} /> : '…'}
      </a>
      {card.state === 'ready' && `, ${postWords[card.data.post][language]}`}
    </p>
  );
}
