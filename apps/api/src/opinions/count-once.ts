import { isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { addressKey } from "./address-key.ts";
import type { OpinionContext } from "./opinion-context.ts";
import { emptyOpinion, findOpinion, insertHeard, isHeard, type OpinionRow } from "./opinion-queries.ts";

/** An opinion with its address, which is there until it counts. */
type Waiting = OpinionRow & { readonly email: string };

/** What is done with an opinion, and how somebody is told who was counted before. */
export interface Counting {
  readonly subject: string;
  /** Among what an address is told apart: subjects with one purpose can be joined, others cannot be compared. */
  readonly purpose: string;
  readonly twice: "already-answered" | "already-supported";
  /** Throws where nothing is counted any more. */
  readonly check: () => Promise<void>;
  readonly count: (opinion: Waiting) => Promise<void>;
}

/**
 * Counts an opinion by the code of its mail, once for each address, and forgets the address. The same one again is the
 * same. Throws `unknown-answer`, what `twice` says, and what `check` throws.
 */
export async function countOnce(
  { tx, catalog }: OpinionContext,
  id: string,
  code: string,
  { subject, purpose, twice, check, count }: Counting,
): Promise<void> {
  const { city } = catalog;
  const find = async () => {
    const row = await findOpinion(tx, city, id);
    if (row?.subject !== subject || !isSecretOf(code, row.confirm_hash)) throw new Refusal("unknown-answer");
    return row;
  };
  const opinion = await find();
  if (!isWaiting(opinion)) return;
  await check();
  const address_key = await addressKey(tx, city, purpose, opinion.email);
  // the first version told addresses apart for each subject alone
  const earlier = { city, subject, address_key: await addressKey(tx, city, subject, opinion.email) };
  const wasHeard = purpose !== subject && (await isHeard(tx, earlier));
  if (wasHeard || !(await insertHeard(tx, { city, subject, address_key }))) {
    // pressed twice at the same moment, it is this one that counts already
    if (isWaiting(await find())) throw new Refusal(twice);
    return;
  }
  await count(opinion);
  await emptyOpinion(tx, opinion);
}

function isWaiting(opinion: OpinionRow): opinion is Waiting {
  return opinion.email !== null;
}
