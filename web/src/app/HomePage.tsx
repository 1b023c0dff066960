import { collections, type Grant, nameIn, OfficeBearer, Rollup, Unit } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import { Avatar } from '../photo/Avatar.tsx';
import { useDocument } from '../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../platform/language/language.tsx';
import { postWords } from '../platform/language/words.ts';
import { useClaim, useSession } from '../platform/session/session.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { links } from '../ui/links.ts';
import { Loading, PageFailure } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/page.ts';
import { texts as uiTexts } from '../ui/texts.ts';
import { lazyPage } from './lazyPage.tsx';
import { TreePicture } from './TreePicture.tsx';
import { texts } from './texts.ts';
import './home.css';

const SignInPage = lazyPage(() => import('../access/SignInPage.tsx'));

/** The first page: what this is and the ways in; for a holder, their own things. */
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
        <a class="button button-primary" href={links.signIn}>
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
        <Tile to={links.entry(grant.officeBearerId)} icon="person" title={t.mine}>
          {t.mineLead}
        </Tile>
        {grant.rights.includes('approve') && (
          <Tile to={links.requests} icon="inbox" title={t.requests}>
            <Waiting unitId={grant.unitId} />
          </Tile>
        )}
        <Tile to={links.unit(grant.unitId)} icon="tree" title={t.unit}>
          {t.unitLead}
        </Tile>
        <Tile to={links.meetings} icon="meeting" title={t.meetings}>
          {t.meetingsLead}
        </Tile>
        {grant.rights.includes('import') && (
          <Tile to={links.imports} icon="sheet" title={t.imports}>
            {t.importsLead}
          </Tile>
        )}
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
        <h1>{card.state === 'ready' ? nameIn(card.data.name, language) : name}</h1>
        <p>{unit.state === 'ready' ? `${post}, ${nameIn(unit.data.name, language)}` : post}</p>
      </div>
    </header>
  );
}

function Waiting({ unitId }: { unitId: string }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const rollup = useDocument(`${collections.rollups}/${unitId}`, Rollup);
  const count = rollup.state === 'ready' ? rollup.data.tally.pending.count : 0;
  if (count === 0) return <>{t.requestsLead}</>;
  return <span class="waiting">{t.requestsWaiting(number(count))}</span>;
}

interface TileProps {
  to: string;
  icon: IconName;
  title: string;
  children: ComponentChildren;
}

function Tile({ to, icon, title, children }: TileProps) {
  return (
    <a class="tile" href={to}>
      <Icon name={icon} />
      <span class="tile-text">
        <strong>{title}</strong>
        <span class="soft">{children}</span>
      </span>
    </a>
  );
}
