import type { KyselyPlugin } from "kysely";

/** Counts the statements that are asked through it. */
export class Counting implements KyselyPlugin {
  asked = 0;

  transformQuery: KyselyPlugin["transformQuery"] = ({ node }) => {
    this.asked += 1;
    return node;
  };

  transformResult: KyselyPlugin["transformResult"] = ({ result }) => Promise.resolve(result);
}
