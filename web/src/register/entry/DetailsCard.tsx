import { type OfficeBearer, socialNetworks } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { fieldWords } from '../../platform/language/words.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { texts } from '../texts.ts';

/** Village, area of the post, start of the term, social media. */
export function DetailsCard({ card }: { card: OfficeBearer }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { date } = useFormats();
  const linked = socialNetworks.filter((network) => card.social[network] !== null);
  return (
    <section class="card" aria-labelledby="details-title">
      <h2 id="details-title">{t.details}</h2>
      <dl class="facts">
        <Fact icon="place" title={fieldWords.village[language]}>
          {card.village}
        </Fact>
        <Fact icon="area" title={fieldWords.jurisdiction[language]}>
          {card.jurisdiction}
        </Fact>
        <Fact icon="calendar" title={t.since}>
          {card.since && date(Date.parse(card.since))}
        </Fact>
        {linked.map((network) => (
          <Fact key={network} icon="link" title={fieldWords[network][language]}>
            <a
              class="entry-link"
              href={card.social[network] ?? ''}
              target="_blank"
              rel="noopener noreferrer nofollow"
            >
              {card.social[network]?.replace(/^https:\/\/(www\.|m\.)?/, '')}
            </a>
          </Fact>
        ))}
      </dl>
    </section>
  );
}

interface FactProps {
  icon: IconName;
  title: string;
  children: ComponentChildren;
}

function Fact({ icon, title, children }: FactProps) {
  const t = useTexts(texts);
  return (
    <div class="fact">
      <dt>
        <Icon name={icon} />
        {title}
      </dt>
      <dd>{children || <span class="soft">{t.missing}</span>}</dd>
    </div>
  );
}
