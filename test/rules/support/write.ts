import { sheetPath, sheetTypes, variantPath } from '@sangathan/model';
import { serverBucket } from './bucket.ts';
import { clear, server } from './client.ts';
import { forEach } from './probe.ts';
import {
  besideContact,
  brokenGrants,
  entryId,
  numberedWrites,
  oddGrants,
  oddRequests,
  photoHash,
  postsIn,
  publicEntry,
  renamedWrites,
  takenWrites,
  unitIds,
  unitWrites,
} from './register.ts';
import { countWrites, importWrites, openedWrites, openImport } from './served.ts';

/** Uploads, variants and sheets for every entry. */
export async function writeFiles(): Promise<void> {
  const entries = unitIds.flatMap((unitId) => postsIn(unitId).map((post) => entryId(unitId, post)));
  const paths = entries.flatMap((id) => [`uploads/${id}/${id}/there`, variantPath(id, photoHash, 'small')]);
  await forEach(paths, (path) => serverBucket.upload({ path, contentType: 'image/webp', size: 10 }));
  const sheets = unitIds.flatMap((unitId) =>
    postsIn(unitId)
      .map((post) => entryId(unitId, post))
      .map((id) => sheetPath(id, openImport(id, unitId))),
  );
  await forEach(sheets, (path) => serverBucket.upload({ path, contentType: sheetTypes.csv, size: 10 }));
}

/** Clears Firestore and writes the whole test register. */
export async function writeRegister(): Promise<void> {
  const broken = Object.entries({ ...brokenGrants, ...oddGrants }).map(([name, fields]) => ({
    set: `grants/${name}`,
    fields,
  }));
  await clear();
  await server.commit(
    ...unitIds.flatMap(unitWrites),
    ...broken,
    ...takenWrites,
    ...oddRequests,
    ...publicEntry,
    besideContact,
  );
  await server.commit(...unitIds.flatMap(countWrites), ...unitIds.flatMap(importWrites));
  await server.commit(...numberedWrites(), ...renamedWrites());
  await server.commit(...openedWrites());
}
