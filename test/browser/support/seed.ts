import { seedDemo } from '../../../tools/seed/demo.ts';

/** Seeds the demonstration once before the browser tests; overwrites what other tests left. */
export default function setup(): Promise<void> {
  return seedDemo();
}
