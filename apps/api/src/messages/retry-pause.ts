/** After so many tries, spread over about two days, a message is given up. */
export const mostAttempts = 12;

const shortest = 10_000;
const longest = 6 * 3_600_000;

/**
 * Milliseconds between a try and the next one: ten seconds, then five times longer each, six hours at most.
 *
 * `chance` from 0 to 1 spreads them by a half each way, so that messages held up together do not come back together.
 */
export function retryPause(attempts: number, chance: number): number {
  return Math.min(shortest * 5 ** (attempts - 1), longest) * (0.5 + chance);
}
