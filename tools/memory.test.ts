import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('the peak of a small process does not include that of its large parent', async () => {
  const large = Buffer.alloc(700 * 1024 * 1024, 1);
  const script = `import { peakRssMiB } from ${JSON.stringify(join(import.meta.dirname, 'memory.ts'))}; console.log(peakRssMiB());`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  expect(Number(stdout)).toBeLessThan(large.length / 2 / 1024 / 1024);
  expect(Number(stdout)).toBeGreaterThan(10);
});
