import { collections, OfficeBearer } from '@sangathan/model';
import { useDocument } from '../../platform/firebase/live.ts';
import { useLanguage, useTexts } from '../../platform/language/language.tsx';
import { postWords } from '../../platform/language/words.ts';
import { Named } from '../../ui/Named.tsx';
import { registerLinks } from '../links.ts';
import { UnitName } from '../parts/UnitTrail.tsx';
import { texts } from '../texts.ts';

/** Who entered an entry that its holder has not verified. */
export function EnteredBy({ officeBearerId }: { officeBearerId: string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const writer = useDocument(`${collections.officeBearers}/${officeBearerId}`, OfficeBearer);
  return (
    <p class="notice entered-by">
      {writer.state === 'ready' ? (
        <span>
          {t.enteredBy}:{' '}
          <a href={registerLinks.entry(officeBearerId)}>
            <Named name={writer.data.name} />
          </a>
          , {postWords[writer.data.post][language]}, <UnitName unitId={writer.data.unitId} />
        </span>
      ) : (
        t.enteredByOther
      )}
      <span class="soft">{t.notYetTheirs}</span>
    </p>
  );
}
