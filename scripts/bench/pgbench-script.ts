import type { Database } from "../../apps/api/src/database/database.ts";

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** Sent before the answer to the one before had come. */
  readonly isPipelined: boolean;
}

interface Connection {
  executeQuery(query: Omit<Statement, "isPipelined">, ...rest: unknown[]): Promise<unknown>;
}

/** Writes down the statements that `work` sends to PostgreSQL, from `begin` to `commit`. */
export async function record({ writer }: Pick<Database, "writer">, work: () => Promise<void>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const connection = await writer
    .getExecutor()
    .provideConnection((it) => Promise.resolve(Object.getPrototypeOf(it) as Connection));
  const original = connection.executeQuery;
  let unanswered = 0;
  connection.executeQuery = function (query, ...rest) {
    statements.push({ sql: query.sql, parameters: query.parameters, isPipelined: unanswered++ > 0 });
    return original.call(this, query, ...rest).finally(() => (unanswered -= 1));
  };
  await work().finally(() => (connection.executeQuery = original));
  return statements;
}

/**
 * Two bookings as one script for pgbench: the same statements, in the same two transactions. What differs between them
 * becomes a variable: times by the number of the cell, ids and secrets by a random number. `isPipelined` also sends
 * together what was sent together.
 */
export function scriptOf(
  one: readonly Statement[][],
  other: readonly Statement[][],
  { cell, isPipelined }: { readonly cell: number; readonly isPipelined: boolean },
): string {
  const names = new Map<unknown, string>();
  const valueOf = (value: unknown, twin: unknown): string => {
    if (typeof value === "number" && value !== twin) return timeOf(value, cell);
    if (value === twin || !isId(value)) return literal(value);
    if (!names.has(value)) names.set(value, `('${names.size}-' || :n::text)`);
    return names.get(value)!;
  };
  const written = one.flatMap((transaction, at) =>
    transaction.flatMap((statement, line) => {
      const text = statement.sql.replaceAll(/\$(\d+)/g, (_text, number: string) => {
        const index = Number(number) - 1;
        return valueOf(statement.parameters[index], other[at]![line]!.parameters[index]);
      });
      const isNext = isPipelined && !statement.isPipelined;
      return [...(isNext ? ["\\endpipeline", "\\startpipeline"] : []), `${oneLine(text)};`];
    }),
  );
  const lines = isPipelined ? [...written.slice(1), "\\endpipeline"] : written;
  return ["\\set n random(1, 1000000000000)", "\\set k random(0, 499)", ...lines, ""].join("\n");
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
