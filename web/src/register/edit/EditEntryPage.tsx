import {
  changedFields,
  type Field,
  type Grant,
  mayEdit,
  mayPublish,
  maySetMobile,
  type Patch,
} from '@sangathan/model';
import { useState } from 'preact/hooks';
import { useTexts } from '../../platform/language/language.tsx';
import { useGrant } from '../../platform/session/session.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Named } from '../../ui/Named.tsx';
import { FailureNotice, Shown } from '../../ui/notice.tsx';
import { type PageProps, usePageTitle } from '../../ui/page.ts';
import { NumberHolders } from '../entry/NumberHolders.tsx';
import { OpenRequest } from '../entry/OwnRequests.tsx';
import { useEntry } from '../entry/useEntry.ts';
import { registerLinks } from '../links.ts';
import { texts } from '../texts.ts';
import type { Entry } from './draft.ts';
import { EntryForm } from './EntryForm.tsx';
import { proposeChange, proposePublicChange, splitPublic, writeChange } from './entryWrites.ts';
import '../entry/entry.css';
import './form.css';

/** Edits an entry: one's own as a change request, another's directly. */
export default function EditEntryPage({ id = '' }: PageProps) {
  const t = useTexts(texts);
  const { uid, grant } = useGrant();
  const entry = useEntry(id, grant);
  const [done, setDone] = useState<Sent | null>(null);
  usePageTitle(t.editTitle);
  const own = id === grant.officeBearerId;
  if (done) return <Done id={id} sent={done} />;
  return (
    <section class="page page-narrow">
      <h1>{t.editTitle}</h1>
      <Shown live={entry}>
        {({ card, contact }) =>
          contact !== null && (own || mayEdit(grant, { ...card, mobile: contact.mobile })) ? (
            <>
              <p class="lead">
                {own ? (
                  <OwnLead />
                ) : (
                  <>
                    <Named name={card.name} />: {mayPublish(grant, card) ? t.otherLead : t.publicLead}
                  </>
                )}
              </p>
              {own && <OpenRequest officeBearerId={id} />}
              <EntryForm
                id={id}
                entry={{ card, contact }}
                photo
                fixed={fixedFields(grant, { card, contact }, own)}
                label={own || !mayPublish(grant, card) ? t.send : t.save}
                aboutMobile={(typed) => !own && <NumberHolders typed={typed} except={id} />}
                onSend={(patch) => {
                  if (own) return proposeChange(uid, grant, patch);
                  const write = mayPublish(grant, card) ? writeChange : proposePublicChange;
                  return write(uid, grant, id, { card, contact }, patch);
                }}
                onDone={(patch) => setDone(own ? 'own' : sentTo(mayPublish(grant, card), patch))}
              />
            </>
          ) : (
            <FailureNotice code="no-access" />
          )
        }
      </Shown>
    </section>
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

/** What was sent: one's own request, one about another's public details, or what stands in the register now. */
type Sent = 'own' | 'public' | 'written';

function sentTo(publishes: boolean, patch: Patch): Sent {
  return publishes || changedFields(splitPublic(patch).shown).length === 0 ? 'written' : 'public';
}

function Done({ id, sent }: { id: string; sent: Sent }) {
  const t = useTexts(texts);
  const { grant } = useGrant();
  const leads: Record<Sent, string> = {
    own: grant.level === 'district' ? t.sentLeadState : t.sentLead,
    public: t.publicSentLead,
    written: t.savedLead,
  };
  const isWritten = sent === 'written';
  return (
    <section class="page page-narrow">
      <div class="card done" role="status">
        <Icon name={isWritten ? 'good' : 'waiting'} />
        <h1>{isWritten ? t.savedTitle : t.sentTitle}</h1>
        <p class="lead">{leads[sent]}</p>
        <a class="button button-primary" href={registerLinks.entry(id)}>
          {t.backToEntry}
        </a>
      </div>
    </section>
  );
}
