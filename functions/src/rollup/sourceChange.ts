import { isDeepStrictEqual } from 'node:util';
import type { Path, SourceChange } from '@sangathan/model';
import type * as z from 'zod/mini';

/** A document before and after a write, as an event carries it; `undefined` where it does not exist. */
export interface Written {
  before: unknown;
  after: unknown;
}

/** What one document adds to its scope. `at` is the unit whose own figures it is in. */
export interface Contribution {
  at: string;
}

/** A kind of document that a roll-up counts. */
export interface SourceKind<T extends { path: Path }> {
  /** The shape of its documents' ids; a document with any other id is not counted. */
  ids: z.ZodMiniType<string>;
  schema: z.ZodMiniType<T>;
  /** What a document adds; `null` for nothing. */
  contributionOf(document: T): Contribution | null;
}

/**
 * The source changes of one write, with the document's paths before and after. None if path and contribution
 * are the same as before, as when only a name changed.
 */
export function sourceChanges<T extends { path: Path }>(
  { rollup, source, id }: Pick<SourceChange, 'rollup' | 'source' | 'id'>,
  { schema, contributionOf }: Pick<SourceKind<T>, 'schema' | 'contributionOf'>,
  { before, after }: Written,
): SourceChange[] {
  const [former, present] = [before, after].map((side) => schema.safeParse(side).data);
  const stays = isDeepStrictEqual(former?.path, present?.path);
  if (former && present && stays && isDeepStrictEqual(contributionOf(former), contributionOf(present)))
    return [];
  const paths = [former?.path, stays ? undefined : present?.path].flatMap((path) => path ?? []);
  return paths.length === 0 ? [] : [{ rollup, source, id, paths }];
}
