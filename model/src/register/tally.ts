import * as z from 'zod/mini';
import { Count, Id, Timestamp } from '../platform/scalar.ts';
import { Level } from './level.ts';
import { evidences } from './officeBearer.ts';
import { Path } from './path.ts';

/** Details whose presence is counted, among the holders of expected posts. */
export const countedDetails = ['photo', 'village', 'mobile', 'email', 'social'] as const;
export type CountedDetail = (typeof countedDetails)[number];

/** The figures of a unit's whole subtree, its own committee included. */
export const Tally = z.strictObject({
  /** Open units by level, the unit itself included. */
  units: z.record(Level, Count),
  /** Expected posts by seat (`booth_president`), and how many of them have a holder. */
  seats: z.record(z.string(), z.strictObject({ expected: Count, filled: Count })),
  /** Filled expected posts by the evidence of their holder; the sum is the number of filled posts. */
  evidence: z.record(z.enum(evidences), Count),
  /** Filled expected posts whose holder has the detail. */
  details: z.record(z.enum(countedDetails), Count),
  /** Change requests awaiting a decision, and when the oldest was sent (epoch milliseconds). */
  pending: z.strictObject({ count: Count, oldestAt: z.nullable(Count) }),
});
export type Tally = z.infer<typeof Tally>;

/** `rollups/{unitId}`: a unit's figures. Booths have none: a page counts them from their entries. */
export const Rollup = z.strictObject({
  unitId: Id,
  parentId: z.nullable(Id),
  level: Level,
  path: Path,
  tally: Tally,
  computedAt: Timestamp,
});
export type Rollup = z.infer<typeof Rollup>;
