/**
 * A token bucket: at most `most` at once, and again as time passes, `most` each `perMilliseconds`. It is of
 * one process, and bounds what that process does.
 */
export function tokenBucket(most: number, perMilliseconds: number) {
  let tokens = most;
  let filledAt = 0;
  return {
    /** Takes a token, if there is one. `now` in epoch milliseconds. */
    take(now: number): boolean {
      tokens = Math.min(most, tokens + ((now - filledAt) / perMilliseconds) * most);
      filledAt = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
