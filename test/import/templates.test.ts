import type { Language } from '@sangathan/model';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { Archive } from '../../functions/src/import/file/archive.ts';
import {
  formQuestions,
  inOrder,
  postColumn,
  postsIn,
  type TemplateUnit,
  templateLines,
} from '../../web/src/import/template/templateSheet.ts';
import { dropDownFeature, textCells } from '../../web/src/platform/sheetLayout.ts';
import { units } from './support/district.ts';
import { look } from './support/look.ts';

const languages: Language[] = ['hi', 'en'];
const levels = ['block', 'mandal', 'booth'] as const;
const cases = languages.flatMap((language) => levels.map((level) => ({ language, level })));

/** The units of a level below a unit, as a page would list them. */
function unitsOf(level: (typeof levels)[number], language: Language, under = 'B1'): TemplateUnit[] {
  const found = units.filter(
    (unit) => unit.level === level && (level === 'block' || unit.path.block === under),
  );
  return inOrder(found, language);
}

const mobileOf = (index: number) => `98290${String(12_345 + index)}`;
const nameOf = (index: number, language: Language) =>
  language === 'hi' ? `मोहन ${'कखगघच'[index % 5]}` : `Mohan ${'ABCDE'[index % 5]}`;

/** What each row must be read as, in order. */
function expectedRows(listed: TemplateUnit[], language: Language, post: string) {
  return listed.map(({ id }, index) => ({
    state: 'read',
    unitId: id,
    post,
    name: nameOf(index, language),
    mobile: `+91${mobileOf(index)}`,
  }));
}

async function rowsOf(bytes: Buffer | string, kind: 'xlsx' | 'csv', language: Language) {
  const { question, rows, failure } = await look(bytes, kind);
  expect({ question, failure }).toEqual({ question: null, failure: null });
  return rows.map(({ state, unitId, entry }) => ({
    state,
    unitId,
    post: entry?.post,
    name: entry?.name[language],
    mobile: entry?.mobile,
  }));
}

describe('an empty list that was sent round', () => {
  test.each(cases)(
    'reads right when it comes back filled: $language, $level',
    async ({ language, level }) => {
      const listed = unitsOf(level, language);
      const [headings = [], ...lines] = templateLines(listed, language);
      const filled = lines.map((line, index) =>
        line.map((cell, column) => {
          if (column === 3) return nameOf(index, language);
          return column === 4 ? mobileOf(index) : cell;
        }),
      );
      const cells = [headings, ...filled];
      const posts = { column: postColumn, choices: postsIn(language) };
      const features = [await dropDownFeature(posts, cells.length)] as never[];
      const bytes = await writeExcelFile(textCells(cells), { stickyRowsCount: 1 }, { features }).toBuffer();
      expect(await rowsOf(bytes, 'xlsx', language)).toEqual(expectedRows(listed, language, 'president'));
    },
  );

  test('offers the posts, and takes a mobile as text', async () => {
    const cells = templateLines(unitsOf('booth', 'hi'), 'hi');
    const posts = { column: postColumn, choices: postsIn('hi') };
    const features = [await dropDownFeature(posts, cells.length)] as never[];
    const bytes = await writeExcelFile(textCells(cells), {}, { features }).toBuffer();
    const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain(`sqref="C2:C${cells.length}"><formula1>"अध्यक्ष,उपाध्यक्ष,`);
    const style = Number(/<c r="E2" s="(\d+)"/.exec(sheet)?.[1]);
    const styles = await partOf(bytes, 'xl/styles.xml');
    const format = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf .*?>/g)][style]?.[0] ?? '';
    const [, id] = /numFmtId="(\d+)"/.exec(format) ?? [];
    expect(styles).toContain(`<numFmt numFmtId="${id}" formatCode="@"/>`);
  });
});

/** The text of a part of a workbook. */
async function partOf(bytes: Buffer, name: string): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of (await Archive.open(bytes)).read(name)) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe('the answers of an online form', () => {
  const quoted = (cells: string[]) => cells.map((cell) => `"${cell}"`).join(',');

  test.each(cases)('with its questions read right: $language, $level', async ({ language, level }) => {
    const listed = unitsOf(level, language);
    const questions = formQuestions(listed, level, language);
    const [unit, post] = questions;
    const lines = listed.map((_, index) => [
      `2025/04/${10 + (index % 19)} 10:15:0${index % 10} AM GMT+5:30`,
      unit?.choices[index] ?? '',
      post?.choices[3] ?? '',
      nameOf(index, language),
      mobileOf(index),
      '',
      'मसूदा',
    ]);
    const answers = [['Timestamp', ...questions.map(({ title }) => title)], ...lines].map(quoted).join('\n');
    expect(await rowsOf(answers, 'csv', language)).toEqual(expectedRows(listed, language, 'secretary'));
  });

  test('name units by their code where two have the same name', () => {
    const twins = unitsOf('mandal', 'hi').map((unit) => ({ ...unit, name: { hi: 'मसूदा', en: 'Masuda' } }));
    const [question] = formQuestions(twins, 'mandal', 'hi');
    expect(question).toEqual({ title: 'इकाई का कोड', choices: twins.map(({ id }) => id) });
  });
});
