import { fieldWords, kindWords, type Language, nameIn, socialNetworks } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import { documentOf, type View } from './document.tsx';
import { PostWords, Trail, UnitLink } from './parts.tsx';
import type { ListedCard } from './publicCard.ts';
import type { PublicUnit } from './publicUnit.ts';
import { addresses } from './route.ts';
import { texts } from './texts.ts';

function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ card, unit, language }: ListedCard & { language: Language }) {
  const t = texts[language];
  return (
    <dl>
      {unit && (
        <Fact term={kindWords[unit.kind][language]}>
          <UnitLink unit={unit} language={language} />
        </Fact>
      )}
      {card.jurisdiction && (
        <Fact term={t.jurisdiction}>
          <bdi>{card.jurisdiction}</bdi>
        </Fact>
      )}
      {card.village && (
        <Fact term={t.village}>
          <bdi>{card.village}</bdi>
        </Fact>
      )}
    </dl>
  );
}

function SocialLinks({ card, language }: Pick<ListedCard, 'card'> & { language: Language }) {
  const links = socialNetworks.flatMap((network) => {
    const address = card.social[network];
    return address === null ? [] : { network, address };
  });
  if (links.length === 0) return null;
  return (
    <nav aria-label={texts[language].social}>
      <ul class="links">
        {links.map(({ network, address }) => (
          <li key={network}>
            <a href={address} rel="noopener noreferrer nofollow">
              {fieldWords[network][language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export type OfficeBearerContent = ListedCard & { above: PublicUnit[] };

export function officeBearerPage(view: View, { card, unit, above }: OfficeBearerContent): string {
  const { language } = view;
  const t = texts[language];
  const name = nameIn(card.name, language);
  return documentOf(
    view,
    name,
    <>
      <Trail above={unit ? [...above, unit] : above} language={language}>
        <bdi>{name}</bdi>
      </Trail>
      <article class="person">
        {card.photo !== null && (
          <img class="portrait" src={addresses.photo(card.id, card.photo, 'medium')} alt={t.photoOf(name)} />
        )}
        <div>
          <div>
            <h1>
              <bdi>{name}</bdi>
            </h1>
            <p class="lead">
              <PostWords card={card} language={language} />
            </p>
          </div>
          <Facts card={card} unit={unit} language={language} />
          <SocialLinks card={card} language={language} />
          {card.demo && <p class="note">{t.demo}</p>}
        </div>
      </article>
    </>,
  );
}
