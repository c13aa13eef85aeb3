import { type Compilable, type CompiledQuery, type QueryResult, type RawBuilder, sql } from "kysely";
import type { Reading, Writing } from "./database.ts";
import { leave } from "./pipeline.ts";

/** Stands for a value in a statement that is compiled before its values are known. */
class Parameter {
  readonly name: PropertyKey;

  constructor(name: PropertyKey) {
    this.name = name;
  }
}

/** Builds a statement; `now` is the clock of its database, where that is among the values. */
type Build<Values, Row> = (
  db: Reading,
  value: <Name extends keyof Values>(name: Name) => Values[Name],
  now: RawBuilder<number>,
) => Compilable<Row>;

/**
 * A statement that is compiled once for each database and afterwards only gets its values.
 *
 * For the path of a booking, where building and compiling the same statement again costs as much as running it.
 */
export function statement<Values extends object, Row = unknown>(
  build: Build<Values, Row>,
): (db: Reading, values: Values) => Promise<QueryResult<Row>> {
  const fill = compiledOnce(build);
  return (db, values) => db.executeQuery(fill(db, values));
}

/** The same for a statement whose answer says nothing, so that nobody waits for it; see `leave`. */
export function leftStatement<Values extends object>(
  build: Build<Values, unknown>,
): (tx: Writing, values: Values) => Promise<void> {
  const fill = compiledOnce(build);
  return (tx, values) => leave(tx, fill(tx, values));
}

function compiledOnce<Values extends object, Row>(build: Build<Values, Row>) {
  const compiled = new WeakMap<object, WeakMap<object, CompiledQuery<Row>>>();
  return (db: Reading, values: Values): CompiledQuery<Row> => {
    const { adapter, plugins } = db.getExecutor();
    const compiler = plugins.at(-1) ?? adapter; // a plugin may change what is compiled
    const { now = noClock } = values as { now?: RawBuilder<number> };
    const known = compiled.get(compiler) ?? new WeakMap<object, CompiledQuery<Row>>();
    compiled.set(compiler, known);
    const query = known.get(now) ?? build(db, (name) => new Parameter(name) as never, now).compile();
    known.set(now, query);
    const parameters = query.parameters.map((it) => (it instanceof Parameter ? values[it.name as keyof Values] : it));
    return { ...query, parameters };
  };
}

const noClock = sql<number>`null`;
