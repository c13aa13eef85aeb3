import {
  BinaryOperationNode,
  type KyselyPlugin,
  OperatorNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  TableNode,
  type UpdateQueryNode,
  ValueNode,
  WhereNode,
} from "kysely";
import type { Database } from "../database/database.ts";

/**
 * The same database without the row of a queue at which all who change it wait for each other.
 *
 * A control for tests of races: what they look for must happen here. For a database that has served nobody yet, since
 * statements are compiled once.
 */
export function unguardedLines(database: Database): Database {
  const writer = database.writer.withPlugin(new DropGuard());
  return Object.create(database, { writer: { value: writer } }) as Database;
}

const one = ValueNode.createImmediate(1);
const never = WhereNode.create(BinaryOperationNode.create(one, OperatorNode.create("="), ValueNode.createImmediate(0)));

class DropGuard implements KyselyPlugin {
  readonly #dropped = new WeakSet<QueryId>();

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    if (node.kind !== "UpdateQueryNode" || !isOfQueue(node)) return node;
    this.#dropped.add(queryId);
    return { ...node, where: never };
  }

  async transformResult({ result, queryId }: PluginTransformResultArgs) {
    return this.#dropped.has(queryId) ? { ...result, numAffectedRows: 1n } : result;
  }
}

function isOfQueue({ table }: UpdateQueryNode): boolean {
  return table !== undefined && TableNode.is(table) && table.table.identifier.name === "queue";
}
