import { packed, unpacked } from '../../platform/document.ts';
import { commitUnlessContended } from '../../platform/firestoreError.ts';
import { actorsGrant } from '../actorsGrant.ts';
import type { Ports } from '../ports.ts';
import { chunkAt, chunkFrom, importOf, payloadAt, rowAt } from '../store.ts';
import { treeOf } from '../unit/unitTree.ts';
import { ChunkRows, checkRows } from './checkRows.ts';
import { numbersOf } from './numbers.ts';
import { surroundingsOf } from './surroundings.ts';

/** Checks a chunk and writes the result in one batch. Idempotent: a checked chunk is left. @throws Failure `import-right-lost` */
export async function checkChunk({ db }: Ports, importId: string, chunk: number): Promise<void> {
  const [importDocument, found, rows] = await Promise.all([
    importOf(db, importId),
    chunkAt(db, importId, chunk).get(),
    payloadAt(db, importId, 'rows', chunk).get(),
  ]);
  const stored = chunkFrom(found);
  if (importDocument?.state !== 'checking' || !importDocument.mapping) return;
  if (stored?.state !== 'read' || !found.updateTime) return;
  const [grant, tree, numbers] = await Promise.all([
    actorsGrant(db, importDocument),
    treeOf(db, importId, importDocument),
    numbersOf(db, importId, importDocument),
  ]);
  const lookUp = (unitIds: Set<string>, mobiles: Set<string>) =>
    surroundingsOf(db, tree, numbers, unitIds, mobiles);
  const checked = await checkRows(unpacked(rows, ChunkRows), importDocument.mapping, grant, tree, lookUp);
  const batch = db.batch();
  for (const row of checked.shown) batch.set(rowAt(db, importId, row.number), row);
  batch.set(payloadAt(db, importId, 'plan', chunk), packed(checked.plan));
  batch.set(payloadAt(db, importId, 'keys', chunk), packed(checked.keys));
  batch.update(
    found.ref,
    { state: 'checked', figures: checked.figures },
    { lastUpdateTime: found.updateTime },
  );
  await commitUnlessContended(batch);
}
