import { type Column, cellsOf, columns, relations, type Section, sections } from '../cases/matrix.ts';

const heads: Record<Column, string> = {
  state: 'state president',
  district: 'district president',
  block: 'block president',
  mandal: 'mandal president',
  booth: 'booth president',
  deputy: 'district deputy',
  secretary: 'district secretary',
  mla: 'MLA',
  mp: 'MP',
};

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function sectionText(section: Section): string {
  const cells = cellsOf(section);
  const used = (Object.keys(relations) as (keyof typeof relations)[]).filter((relation) =>
    cells.some((cell) => cell.relation === relation),
  );
  const rows = used.map((relation) =>
    row([
      relations[relation],
      ...columns.map((column) => {
        const cell = cells.find((one) => one.relation === relation && one.column === column);
        if (!cell) return '';
        return cell.allowed === '' ? '–' : `\`${cell.allowed}\``;
      }),
    ]),
  );
  const letters = Object.entries(section.operations).map(([letter, what]) => `\`${letter}\` ${what}`);
  return [
    `## ${section.collection}`,
    '',
    `${section.what} ${letters.join(', ')}.`,
    '',
    row(['upon', ...columns.map((column) => heads[column])]),
    row(['---', ...columns.map(() => '---')]),
    ...rows,
  ].join('\n');
}

/** The table of who may do what, for people to read. */
export function authorityText(): string {
  return `# Who may do what

Printed by \`npm run matrix\` from \`test/rules/cases/matrix.ts\`; \`npm run test:rules\` asks the emulators every
cell of it. Columns: who acts. Rows: upon whom or what, as the one who acts stands to it. A dash is
nothing at all; an empty cell has no such pair. An operation that no cell names is nobody's.

Without a grant that holds there is no column, because there is nothing: a stranger, somebody signed in
without a grant, a former holder, and a grant that contradicts itself are each denied whatever the
strongest may do, in every table below. Other posts than a president hold what the secretary holds; a
president may name deputies right by right.

${sections.map(sectionText).join('\n\n')}
`;
}
