import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../emulators/command.ts';
import { main } from '../emulators/problem.ts';
import { report } from './report.ts';

const usage = `Simulates an election day's check-ins in 36 states, with the real counting engine on a simulated clock.

  npm run simulate             prints the tables
  npm run simulate -- --write  writes them into docs/scale.md
`;

export const scaleFile = join(root, 'docs', 'scale.md');
const [begin, end] = ['<!-- simulated: npm run simulate -- --write -->', '<!-- end -->'];

const { values } = parseArgs({ options: { write: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) console.log(usage);
else
  await main(async () => {
    const tables = await report();
    console.log(tables);
    if (!values.write) return;
    const text = await readFile(scaleFile, 'utf8');
    const [before = '', rest = ''] = text.split(begin);
    const after = rest.slice(rest.indexOf(end));
    await writeFile(scaleFile, `${before}${begin}\n\n${tables}\n${after}`);
  });
