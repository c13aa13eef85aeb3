import { CompiledQuery, type KyselyPlugin } from "kysely";
import type { Database, Reading } from "../database/database.ts";

/** How SQLite would find the rows of everything that is asked, without having counted any: that is how it is in use. */
export async function plansOf({ read }: Database, ask: (db: Reading) => Promise<unknown>): Promise<string[]> {
  const asked: CompiledQuery[] = [];
  const listening: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      asked.push(read.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  await ask(read.withPlugin(listening));
  const plans: string[] = [];
  for (const { sql, parameters } of asked) {
    const explained = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
    const { rows } = await read.executeQuery<{ detail: string }>(explained as CompiledQuery<{ detail: string }>);
    plans.push(rows.map(({ detail }) => detail).join("\n"));
  }
  return plans;
}
