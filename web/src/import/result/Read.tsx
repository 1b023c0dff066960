import { type Import, type ImportWorksheet, worksheetSkipWords } from '@sangathan/model';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { texts } from '../texts.ts';

/** The texts of the delimiters. */
const delimiters: Record<string, 'comma' | 'semicolon' | 'tab' | 'bar'> = {
  ...{ ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' },
};

/** How the file was read: what a text was taken for, and the worksheets, those that were left out with the reason. */
export function Read({ importDocument }: { importDocument: Import }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const { takenFor, worksheets, droppedRows } = importDocument;
  const read = worksheets.filter(({ skipped }) => skipped === null);
  const skipped = worksheets.filter((worksheet) => worksheet.skipped !== null && worksheet.name !== '');
  const facts = [
    takenFor?.encoding && takenFor.delimiter
      ? t.takenFor(takenFor.encoding.toUpperCase(), t[delimiters[takenFor.delimiter] ?? 'comma'])
      : null,
    takenFor?.isRepaired ? t.repaired : null,
    read.length > 1 ? t.readTogether(read.map(({ name }) => `«${name}»`).join(', ')) : null,
    droppedRows > 0 ? t.droppedRows(number(droppedRows)) : null,
  ].filter((fact) => fact !== null);
  return (
    <>
      {facts.length > 0 && <p class="soft import-facts">{facts.join(' ')}</p>}
      {skipped.length > 0 && (
        <section class="notice notice-warn import-worksheets" aria-labelledby="worksheets-title">
          <h2 id="worksheets-title">{t.worksheetsSkipped}</h2>
          <ul>
            {skipped.map((worksheet) => (
              <Skipped key={worksheet.index} worksheet={worksheet} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Skipped({ worksheet: { name, rows, skipped, quoted } }: { worksheet: ImportWorksheet }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { number } = useFormats();
  return (
    <li>
      <strong>«{name}»</strong> <span class="badge">{t.rows(rows, number(rows))}</span>
      <p>{skipped && worksheetSkipWords[skipped][language]}</p>
      {quoted.map((line, index) => (
        <p key={index} class="soft import-quoted">
          {line}
        </p>
      ))}
    </li>
  );
}
