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
 * The same database without the guard that lets a ticket change only from the state and revision that were seen.
 *
 * A control for tests of races: what they look for must happen here.
 */
export function unguardedCalls(database: Database): Database {
  const writer = database.writer.withPlugin(new DropGuard());
  return Object.create(database, { writer: { value: writer } }) as Database;
}

class DropGuard implements KyselyPlugin {
  readonly #transformer = new UnguardedTickets();

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

class UnguardedTickets extends OperationNodeTransformer {
  protected override transformUpdateQuery(node: UpdateQueryNode): UpdateQueryNode {
    const isTicket = node.table && TableNode.is(node.table) && node.table.table.identifier.name === "ticket";
    return isTicket ? new AnyRevision().transformNode(node) : node;
  }
}

class AnyRevision extends OperationNodeTransformer {
  protected override transformBinaryOperation(node: BinaryOperationNode): BinaryOperationNode {
    const { leftOperand: left } = node;
    const column = ReferenceNode.is(left) && ColumnNode.is(left.column) ? left.column.column.name : "";
    if (!["revision", "state"].includes(column)) return node;
    return { ...node, leftOperand: ValueNode.createImmediate(1), rightOperand: ValueNode.createImmediate(1) };
  }
}
