import type { Database } from "../../apps/api/src/database/database.ts";

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

type Execute = (query: Statement, ...rest: unknown[]) => unknown;

/** Writes down the statements that `work` sends through Kysely, without `begin` and `commit`. */
export async function record({ writer }: Pick<Database, "writer">, work: () => Promise<void>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const executor = Object.getPrototypeOf(Object.getPrototypeOf(writer.getExecutor())) as { executeQuery: Execute };
  const original = executor.executeQuery;
  executor.executeQuery = function (query, ...rest) {
    statements.push({ sql: query.sql, parameters: query.parameters });
    return original.call(this, query, ...rest);
  };
  await work().finally(() => (executor.executeQuery = original));
  return statements;
}

/**
 * Two bookings as one script for pgbench: the same statements, in the same two transactions. What differs between them
 * becomes a variable: times by the number of the cell, ids and secrets by a random number.
 */
export function scriptOf(one: readonly Statement[][], other: readonly Statement[][], cell: number): string {
  const names = new Map<unknown, string>();
  const valueOf = (value: unknown, twin: unknown): string => {
    if (typeof value === "number" && value !== twin) return timeOf(value, cell);
    if (value === twin || !isId(value)) return literal(value);
    if (!names.has(value)) names.set(value, `('${names.size}-' || :n::text)`);
    return names.get(value)!;
  };
  const written = one.map((transaction, at) =>
    transaction.map(({ sql, parameters }, line) =>
      sql.replaceAll(/\$(\d+)/g, (_text, number: string) => {
        const index = Number(number) - 1;
        return valueOf(parameters[index], other[at]![line]!.parameters[index]);
      }),
    ),
  );
  const transactions = written.map((lines) => ["begin", ...lines, "commit"].map((it) => `${oneLine(it)};`).join("\n"));
  return ["\\set n random(1, 1000000000000)", "\\set k random(0, 499)", ...transactions, ""].join("\n");
}

function timeOf(value: number, cell: number): string {
  return `(${value}::bigint + :k * ${cell}::bigint)`;
}

/** Days and bodies need not be others; whatever has to be unique is one word. */
function isId(value: unknown): boolean {
  return typeof value === "string" && !/^[{[]|^\d{4}-\d\d-\d\d/.test(value);
}

function literal(value: unknown): string {
  if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  return `'${String(value).replaceAll("'", "''").replaceAll(":", "'||chr(58)||'")}'`;
}

function oneLine(sql: string): string {
  return sql.replaceAll(/\s+/g, " ").trim();
}
