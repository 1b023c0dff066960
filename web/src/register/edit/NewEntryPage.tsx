import { collections, committeePosts, mayEnter, nameIn, newEntry, Unit } from '@sangathan/model';
import { useMemo, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type Listed, useDocument } from '../../platform/firebase/live.ts';
import { useLanguage, useTexts } from '../../platform/language/language.tsx';
import { postWords } from '../../platform/language/words.ts';
import { draftId, draftKey, forgetDraftId } from '../../platform/session/drafts.ts';
import { useGrant } from '../../platform/session/session.tsx';
import { FailureNotice, Shown } from '../../ui/notice.tsx';
import { type PageProps, usePageTitle } from '../../ui/page.ts';
import { NumberHolders } from '../contact/NumberHolders.tsx';
import { registerLinks } from '../links.ts';
import { PostHolder } from '../parts/PostHolder.tsx';
import { UnitTrail } from '../parts/UnitTrail.tsx';
import { texts } from '../texts.ts';
import { EntryForm } from './EntryForm.tsx';
import { enterOfficeBearer } from './entryWrites.ts';
import '../entry/entry.css';
import './form.css';

type CommitteePost = (typeof committeePosts)[number];

/** Enters an office-bearer; the entry's page then offers to verify it. */
export default function NewEntryPage({ id = '' }: PageProps) {
  const unit = useDocument(`${collections.units}/${id}`, Unit);
  return (
    <section class="page page-narrow">
      <Shown live={unit}>{(found) => <Chosen key={id} unit={{ ...found, id }} />}</Shown>
    </section>
  );
}

function Chosen({ unit }: { unit: Listed<Unit> }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { grant } = useGrant();
  const { query, route } = useLocation();
  const name = nameIn(unit.name, language);
  usePageTitle(`${t.newTitle}: ${name}`);
  const posts = committeePosts.filter((post) => mayEnter(grant, unit.id, unit, post));
  const post = posts.find((one) => one === query.post) ?? posts[0];
  if (post === undefined || unit.closed !== null) return <FailureNotice code="no-access" />;
  return (
    <>
      <h1>{t.newTitle}</h1>
      <UnitTrail path={unit.path} />
      <div class="field">
        <label for="post">{t.post}</label>
        <select
          id="post"
          value={post}
          onChange={(event) => route(registerLinks.newEntry(unit.id, event.currentTarget.value), true)}
        >
          {posts.map((one) => (
            <option key={one} value={one}>
              {postWords[one][language]}
            </option>
          ))}
        </select>
      </div>
      {post === 'president' && <PostHolder unit={unit} />}
      <p class="lead">{t.newLead}</p>
      <Form key={post} unit={unit} post={post} />
    </>
  );
}

/** A placeholder: the server makes the entry, and nothing of the form's initial entry is written. */
const notYet = { seconds: 0, nanoseconds: 0, toMillis: () => 0 };

function Form({ unit, post }: { unit: Listed<Unit>; post: CommitteePost }) {
  const t = useTexts(texts);
  const { uid, grant } = useGrant();
  const { route } = useLocation();
  const id = `new-${unit.id}-${post}`;
  const key = draftKey(uid, id);
  const requestId = useMemo(() => draftId(key), [key]);
  const entered = useRef('');
  const entry = useMemo(() => {
    const { officeBearerId: enteredBy } = grant;
    const draft = { officeBearerId: requestId, personId: requestId, enteredBy, at: notYet };
    return newEntry({ ...draft, post, unitId: unit.id, unit });
  }, [unit.id, requestId, grant.officeBearerId]);
  return (
    <EntryForm
      id={id}
      entry={entry}
      photo={false}
      fixed={[]}
      label={t.save}
      aboutMobile={(typed) => <NumberHolders typed={typed} except={entered.current} />}
      onSend={async (patch) => {
        entered.current = await enterOfficeBearer(requestId, unit.id, post, patch);
      }}
      onDone={() => {
        forgetDraftId(key);
        route(registerLinks.entry(entered.current), true);
      }}
    />
  );
}
