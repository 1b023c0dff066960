/**
 * A sheet of thousands of rows and what it must read as. Both are made here, side by side, from the same
 * plain facts; nothing of the reading is used.
 */

/** A row: its cells as the corpus writes them, and its line of expectation behind the row's number. */
interface Made {
  cells: string[];
  expected: string;
}

/** The facts of one row, before anyone writes them down in their own way. */
interface Facts {
  index: number;
  hi: string;
  en: string;
  strokes: string;
  number: string;
  second: string;
  booth: number;
  assembly: 106 | 107;
}

const people = [
  { hi: 'रमेश शर्मा', en: 'Ramesh Sharma', strokes: "jes'k 'kekZ" },
  { hi: 'महेश चौधरी', en: 'Mahesh Choudhary', strokes: "egs'k pkS/kjh" },
  { hi: 'गीता देवी', en: 'Geeta Devi', strokes: 'xhrk nsoh' },
  { hi: 'मोहन लाल मीणा', en: 'Mohan Lal Meena', strokes: 'eksgu yky eh.kk' },
  { hi: 'राजेन्द्र सिंह राठौड़', en: 'Rajendra Singh Rathore', strokes: 'jktsUnz flag jkBkSM+' },
  { hi: 'सुनील कुमार जैन', en: 'Sunil Kumar Jain', strokes: 'lquhy dqekj tSu' },
  { hi: 'दुर्गा बाई गुर्जर', en: 'Durga Bai Gurjar', strokes: 'nqxkZ ckbZ xqtZj' },
];

const digitsInHindi = (text: string) => text.replace(/\d/g, (digit) => '०१२३४५६७८९'[Number(digit)] ?? digit);
const at = (field: string, row: number) => `${field}${row}`;

type Writer = (facts: Facts, row: number) => Made;

const read = ({ assembly, booth, number }: Facts, name: string, rest = '') =>
  `read | unit=P${assembly}-${booth} | ${name} | mobile=${number}${rest}`;

const cellsOf = (facts: Facts, name: string, mobile: string, booth = `n:${facts.booth}`, mail = '') => [
  `n:${facts.index}`,
  `n:${facts.assembly}`,
  booth,
  name,
  mobile,
  mail,
];

/** The ways in which people write a row down, each with what it comes to. */
const writers: Writer[] = [
  (facts) => ({
    cells: cellsOf(facts, facts.hi, `n:${facts.number}`),
    expected: read(facts, `hi=${facts.hi}`),
  }),
  (facts) => ({
    cells: cellsOf(facts, `श्री ${facts.hi}`, facts.number),
    expected: read(facts, `hi=${facts.hi}`),
  }),
  (facts) => ({
    cells: cellsOf(facts, `Shri ${facts.en.toUpperCase()}`, `+91 ${facts.number}`),
    expected: read(facts, `en=${facts.en}`),
  }),
  (facts, row) => ({
    cells: cellsOf(
      facts,
      `${facts.hi} पुत्र श्री राम लाल`,
      digitsInHindi(facts.number),
      digitsInHindi(`${facts.booth}`),
    ),
    expected: read(facts, `hi=${facts.hi}`, ` | !name-rest@${at('D', row)}`),
  }),
  (facts) => ({
    cells: cellsOf(facts, facts.strokes, `0${facts.number}`, `i:Booth No. ${facts.booth}`),
    expected: read(facts, `hi=${facts.hi}`),
  }),
  (facts, row) => ({
    cells: cellsOf(
      facts,
      `${facts.en} S/o Ram Lal`,
      `${facts.number}/${facts.second}`,
      `भाग सं. ${facts.booth}`,
    ),
    expected: read(facts, `en=${facts.en}`, ` | alt=${facts.second} | !name-rest@${at('D', row)}`),
  }),
  (facts) => ({
    cells: cellsOf(facts, `${facts.hi} (${facts.en})`, `n:${facts.number[0]}.${facts.number.slice(1)}E9`),
    expected: read(facts, `hi=${facts.hi} | en=${facts.en}`),
  }),
  (facts) => ({
    cells: cellsOf(facts, facts.en, `fn:${facts.number}`, `n:${facts.booth}`, `p${facts.index} @example.in`),
    expected: read(facts, `en=${facts.en}`, ` | email=p${facts.index}@example.in`),
  }),
  (facts, row) => ({
    cells: cellsOf(facts, facts.en, `n:${facts.number}`, `n:${facts.booth}`, `p${facts.index}.example.in`),
    expected: read(facts, `en=${facts.en}`, ` | !email-invalid@${at('F', row)}`),
  }),
  (facts, row) => ({
    cells: cellsOf(facts, facts.hi, '9.83E+09'),
    expected: `refused | mobile-broken@${at('E', row)}`,
  }),
  (facts, row) => ({
    cells: cellsOf(facts, facts.hi, facts.number.slice(1)),
    expected: `refused | mobile-invalid@${at('E', row)}`,
  }),
  (facts) => ({
    cells: cellsOf(facts, facts.hi, `n:${facts.number}`, 'n:77'),
    expected: 'refused | unit-unknown',
  }),
  (facts) => ({ cells: cellsOf(facts, '', `n:${facts.number}`), expected: 'refused | name-missing' }),
  (facts) => ({ cells: cellsOf(facts, 'रिक्त', ''), expected: 'skipped vacant' }),
  (facts) => ({ cells: ['कुल', '', '', '', `n:${facts.index}`, ''], expected: 'skipped total' }),
  () => ({
    cells: ['क्र.सं.', 'विधानसभा', 'बूथ संख्या', 'नाम', 'मोबाइल नं.', 'ई-मेल'],
    expected: 'skipped heading',
  }),
  () => ({ cells: ['', '', '', '', '', ''], expected: '' }),
];

function factsOf(index: number): Facts {
  const person = people[(index * 5) % people.length] ?? people[0];
  const number = `98${String(10_000_001 + index * 10)}`;
  return {
    index,
    ...(person as (typeof people)[number]),
    number,
    second: `97${number.slice(2)}`,
    booth: 1 + ((index * 11) % 30),
    assembly: index % 2 === 0 ? 106 : 107,
  };
}

/** A workbook of so many rows below two titles and the headings, in the corpus's notation. */
export function largeSheet(rows: number): { sheet: string; expected: string[] } {
  const heading = 'क्र.सं.\tविधानसभा\tबूथ संख्या\tनाम\tमोबाइल नं.\tई-मेल';
  const lines = ['जिला कांग्रेस कमेटी अजमेर', 'बूथ अध्यक्षों की सूची', heading];
  const expected: string[] = [];
  for (let index = 1; index <= rows; index += 1) {
    const row = lines.length + 1;
    const writer = writers[(index * 3) % writers.length] as Writer;
    const made = writer(factsOf(index), row);
    lines.push(made.cells.join('\t'));
    if (made.expected !== '') expected.push(`${row} | ${made.expected}`);
  }
  return { sheet: `${lines.join('\n')}\n`, expected };
}
