import {
  collections,
  type Import,
  ImportRow,
  importFieldWords,
  importRowsPath,
  issueText,
  nameIn,
  OfficeBearer,
  rowPlaceOf,
  type SheetChanges,
  type SheetField,
  severityOf,
  sheetFields,
  skipWords,
  type Twin,
} from '@sangathan/model';
import { useDocument } from '../../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { postWords } from '../../platform/language/words.ts';
import { registerLinks } from '../../register/links.ts';
import { UnitName } from '../../register/parts/UnitTrail.tsx';
import { writtenMobile } from '../../ui/mobile.ts';
import { texts } from '../texts.ts';

type Worksheets = Import['worksheets'];

interface RowProps {
  importId: string;
  row: ImportRow;
  worksheets: Worksheets;
}

/** A row: its person, issues, changes and possible duplicates; or why it was skipped. */
export function RowCard({ importId, row, worksheets }: RowProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const place = useRowPlace(worksheets);
  return (
    <article class={`card import-row import-row-${row.outcome}`}>
      <header class="row">
        <span class="badge">{place(row.number)}</span>
        <Who row={row} />
      </header>
      {row.skipped && <p class="import-skipped">{skipWords[row.skipped][language]}</p>}
      <Issues row={row} />
      <ChangeTable changes={row.changes} titles={{ from: t.from, to: t.to }} />
      <ChangeTable changes={row.declined} titles={{ from: t.keeps, to: t.sheetSays }} />
      <Twins importId={importId} row={row} worksheets={worksheets} />
    </article>
  );
}

/** Says where a row stands: with its worksheet, where several are read, and which of its people it is about. */
function useRowPlace(worksheets: Worksheets): (number: number) => string {
  const t = useTexts(texts);
  const { number: written } = useFormats();
  const areSeveral = worksheets.filter(({ skipped }) => skipped === null).length > 1;
  return (number) => {
    const { worksheet, row, person } = rowPlaceOf(number);
    const name = worksheets.find(({ index }) => index === worksheet)?.name ?? '';
    const place = person === 0 ? t.row(written(row)) : t.rowOfPerson(written(row), written(person + 1));
    return areSeveral ? t.inWorksheet(name, place) : place;
  };
}

function Who({ row: { name, post, unitName, officeBearerId, outcome, cells } }: { row: ImportRow }) {
  const { language } = useLanguage();
  if (name === null) {
    return <span class="import-cells soft">{cells.filter((cell) => cell.trim() !== '').join(' · ')}</span>;
  }
  const postAndUnit = [post && postWords[post][language], unitName && nameIn(unitName, language)];
  const isThere = officeBearerId !== null && (outcome === 'changed' || outcome === 'same');
  return (
    <span>
      <strong>
        {isThere ? (
          <a href={registerLinks.entry(officeBearerId)}>{nameIn(name, language)}</a>
        ) : (
          nameIn(name, language)
        )}
      </strong>{' '}
      <span class="soft">{postAndUnit.filter(Boolean).join(', ')}</span>
    </span>
  );
}

function Issues({ row: { issues } }: { row: ImportRow }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  if (issues.length === 0) return null;
  return (
    <ul class="import-issues">
      {issues.map(({ code, cell, found }) => (
        <li key={`${code} ${cell}`} class={`import-issue-${severityOf(code)}`}>
          {cell && (
            <span class="import-cell">
              {t.cell(cell)}
              {found && <q>{found}</q>}
            </span>
          )}
          {issueText(code, language)}
        </li>
      ))}
    </ul>
  );
}

/** A value as it is displayed. */
function displayed(field: SheetField, value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  return field === 'mobile' || field === 'alternativeMobile' ? writtenMobile(value) : value;
}

interface ChangeTableProps {
  changes: SheetChanges;
  titles: { from: string; to: string };
}

function ChangeTable({ changes, titles }: ChangeTableProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const changed = sheetFields.filter((field) => changes[field] !== undefined);
  if (changed.length === 0) return null;
  return (
    <dl class="import-changes">
      {changed.map((field) => (
        <div key={field}>
          <dt>{importFieldWords[field][language]}</dt>
          <dd>
            <span class="import-side">{titles.from}</span>
            {displayed(field, changes[field]?.from) ?? <span class="soft">{t.empty}</span>}
          </dd>
          <dd class="import-new">
            <span class="import-side">{titles.to}</span>
            {displayed(field, changes[field]?.to)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Twins({ importId, row, worksheets }: RowProps) {
  const t = useTexts(texts);
  if (row.twins.length === 0) return null;
  return (
    <div class="import-twins">
      <div class="import-twin">
        <span class="import-side">{t.inSheet}</span>
        <Likeness name={row.name} post={row.post} unitName={row.unitName} mobile={row.mobile} />
      </div>
      {row.twins.map((twin) => (
        <OtherTwin
          key={`${twin.row} ${twin.officeBearerId}`}
          importId={importId}
          twin={twin}
          worksheets={worksheets}
        />
      ))}
    </div>
  );
}

interface TwinProps {
  importId: string;
  twin: Twin;
  worksheets: Worksheets;
}

function OtherTwin({ importId, twin: { officeBearerId, row, by }, worksheets }: TwinProps) {
  const t = useTexts(texts);
  const place = useRowPlace(worksheets);
  return (
    <div class="import-twin">
      <span class="import-side">
        {row === null ? t.inRegister : place(row)}{' '}
        <span class="badge">{by === 'mobile' ? t.byMobile : t.byName}</span>
      </span>
      {officeBearerId !== null && <TwinInRegister officeBearerId={officeBearerId} />}
      {row !== null && <TwinInSheet importId={importId} row={row} />}
    </div>
  );
}

/** Who a duplicate in the register is, as far as the reader may see it now. */
function TwinInRegister({ officeBearerId }: { officeBearerId: string }) {
  const { language } = useLanguage();
  const card = useDocument(`${collections.officeBearers}/${officeBearerId}`, OfficeBearer);
  if (card.state !== 'ready') return null;
  const { name, post, unitId } = card.data;
  return (
    <>
      <strong>
        <a href={registerLinks.entry(officeBearerId)}>{nameIn(name, language)}</a>
      </strong>
      <span>
        {postWords[post][language]}, <UnitName unitId={unitId} />
      </span>
    </>
  );
}

/** Who stands in another row of the sheet; nothing where that row has nothing else to report and is not stored. */
function TwinInSheet({ importId, row }: { importId: string; row: number }) {
  const other = useDocument(`${importRowsPath(importId)}/${row}`, ImportRow);
  return other.state === 'ready' ? <Likeness {...other.data} /> : null;
}

type LikenessProps = Pick<ImportRow, 'name' | 'post' | 'unitName' | 'mobile'>;

function Likeness({ name, post, unitName, mobile }: LikenessProps) {
  const { language } = useLanguage();
  return (
    <>
      <strong>{name && nameIn(name, language)}</strong>
      <span>
        {[post && postWords[post][language], unitName && nameIn(unitName, language)]
          .filter(Boolean)
          .join(', ')}
      </span>
      <span class="soft">{mobile && writtenMobile(mobile)}</span>
    </>
  );
}
