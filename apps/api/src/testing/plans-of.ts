import { CompiledQuery, type KyselyPlugin } from "kysely";
import type { Database, Reading } from "../database/database.ts";

/** A statement that is compiled once has no values yet. */
function known(parameter: unknown): unknown {
  return typeof parameter === "object" ? null : parameter;
}

/**
 * How the database would find the rows of everything that is asked. SQLite has not counted any, unless a test makes it:
 * that is how it is in use.
 */
export async function plansOf({ read, kind }: Database, ask: (db: Reading) => Promise<unknown>): Promise<string[]> {
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
    const explain = kind === "sqlite" ? "explain query plan" : "explain";
    const explained = CompiledQuery.raw(`${explain} ${sql}`, parameters.map(known)) as CompiledQuery<
      Record<string, string>
    >;
    const { rows } = await read.executeQuery(explained);
    plans.push(rows.map((it) => it[kind === "sqlite" ? "detail" : "QUERY PLAN"]).join("\n"));
  }
  return plans;
}
