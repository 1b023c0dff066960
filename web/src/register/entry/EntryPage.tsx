import { mayEdit, nameIn, type OfficeBearer } from '@sangathan/model';
import { Avatar } from '../../photo/Avatar.tsx';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { postWords } from '../../platform/language/words.ts';
import { useGrant } from '../../platform/session/session.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Shown } from '../../ui/notice.tsx';
import { type PageProps, usePageTitle } from '../../ui/page.ts';
import { ContactCard } from '../contact/ContactCard.tsx';
import { OwnOpenings } from '../contact/OwnOpenings.tsx';
import { registerLinks } from '../links.ts';
import { EvidenceBadge } from '../parts/EvidenceBadge.tsx';
import { EvidenceLadder } from '../parts/EvidenceLadder.tsx';
import { UnitTrail } from '../parts/UnitTrail.tsx';
import { texts } from '../texts.ts';
import { Charge } from './Charge.tsx';
import { DetailsCard } from './DetailsCard.tsx';
import { EnteredBy } from './EnteredBy.tsx';
import { OwnRequests } from './OwnRequests.tsx';
import { ReadBack } from './ReadBack.tsx';
import { Reconfirm } from './Reconfirm.tsx';
import { type ReadEntry, useEntry } from './useEntry.ts';
import './entry.css';

/** An entry: person, contact, details, requests and evidence. */
export default function EntryPage({ id = '' }: PageProps) {
  const { grant } = useGrant();
  const entry = useEntry(id, grant);
  return (
    <section class="page page-entry">
      <Shown live={entry}>{(read) => <Parts id={id} {...read} />}</Shown>
    </section>
  );
}

function Parts({ id, card, contact }: ReadEntry & { id: string }) {
  const { grant } = useGrant();
  const isOwn = id === grant.officeBearerId;
  const mobile = contact?.state === 'ready' ? contact.data.mobile : null;
  const isReadBack = card.evidence === 'collected' && mobile !== null && mayEdit(grant, { ...card, mobile });
  return (
    <>
      <Header id={id} card={card} mobile={mobile} />
      {isOwn && <Reconfirm card={card} />}
      {card.evidence === 'collected' && card.enteredBy && <EnteredBy officeBearerId={card.enteredBy} />}
      {isReadBack && <ReadBack officeBearerId={id} mobile={mobile} />}
      <ContactCard contact={contact} />
      {isOwn && <OwnOpenings officeBearerId={id} />}
      <DetailsCard card={card} />
      {isOwn && <OwnRequests officeBearerId={id} />}
      <EvidenceLadder evidence={card.evidence} at={card.evidenceAt.toMillis()} />
      <Charge id={id} card={card} mobile={mobile} />
    </>
  );
}

interface HeaderProps {
  id: string;
  card: OfficeBearer;
  /** Null where there is none, or it is not read. */
  mobile: string | null;
}

function Header({ id, card, mobile }: HeaderProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { date } = useFormats();
  const { grant } = useGrant();
  const name = nameIn(card.name, language);
  const otherName = nameIn(card.name, language === 'hi' ? 'en' : 'hi');
  usePageTitle(name);
  const own = id === grant.officeBearerId;
  return (
    <header class="card entry-header">
      <Avatar officeBearerId={id} name={card.name} photo={card.photo} size="large" />
      <div class="entry-names">
        <h1>{name}</h1>
        {otherName !== name && (
          <p class="soft entry-other-name" lang={language === 'hi' ? 'en' : 'hi'}>
            {otherName}
          </p>
        )}
        <p class="entry-post">{postWords[card.post][language]}</p>
        <UnitTrail path={card.path} />
        <p class="row">
          <EvidenceBadge evidence={card.evidence} />
          {card.demo && <span class="badge badge-demo">{t.demo}</span>}
          {card.until && <span class="badge badge-left">{t.left(date(Date.parse(card.until)))}</span>}
        </p>
        {(own || mayEdit(grant, { ...card, mobile })) && (
          <a class="button button-primary" href={registerLinks.editEntry(id)}>
            <Icon name="pencil" />
            {own ? t.edit : t.editOther}
          </a>
        )}
      </div>
    </header>
  );
}
