import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import {
  Failure,
  failureText,
  type Import,
  type ImportRow,
  importFieldWords,
  issueText,
  rowPlaceOf,
  sheetKindOf,
  worksheetSkipWords,
} from '@sangathan/model';
import { main, Problem } from '../emulators/problem.ts';
import { runningEmulators } from '../emulators/running.ts';
import { call, type Services, type Session, signIn, uploadSheet } from './client.ts';

const usage = `Imports a sheet into the register of the running emulators, as the web page does.

  npm run import -- FILE --unit ID            dry run, then commit
  npm run import -- FILE --unit ID --dry-run  dry run alone
  npm run import -- FILE --unit ID --as +91…  for the holder of that mobile; otherwise the state president
`;

/** The state president of the demonstration. */
const statePresident = '+916000000001';

interface Options {
  file: string;
  unitId: string;
  isDry: boolean;
  mobile: string;
}

const atRest = ['mapping', 'checked', 'committed', 'undone', 'stopped', 'failed', 'expired'];

/** Waits until an import is at rest, and prints its progress. */
async function follow(importId: string): Promise<Import> {
  const { watchImport } = await import('./watch.ts');
  let shown = '';
  return watchImport(importId, (importDocument) => {
    const { state, rows, doneRows, stateAt } = importDocument;
    const seconds = Math.max(0.001, (Date.now() - stateAt.toMillis()) / 1000);
    const progress =
      state === 'reading'
        ? `${rows} rows`
        : `${doneRows} of ${rows} rows, ${Math.round(doneRows / seconds)} a second`;
    const text = `${state}: ${progress}`;
    if (text !== shown && !atRest.includes(state)) console.log(text);
    shown = text;
    return atRest.includes(state);
  });
}

/** Prints the refused rows with their issues. */
async function printRefused(importId: string): Promise<void> {
  const { refusedRows } = await import('./watch.ts');
  for await (const { number, issues } of refusedRows(importId) as AsyncIterable<ImportRow>) {
    for (const { code, cell, found } of issues)
      console.log(
        `  row ${rowPlaceOf(number).row}${cell ? ` (${cell}${found && `: ${found}`})` : ''}: ${issueText(code, 'en')}`,
      );
  }
}

/** Prints the worksheets that were not read. */
function printWorksheets({ worksheets }: Import): void {
  for (const { name, rows, skipped } of worksheets)
    if (skipped !== null)
      console.log(`  worksheet ${name} (${rows} rows): ${worksheetSkipWords[skipped].en}`);
}

function figuresText({ figures, rows }: Import): string {
  return `${rows} rows: ${figures.new} new, ${figures.changed} changed, ${figures.same} unchanged, ${figures.repeated} repeated, ${figures.refused} refused, ${figures.skipped} left out; ${figures.warned} with a warning, ${figures.duplicates} with a possible duplicate`;
}

/** @throws Problem with the reason why an import is at rest in another state */
function assertState(importDocument: Import, state: Import['state']): void {
  if (importDocument.state === state) return;
  const unsure = importDocument.question?.columns
    .filter(({ isSure }) => !isSure)
    .map(({ heading, field }) => `"${heading}" (${importFieldWords[field].en}?)`);
  if (importDocument.state === 'mapping')
    throw new Problem(
      `It is not clear what these columns hold; assign them on the page /import: ${unsure?.join(', ')}`,
    );
  throw new Problem(
    importDocument.failure
      ? failureText(importDocument.failure, 'en')
      : `The import stays in the state ${importDocument.state}.`,
  );
}

async function send(services: Services, session: Session, { file, unitId }: Options): Promise<string> {
  const bytes = new Uint8Array(await readFile(file));
  const kind = sheetKindOf({ name: file, size: bytes.length });
  const request = { unitId, fileName: basename(file), kind, size: bytes.length };
  const { importId } = await call(services, session, 'startImport', request);
  await uploadSheet(services, session, importId, kind, bytes);
  return importId;
}

async function run(options: Options): Promise<void> {
  const running = await runningEmulators(['auth', 'firestore', 'functions', 'storage']);
  const services = { ...running, project: process.env.GCLOUD_PROJECT ?? '' };
  try {
    const session = await signIn(services, options.mobile);
    await call(services, session, 'claimGrant', { officeBearerId: null });
    const importId = await send(services, session, options);
    const checked = await follow(importId);
    assertState(checked, 'checked');
    console.log(`\nDry run of ${checked.fileName}: ${figuresText(checked)}.`);
    printWorksheets(checked);
    await printRefused(importId);
    if (options.isDry) return console.log('\nNothing was written. See it on the page /import.');
    await call(services, session, 'commitImport', { importId });
    const committed = await follow(importId);
    assertState(committed, 'committed');
    const { written, overtaken } = committed.figures;
    console.log(
      `\nWritten: ${written} entries; ${overtaken} had changed since the dry run and were left out.`,
    );
  } catch (error) {
    if (error instanceof Failure) throw new Problem(failureText(error.code, 'en'));
    throw error;
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    unit: { type: 'string' },
    'dry-run': { type: 'boolean' },
    as: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const [file] = positionals;
if (values.help || !file || !values.unit) console.log(usage);
else {
  const options = {
    file,
    unitId: values.unit,
    isDry: values['dry-run'] ?? false,
    mobile: values.as ?? statePresident,
  };
  await main(() => run(options));
}
process.exit();
