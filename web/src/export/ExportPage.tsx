import { collections, type ExportedEntry, mayListContacts, nameIn, Unit } from '@sangathan/model';
import { useState } from 'preact/hooks';
import { call } from '../platform/firebase/call.ts';
import { useDocument } from '../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../platform/language/language.tsx';
import { saveSheet } from '../platform/saveSheet.ts';
import { useGrant } from '../platform/session/session.tsx';
import { useAction } from '../platform/useAction.ts';
import { FailureNotice, Shown } from '../ui/notice.tsx';
import { type PageProps, usePageTitle } from '../ui/page.ts';
import { cellsOf, csvOf, headingsIn } from './cells.ts';
import { texts } from './texts.ts';
import { vcardOf } from './vcard.ts';

const formats = ['xlsx', 'csv', 'vcard'] as const;
type Format = (typeof formats)[number];

/** All pages of an export. */
async function collect(unitId: string, tell: (count: number) => void): Promise<ExportedEntry[]> {
  const entries: ExportedEntry[] = [];
  let exportId: string | null = null;
  let next: number | null = 0;
  do {
    const page: Awaited<ReturnType<typeof call<'exportEntries'>>> = await call('exportEntries', {
      unitId,
      exportId,
      page: next,
    });
    entries.push(...page.rows);
    exportId = page.exportId;
    next = page.next;
    tell(entries.length);
  } while (next !== null);
  return entries;
}

function saveText(text: string, type: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Downloads the entries of a unit's subtree as a file. */
export default function ExportPage({ id = '' }: PageProps) {
  const t = useTexts(texts);
  usePageTitle(t.title);
  const { language } = useLanguage();
  const { grant } = useGrant();
  const unit = useDocument(`${collections.units}/${id}`, Unit);
  return (
    <section class="page">
      <h1>{t.title}</h1>
      <Shown live={unit}>
        {({ name, path }) => (
          <Formats
            unitId={id}
            unitName={nameIn(name, language)}
            withContacts={mayListContacts(grant, path)}
          />
        )}
      </Shown>
    </section>
  );
}

interface FormatsProps {
  unitId: string;
  unitName: string;
  /** Whether mobiles and e-mails are in the export; a vCard without them is none. */
  withContacts: boolean;
}

function Formats({ unitId, unitName, withContacts }: FormatsProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { number } = useFormats();
  const [count, setCount] = useState(0);
  const { working, done, failure, run } = useAction();
  const save = (format: Format) =>
    run(async () => {
      setCount(0);
      const entries = await collect(unitId, setCount);
      const lines = [
        headingsIn(language, t.evidence, t.level),
        ...entries.map((entry) => cellsOf(entry, language)),
      ];
      if (format === 'xlsx') await saveSheet(lines, `${unitName}.xlsx`);
      else if (format === 'csv') saveText(csvOf(lines), 'text/csv', `${unitName}.csv`);
      else
        saveText(entries.map((entry) => vcardOf(entry, language)).join(''), 'text/vcard', `${unitName}.vcf`);
    });
  return (
    <>
      <p class="lead">{t.lead(unitName)}</p>
      {!withContacts && <p class="notice">{t.withoutContacts}</p>}
      <div class="row">
        {formats
          .filter((format) => withContacts || format !== 'vcard')
          .map((format) => (
            <button key={format} type="button" class="button" disabled={working} onClick={() => save(format)}>
              {t[format]}
            </button>
          ))}
      </div>
      <p role="status">
        {working && t.collecting(number(count))}
        {done && t.done(number(count))}
      </p>
      {failure && <FailureNotice code={failure} />}
    </>
  );
}
