import type { ask } from "../ask.ts";
import { Refused } from "../refused.ts";

/** Asks for something that may be done once only, however often it is asked for. */
export type AskOnce = <T>(path: string, body: object) => Promise<T>;

/** Without an answer nobody knows whether it was done. */
const unknown: readonly string[] = ["no-answer", "database-unavailable"];

/**
 * Sends writes with keys: who asks for the same once more because no answer has come asks with the same key, and the
 * server does it once.
 */
export function onceBy(send: typeof ask): AskOnce {
  const unanswered = new Map<string, string>();
  return async function askOnce<T>(path: string, body: object): Promise<T> {
    const asked = `${path} ${JSON.stringify(body)}`;
    const key = unanswered.get(asked) ?? crypto.randomUUID();
    unanswered.set(asked, key);
    try {
      const answer = await send<T>("POST", path, body, undefined, key);
      unanswered.delete(asked);
      return answer;
    } catch (error) {
      if (!(error instanceof Refused) || !unknown.includes(error.problem.code)) unanswered.delete(asked);
      throw error;
    }
  };
}
