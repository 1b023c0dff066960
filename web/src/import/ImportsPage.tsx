import { collections, type Grant, Import, nameIn, Unit } from '@sangathan/model';
import { limit, orderBy, where } from 'firebase/firestore';
import { type Listed, useDocument, useList } from '../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../platform/language/language.tsx';
import { useGrant } from '../platform/session/session.tsx';
import { Shown } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/page.ts';
import { importLinks } from './links.ts';
import { OutcomeBar } from './result/OutcomeBar.tsx';
import { SendForm } from './SendForm.tsx';
import { stateTexts } from './state.ts';
import { texts } from './texts.ts';
import './import.css';

const mostListed = 20;

/** Uploads a sheet, and lists the imports of the grantee's subtree. */
export default function ImportsPage() {
  const t = useTexts(texts);
  const { grant } = useGrant();
  usePageTitle(t.title);
  return (
    <section class="page">
      <h1>{t.title}</h1>
      {grant.rights.includes('import') ? (
        <>
          <p class="lead">{t.lead}</p>
          <SendForm />
          <Past grant={grant} />
        </>
      ) : (
        <p class="notice">{t.noRight}</p>
      )}
    </section>
  );
}

function Past({ grant }: { grant: Grant }) {
  const t = useTexts(texts);
  const imports = useList(
    {
      from: collections.imports,
      where: [
        where(`path.${grant.level}`, '==', grant.unitId),
        orderBy('startedAt', 'desc'),
        limit(mostListed),
      ],
      key: grant.unitId,
    },
    Import,
  );
  return (
    <section class="import-past" aria-labelledby="past-title">
      <h2 id="past-title">{t.past}</h2>
      <Shown live={imports}>
        {(found) =>
          found.length === 0 ? (
            <p class="soft">{t.nonePast}</p>
          ) : (
            <ul class="list">
              {found.map((importDocument) => (
                <li key={importDocument.id}>
                  <PastImport importDocument={importDocument} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}

function PastImport({ importDocument }: { importDocument: Listed<Import> }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { number, dateTime } = useFormats();
  const unit = useDocument(`${collections.units}/${importDocument.unitId}`, Unit);
  return (
    <a class="card import-past-card" href={importLinks.import(importDocument.id)}>
      <span class="row">
        <strong class="import-file">{importDocument.fileName}</strong>
        <span class={`badge import-state-${importDocument.state}`}>
          {t[stateTexts[importDocument.state]]}
        </span>
      </span>
      <span class="soft">
        {unit.state === 'ready' && `${nameIn(unit.data.name, language)}, `}
        {t.rows(importDocument.rows, number(importDocument.rows))},{' '}
        {dateTime(importDocument.startedAt.toMillis())}
      </span>
      <OutcomeBar figures={importDocument.figures} />
    </a>
  );
}
