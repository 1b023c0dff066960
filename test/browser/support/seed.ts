import { seedDemo } from '../../../tools/seed/demo.ts';

/** The demonstration, seeded once before the browser tests; it overwrites what other tests left in it. */
export default function setup(): Promise<void> {
  return seedDemo();
}
