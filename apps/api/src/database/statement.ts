import type { Compilable, CompiledQuery, QueryResult } from "kysely";
import type { Reading } from "./database.ts";

/** Stands for a value in a statement that is compiled before its values are known. */
class Parameter {
  readonly name: PropertyKey;

  constructor(name: PropertyKey) {
    this.name = name;
  }
}

/**
 * A statement that is compiled once for each database and afterwards only gets its values.
 *
 * For the path of a booking, where building and compiling the same statement again costs as much as running it.
 */
export function statement<Values extends object, Row = unknown>(
  build: (db: Reading, value: <Name extends keyof Values>(name: Name) => Values[Name]) => Compilable<Row>,
): (db: Reading, values: Values) => Promise<QueryResult<Row>> {
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  return (db, values) => {
    const { adapter } = db.getExecutor();
    const query = compiled.get(adapter) ?? build(db, (name) => new Parameter(name) as never).compile();
    compiled.set(adapter, query);
    const parameters = query.parameters.map((it) => (it instanceof Parameter ? values[it.name as keyof Values] : it));
    return db.executeQuery({ ...query, parameters });
  };
}
