import {
  type BinaryOperationNode,
  ColumnNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  ReferenceNode,
  type UpdateQueryNode,
  ValueNode,
} from "kysely";
import type { Database } from "../database/database.ts";

/**
 * The same database without the guard that lets a report change only from the revision that was found.
 *
 * A control for tests of races: what they look for must happen here.
 */
export function unguardedReports(database: Database): Database {
  const writer = database.writer.withPlugin(new DropGuard());
  return Object.create(database, { writer: { value: writer } }) as Database;
}

class DropGuard implements KyselyPlugin {
  readonly #transformer = new UnguardedUpdates();

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

class UnguardedUpdates extends OperationNodeTransformer {
  protected override transformUpdateQuery(node: UpdateQueryNode): UpdateQueryNode {
    return new AnyRevision().transformNode(node);
  }
}

class AnyRevision extends OperationNodeTransformer {
  protected override transformBinaryOperation(node: BinaryOperationNode): BinaryOperationNode {
    const { leftOperand: left } = node;
    const column = ReferenceNode.is(left) && ColumnNode.is(left.column) ? left.column.column.name : "";
    if (column !== "revision") return node;
    return { ...node, leftOperand: ValueNode.createImmediate(1), rightOperand: ValueNode.createImmediate(1) };
  }
}
