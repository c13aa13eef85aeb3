import {
  type KyselyPlugin,
  type OnConflictNode,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
} from "kysely";
import type { Database } from "../database/database.ts";

/**
 * The same database without the guard that keeps a cell from being taken more often than it has counters.
 *
 * A control for tests of races: what they look for must happen here.
 */
export function unguarded(database: Database): Database {
  return { ...database, writer: database.writer.withPlugin(new DropGuard()) };
}

class DropGuard implements KyselyPlugin {
  readonly #transformer = new WithoutConflictWhere();

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

class WithoutConflictWhere extends OperationNodeTransformer {
  protected override transformOnConflict(node: OnConflictNode): OnConflictNode {
    return { ...node, updateWhere: undefined };
  }
}
