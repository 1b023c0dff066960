import { collections, type Grant, nameIn, OfficeBearer, Unit } from '@sangathan/model';
import { accessLinks } from '../access/links.ts';
import { Avatar } from '../photo/Avatar.tsx';
import { useDocument } from '../platform/firebase/live.ts';
import { useLanguage, useTexts } from '../platform/language/language.tsx';
import { postWords } from '../platform/language/words.ts';
import { useClaim, useSession } from '../platform/session/session.tsx';
import type { HomeTile } from '../ui/domain.ts';
import { Icon } from '../ui/Icon.tsx';
import { links } from '../ui/links.ts';
import { Loading, PageFailure } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/page.ts';
import { texts as uiTexts } from '../ui/texts.ts';
import { domains, shownTo } from './domains.ts';
import { SignInPage } from './members.tsx';
import { TreePicture } from './TreePicture.tsx';
import { texts } from './texts.ts';
import './home.css';
import { Named } from '../ui/Named.tsx';

const tiles = domains.flatMap((domain) => domain.tiles ?? []);

/** The first page: what this is, or a member's tiles. */
export function HomePage() {
  const session = useSession();
  usePageTitle('');
  switch (session.state) {
    case 'granted':
      return <MembersHome grant={session.grant} />;
    case 'noGrant':
      return <SignInPage />;
    case 'loading':
      return <Loading />;
    case 'failed':
      return <PageFailure code={session.failure} />;
    default:
      return <Welcome />;
  }
}

function Welcome() {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <section class="page welcome">
      <TreePicture />
      <div class="welcome-text">
        <h1>{t.claim}</h1>
        <p class="lead">{t.lead}</p>
        <a class="button button-primary" href={accessLinks.signIn}>
          {t.signIn}
          <Icon name="arrow" />
        </a>
      </div>
      <a class="tile" href={links.directory(language)}>
        <Icon name="search" />
        <span class="tile-text">
          <strong>{t.directory}</strong>
          <span class="soft">{t.directoryLead}</span>
        </span>
      </a>
    </section>
  );
}

function MembersHome({ grant }: { grant: Grant }) {
  const t = useTexts(texts);
  const claim = useClaim();
  return (
    <section class="page">
      <Greeting grant={grant} />
      <nav class="tiles" aria-label={t.menu}>
        {shownTo(grant, tiles).map((tile) => (
          <Tile key={tile.to(grant)} tile={tile} grant={grant} />
        ))}
      </nav>
      {claim.several && (
        <button type="button" class="button switch-entry" onClick={claim.begin}>
          <Icon name="switch" />
          {t.switchEntry}
        </button>
      )}
    </section>
  );
}

function Greeting({ grant }: { grant: Grant }) {
  const t = useTexts(texts);
  const { name } = useTexts(uiTexts);
  const { language } = useLanguage();
  const card = useDocument(`${collections.officeBearers}/${grant.officeBearerId}`, OfficeBearer);
  const unit = useDocument(`${collections.units}/${grant.unitId}`, Unit);
  const post = postWords[grant.post][language];
  return (
    <header class="greeting">
      {card.state === 'ready' && (
        <Avatar
          officeBearerId={grant.officeBearerId}
          name={card.data.name}
          photo={card.data.photo}
          size="medium"
        />
      )}
      <div>
        <p class="soft">{t.greeting}</p>
        <h1>{card.state === 'ready' ? <Named name={card.data.name} /> : name}</h1>
        <p>{unit.state === 'ready' ? `${post}, ${nameIn(unit.data.name, language)}` : post}</p>
      </div>
    </header>
  );
}

function Tile({ tile, grant }: { tile: HomeTile; grant: Grant }) {
  const { language } = useLanguage();
  const { lead: Lead, icon, to, words } = tile;
  return (
    <a class="tile" href={to(grant)}>
      <Icon name={icon} />
      <span class="tile-text">
        <strong>{words[language]}</strong>
        <span class="soft">{typeof Lead === 'function' ? <Lead grant={grant} /> : Lead[language]}</span>
      </span>
    </a>
  );
}
