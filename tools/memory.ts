import { readFileSync } from 'node:fs';

/**
 * Peak resident set size of this process, in MiB. The peak of `getrusage` starts at the parent's size when the
 * process was forked, so on Linux VmHWM (proc(5)) is read instead.
 */
export function peakRssMiB(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}
