import SqliteFile from "better-sqlite3";

interface Recorded {
  readonly text: string;
  readonly parameters: unknown[];
}

type Statement = SqliteFile.Statement<unknown[]>;
type Run = (this: Statement, ...parameters: unknown[]) => unknown;

/** Writes down every statement that `work` sends to SQLite, with its parameters. */
export async function record(work: () => Promise<void>): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  const prototype = Object.getPrototypeOf(new SqliteFile(":memory:").prepare("select 1")) as Record<string, Run>;
  const originals = { run: prototype["run"]!, all: prototype["all"]! };
  for (const [name, original] of Object.entries(originals)) {
    prototype[name] = function (...parameters) {
      recorded.push({ text: this.source, parameters });
      return original.apply(this, parameters);
    };
  }
  await work().finally(() => Object.assign(prototype, originals));
  return recorded;
}

/** Sends the same statements again, prepared once and with nothing around them. Gives the milliseconds. */
export function replay(path: string, recorded: readonly Recorded[]): number {
  const db = new SqliteFile(path);
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  const statements = new Map<string, Statement>();
  for (const { text } of recorded) if (!statements.has(text)) statements.set(text, db.prepare(text));
  const prepared = recorded.map(({ text, parameters }) => ({ statement: statements.get(text)!, parameters }));
  const start = performance.now();
  for (const { statement, parameters } of prepared) {
    if (statement.reader) statement.all(...parameters);
    else statement.run(...parameters);
  }
  const spent = performance.now() - start;
  db.close();
  return spent;
}
