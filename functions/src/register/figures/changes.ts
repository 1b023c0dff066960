import { isDeepStrictEqual } from 'node:util';
import { ChangeRequest, type Mark, OfficeBearer, type Path, Unit } from '@sangathan/model';
import type * as z from 'zod/mini';
import { entryPart, requestPart, unitPart } from './contribution.ts';
import { directory } from './figures.rollup.ts';

/** A document before and after a write, as an event brings it. */
export interface Written {
  before: unknown;
  after: unknown;
}

type PartOf<T> = (document: T) => object | null;

/** How a source's documents become marks. */
interface Marker<T extends { path: Path }> {
  source: string;
  schema: z.ZodMiniType<T>;
  partOf: PartOf<T>;
}

/**
 * The marks of one written document: everywhere that it was and is. None when it adds what it added
 * before, as after a change of its name: any other change has an event of its own.
 */
function markerOf<T extends { path: Path }>({ source, schema, partOf }: Marker<T>) {
  return (id: string, { before, after }: Written): Mark[] => {
    const [former, present] = [before, after].map((side) => schema.safeParse(side).data);
    const isSame = isDeepStrictEqual(former?.path, present?.path);
    const added = (side: T | undefined) => side && partOf(side);
    if (former && present && isSame && isDeepStrictEqual(added(former), added(present))) return [];
    const paths = [former?.path, isSame ? undefined : present?.path].flatMap((path) => path ?? []);
    return paths.length === 0 ? [] : [{ ledger: directory, source, id, paths }];
  };
}

export const marksOfUnit = markerOf({ source: 'units', schema: Unit, partOf: unitPart });
export const marksOfEntry = markerOf({ source: 'entries', schema: OfficeBearer, partOf: entryPart });
export const marksOfRequest = markerOf({ source: 'requests', schema: ChangeRequest, partOf: requestPart });
