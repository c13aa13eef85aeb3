import {
  type BinaryOperationNode,
  ColumnNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  ReferenceNode,
  TableNode,
  type UpdateQueryNode,
  ValueNode,
} from "kysely";
import type { Database } from "../database/database.ts";

/**
 * The same database without the guard that lets a wish change only from the state that was seen.
 *
 * A control for tests of races: what they look for must happen here.
 */
export function unguardedWishes(database: Database): Database {
  const writer = database.writer.withPlugin(new DropGuard());
  return Object.create(database, { writer: { value: writer } }) as Database;
}

class DropGuard implements KyselyPlugin {
  readonly #transformer = new UnguardedWishes();

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

class UnguardedWishes extends OperationNodeTransformer {
  protected override transformUpdateQuery(node: UpdateQueryNode): UpdateQueryNode {
    const isWish = node.table && TableNode.is(node.table) && node.table.table.identifier.name === "wish";
    return isWish ? new AnyState().transformNode(node) : node;
  }
}

class AnyState extends OperationNodeTransformer {
  protected override transformBinaryOperation(node: BinaryOperationNode): BinaryOperationNode {
    const { leftOperand: left } = node;
    const column = ReferenceNode.is(left) && ColumnNode.is(left.column) ? left.column.column.name : "";
    if (column !== "state") return node;
    return { ...node, leftOperand: ValueNode.createImmediate(1), rightOperand: ValueNode.createImmediate(1) };
  }
}
