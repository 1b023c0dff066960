import { type Field, type Grant, mayEdit, maySetMobile, nameIn } from '@sangathan/model';
import { useState } from 'preact/hooks';
import { useLanguage, useTexts } from '../../platform/language/language.tsx';
import { useGrant } from '../../platform/session/session.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Shown } from '../../ui/notice.tsx';
import { type PageProps, usePageTitle } from '../../ui/page.ts';
import { NumberHolders } from '../contact/NumberHolders.tsx';
import { OpenRequest } from '../entry/OwnRequests.tsx';
import { useEntry } from '../entry/useEntry.ts';
import { registerLinks } from '../links.ts';
import { texts } from '../texts.ts';
import type { Entry } from './draft.ts';
import { EntryForm } from './EntryForm.tsx';
import { proposeChange, writeChange } from './entryWrites.ts';
import '../entry/entry.css';
import './form.css';

/** Edits an entry: one's own as a change request, another's directly. */
export default function EditEntryPage({ id = '' }: PageProps) {
  const t = useTexts(texts);
  const { grant } = useGrant();
  const entry = useEntry(id, grant);
  const [done, setDone] = useState(false);
  usePageTitle(t.editTitle);
  const own = id === grant.officeBearerId;
  if (done) return <Done id={id} own={own} />;
  return (
    <section class="page page-narrow">
      <h1>{t.editTitle}</h1>
      <Shown live={entry}>
        {({ card, contact }) =>
          contact === null ? (
            <FailureNotice code="no-access" />
          ) : (
            <Shown live={contact}>
              {(read) => <Editing id={id} entry={{ card, contact: read }} onDone={() => setDone(true)} />}
            </Shown>
          )
        }
      </Shown>
    </section>
  );
}

interface EditingProps {
  id: string;
  entry: Entry;
  onDone: () => void;
}

function Editing({ id, entry, onDone }: EditingProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { uid, grant } = useGrant();
  const own = id === grant.officeBearerId;
  if (!own && !mayEdit(grant, { ...entry.card, mobile: entry.contact.mobile }))
    return <FailureNotice code="no-access" />;
  return (
    <>
      <p class="lead">{own ? <OwnLead /> : `${nameIn(entry.card.name, language)}: ${t.otherLead}`}</p>
      {own && <OpenRequest officeBearerId={id} />}
      <EntryForm
        id={id}
        entry={entry}
        photo
        fixed={fixedFields(grant, entry, own)}
        label={own ? t.send : t.save}
        aboutMobile={(typed) => !own && <NumberHolders typed={typed} except={id} />}
        onSend={(patch) =>
          own ? proposeChange(uid, grant, patch) : writeChange(uid, grant, id, entry, patch)
        }
        onDone={onDone}
      />
    </>
  );
}

/** A mobile signs its holder in; only the state sets those of MLAs and MPs. */
function fixedFields(grant: Grant, { card }: Entry, own: boolean): Field[] {
  return own || maySetMobile(grant, card) ? [] : ['mobile'];
}

function OwnLead() {
  const t = useTexts(texts);
  const { grant } = useGrant();
  return <>{grant.level === 'district' ? t.ownLeadState : t.ownLead}</>;
}

function Done({ id, own }: { id: string; own: boolean }) {
  const t = useTexts(texts);
  const { grant } = useGrant();
  const lead = grant.level === 'district' ? t.sentLeadState : t.sentLead;
  return (
    <section class="page page-narrow">
      <div class="card done" role="status">
        <Icon name={own ? 'waiting' : 'good'} />
        <h1>{own ? t.sentTitle : t.savedTitle}</h1>
        <p class="lead">{own ? lead : t.savedLead}</p>
        <a class="button button-primary" href={registerLinks.entry(id)}>
          {t.backToEntry}
        </a>
      </div>
    </section>
  );
}
