import { createReadStream } from 'node:fs';
import { importFieldWords, issues, sheetTypes, skipWords, worksheetSkipWords } from '@sangathan/model';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { isStart, readSheet } from '../../functions/src/import/read/readSheet.ts';
import { cast } from '../../tools/seed/demo.ts';
import { words as importWords } from '../../web/src/import/import.pages.ts';
import { texts } from '../../web/src/import/texts.ts';
import { workbook } from '../import/support/workbook.ts';
import { inspect, leave, useBrowser } from './support/browser.ts';
import { signedIn } from './support/signIn.ts';

useBrowser();

const { districtPresident, mandalPresident } = cast;
let page: Page;
beforeAll(async () => {
  page = await signedIn(districtPresident.mobile, '/import');
  // The empty list must be shown again on returning to it.
  await page.getByText(texts.nonePast.hi).waitFor();
  await page.locator('.brand').click();
});
afterAll(() => leave(page));

/** A district's sheet: a title, an unknown heading, and people. */
const lines = [
  'ब्लॉक कांग्रेस कमेटी के सचिव,,,,,',
  'क्र.,बूथ कोड,पद,नाम,मोबाइल नं.,निवास का ठिकाना',
  '1,RJ-P26195,सचिव,श्री मोहन लाल शर्मा,98290 12345,पुष्कर',
  '2,RJ-P26196,सचिव,श्रीमती गीता देवी,+91-9829012346,सरवाड़',
  '3,RJ-P26197,सचिव,Ramesh Kumar,9829012345,किशनगढ़',
  '4,RJ-P26198,सचिव,सुरेश मीणा,98290,केकड़ी',
  '5,RJ-P26199,सचिव,कमला बैरवा,,ब्यावर',
  '6,RJ-P26195,सचिव,श्री मोहन लाल शर्मा,98290 12345,पुष्कर',
];
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function send(name: string, text: string): Promise<void> {
  await page.locator('#sheet').setInputFiles(file(name, text));
  await page.getByRole('button', { name: texts.send.hi }).click();
  await page.waitForURL(/\/import\/./);
}

/** A step runs several functions in turn, each with a cold start in the emulator. */
const coldStart = { timeout: 150_000 };
vi.setConfig({ testTimeout: 240_000 });

test('the home page links to imports for people with the right', async () => {
  await page.locator('.tiles').getByRole('link', { name: importWords.imports.hi }).click();
  await page.locator('#sheet').waitFor();
  await page.locator('select').first().waitFor();
  await inspect(page, 'import-start');
});

test('the page asks about an unknown heading, with sample cells', async () => {
  await send('सचिव.csv', lines.join('\n'));
  const unsure = page.locator('.import-column-unsure');
  await unsure.first().waitFor(coldStart);
  expect(await unsure.count()).toBe(1);
  await unsure.getByText('सरवाड़').waitFor();
  await inspect(page, 'import-columns');
  await unsure.locator('select').selectOption({ label: importFieldWords.village.hi });
  await page.getByRole('button', { name: texts.columnsSend.hi }).click();
});

test('the dry run shows valid rows, refused ones with reasons, and possible duplicates', async () => {
  const commit = page.getByRole('button', { name: /^रजिस्टर में दर्ज करें/ });
  await commit.waitFor(coldStart);
  await page.getByText(issues['mobile-invalid'].hi).waitFor();
  await page.getByText(texts.cell.hi('E6')).waitFor();
  await inspect(page, 'import-dry-run-refused');
  await page.getByRole('button', { name: texts.warned.hi }).click();
  await page.getByText(issues['mobile-missing'].hi).waitFor();
  await inspect(page, 'import-dry-run-warned');
  await page.getByRole('button', { name: texts.duplicates.hi }).click();
  await page.locator('.import-twin').first().waitFor();
  await inspect(page, 'import-dry-run-duplicates');
});

let refused: string;

test('the refused rows can be downloaded as a sheet with their reasons', async () => {
  await page.getByRole('button', { name: texts.refused.hi }).first().click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: texts.download.hi }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  refused = await download.path();
});

test('commit creates the entries, and undo removes them', async () => {
  await page.getByRole('button', { name: /^रजिस्टर में दर्ज करें/ }).click();
  await page.getByRole('button', { name: texts.undo.hi }).waitFor(coldStart);
  await inspect(page, 'import-committed');
  await page.getByRole('button', { name: texts.undo.hi }).click();
  await inspect(page, 'import-undo-sure');
  await page.getByRole('button', { name: texts.undoConfirm.hi }).click();
  await page.locator('.outcome-figures').getByText(texts.restored.hi).waitFor(coldStart);
  await page.getByRole('link', { name: texts.title.hi }).click();
  await page.locator('.import-past-card').first().waitFor();
  await inspect(page, 'import-past');
});

test('the corrected rows are accepted when sent again', async () => {
  const rows: string[][] = [];
  for await (const part of readSheet(createReadStream(refused), 'xlsx'))
    if (!isStart(part)) rows.push(part.cells);
  expect(rows[1]).toContain('98290');
  const data = rows.map((cells) =>
    cells.map((value) => ({ value: value === '98290' ? '9829012349' : value, type: String })),
  );
  const buffer = await writeExcelFile(data).toBuffer();
  await page.goto('/import');
  await page.locator('#sheet').setInputFiles({ name: 'सुधरी.xlsx', mimeType: sheetTypes.xlsx, buffer });
  await page.getByRole('button', { name: texts.send.hi }).click();
  await page.getByRole('button', { name: texts.commit.hi(String(rows.length - 1)) }).waitFor(coldStart);
});

test('a correction of an entry is shown field by field', async () => {
  await page.goto('/import');
  const rows = [lines[1], `1,${mandalPresident.unitId},सचिव,किरण सैनी,9000000006,अजमेर`];
  await send('सुधार.csv', rows.join('\n'));
  await page.locator('.import-row').first().waitFor(coldStart);
  await inspect(page, 'import-changes');
});

/** A workbook with a line, an empty post and a sum among its people, and two worksheets that are not read. */
const withMore = [
  '#sheet पुष्कर',
  'क्र.\tबूथ कोड\tपद\tनाम\tमोबाइल नं.',
  'n:1\tRJ-P26195\tसचिव\tराम लाल मीणा\tn:9829012355',
  'दूसरा भाग',
  'n:2\tRJ-P26196\tसचिव\t\t',
  'योग\t\t\tn:2',
  '#sheet पुरानी सूची (hidden)',
  'क्र.\tबूथ कोड\tपद\tनाम\tमोबाइल नं.',
  'n:1\tRJ-P26197\tसचिव\tपुराना राम\tn:9829012356',
  '#sheet निर्देश',
  'यह सूची 30 नवम्बर तक जिला कार्यालय को भेजें',
].join('\n');

test('what is not read is listed with its reason before the commit: rows and worksheets', async () => {
  await page.goto('/import');
  const sheet = { name: 'पुष्कर.xlsx', mimeType: sheetTypes.xlsx, buffer: workbook(withMore) };
  await page.locator('#sheet').setInputFiles(sheet);
  await page.getByRole('button', { name: texts.send.hi }).click();
  const left = page.locator('.import-worksheets li');
  await left.first().waitFor(coldStart);
  expect(await left.locator('strong').allTextContents()).toEqual(['«पुरानी सूची»', '«निर्देश»']);
  await left.getByText(worksheetSkipWords.hidden.hi).waitFor();
  await page.getByRole('button', { name: texts.skipped.hi }).click();
  for (const reason of ['section', 'vacant', 'total'] as const)
    await page.locator('.import-row').getByText(skipWords[reason].hi).waitFor();
  await inspect(page, 'import-dry-run-skipped');
});

test('a file that is not a sheet is refused', async () => {
  await page.goto('/import');
  await send('सूची.csv', '%PDF-1.7');
  await page.locator('.notice-danger').waitFor(coldStart);
  await inspect(page, 'import-failed');
});

test('somebody without the right sees who has it', async () => {
  const mandal = await signedIn(mandalPresident.mobile, '/import');
  await mandal.getByText(texts.noRight.hi).waitFor();
  await leave(mandal);
});
