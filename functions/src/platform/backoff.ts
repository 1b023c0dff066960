/** Waits before a retry; `attempt` is 1 for the first one. */
export type Backoff = (attempt: number) => Promise<void>;

/** Longest wait, in milliseconds. */
const longest = 2000;

/** Exponential backoff with full jitter, so that two workers that collided do not collide again. */
export const backoff: Backoff = (attempt) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(longest, 50 * 2 ** attempt)));
