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
    row(['target', ...columns.map((column) => heads[column])]),
    row(['---', ...columns.map(() => '---')]),
    ...rows,
  ].join('\n');
}

/** The text of docs/authority.md. */
export function authorityText(): string {
  return `# Who may do what

Printed by \`npm run matrix\` from \`test/rules/cases/matrix.ts\`; \`npm run test:rules\` checks every cell against
the emulators. Columns: the actor. Rows: the target, by its relation to the actor. A dash means that nothing is
allowed, an empty cell that there is no such target. An operation that no cell names is allowed to nobody.

Actors without a valid grant have no column, as they may do nothing in any table: a stranger, somebody signed in
without a grant, a former holder, and a grant that contradicts itself. Posts other than president may do what the
secretary may; a president may name deputies, right by right.

${sections.map(sectionText).join('\n\n')}
`;
}
