import {
  ColumnNode,
  ColumnUpdateNode,
  type InsertQueryNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  ReferenceNode,
  TableNode,
} from "kysely";
import type { Database } from "../database/database.ts";

/**
 * The same database without the guard that counts an address once about a subject: whoever comes second is noted again.
 *
 * A control for tests of races: what they look for must happen here.
 */
export function unguardedOpinions(database: Database): Database {
  const writer = database.writer.withPlugin(new DropGuard());
  return Object.create(database, { writer: { value: writer } }) as Database;
}

class DropGuard implements KyselyPlugin {
  readonly #transformer = new HeardAgain();

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

class HeardAgain extends OperationNodeTransformer {
  protected override transformInsertQuery(node: InsertQueryNode): InsertQueryNode {
    if (node.into?.table.identifier.name !== "heard_address" || !node.onConflict) return node;
    const same = ReferenceNode.create(ColumnNode.create("subject"), TableNode.create("excluded"));
    const updates = [ColumnUpdateNode.create(ColumnNode.create("subject"), same)];
    return { ...node, onConflict: { ...node.onConflict, doNothing: false, updates } };
  }
}
