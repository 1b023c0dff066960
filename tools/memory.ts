import { readFileSync } from 'node:fs';

/**
 * The greatest resident size of this process so far, in MiB. What `getrusage` tells begins with the size of
 * the process that started this one; Linux tells this one's own beside it (proc(5), VmHWM).
 */
export function peakRssMiB(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}
