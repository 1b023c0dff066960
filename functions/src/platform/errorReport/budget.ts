/** A token bucket of one process: holds up to `most` tokens and refills by `most` each `perMilliseconds`. */
export function tokenBucket(most: number, perMilliseconds: number) {
  let tokens = most;
  let filledAt = 0;
  return {
    /** Takes a token; false if there is none. `now` in epoch milliseconds. */
    take(now: number): boolean {
      tokens = Math.min(most, tokens + ((now - filledAt) / perMilliseconds) * most);
      filledAt = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
