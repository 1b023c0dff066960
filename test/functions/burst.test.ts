import { expect, test } from 'vitest';
import { measure } from '../../tools/bench/measure.ts';
import { withoutTriggers } from '../../tools/seed/demo.ts';

test('after a burst with duplicate events every figure equals a recount; incremented figures do not', async () => {
  const options = { entries: 300, designs: true, loneEdits: 1, log: () => {} };
  // Without the functions emulator: one process hosts the functions, as in production.
  const { counts, naive, sharded } = await withoutTriggers(() => measure(options));
  expect(counts.errors).toBe(0);
  expect(counts.failures).toBe(0);
  expect(naive?.errors).toBeGreaterThan(0);
  expect(sharded?.errors).toBeGreaterThan(0);
});
