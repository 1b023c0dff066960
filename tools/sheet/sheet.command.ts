import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, sheetKindOf } from '@sangathan/model';
import { type Preview, previewOf, refusedPreview } from '../../functions/src/import/check/preview.ts';
import { comparedPreview } from '../../functions/src/import/compare/comparedPreview.ts';
import { main, Problem } from '../emulators/problem.ts';
import { jsonOf, textOf } from './print.ts';
import { treeUnder, unitsIn } from './units.ts';

const usage = `Shows what a sheet says, by the code of the import: what the file was taken for, what would be asked,
and each row as it is read, refused or skipped. Needs no emulator, writes nothing.

  npm run --silent sheet -- FILE                      with the units of the demonstration
  npm run --silent sheet -- FILE --units UNITS.json   with units of your own: an array of
      {"id","level","name":{"hi","en"},"parentId","number","assembly","path"}
  npm run --silent sheet -- FILE --under ID           as an import for this unit
  npm run --silent sheet -- FILE --json               as one line of JSON
`;

interface Options {
  file: string;
  units: string | undefined;
  under: string | undefined;
}

async function preview({ file, units, under }: Options): Promise<Preview> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Problem(`There is no file ${file}.`);
  const tree = treeUnder(await unitsIn(units), under);
  if (tree === null) throw new Problem(`There is no unit ${under ?? ''}.`);
  try {
    const kind = sheetKindOf({ name: basename(file), size: found.size });
    return comparedPreview(await previewOf(createReadStream(file), kind, tree));
  } catch (error) {
    if (error instanceof Failure) return refusedPreview(error);
    throw error;
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    units: { type: 'string' },
    under: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
const [file] = positionals;
if (values.help || !file) console.log(usage);
else
  await main(async () => {
    const shown = await preview({ file, units: values.units, under: values.under });
    console.log(values.json ? jsonOf(shown) : textOf(shown));
  });
