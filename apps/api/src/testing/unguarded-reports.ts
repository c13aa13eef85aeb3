import {
  type BinaryOperationNode,
  ColumnNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  OperatorNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  ReferenceNode,
  type UpdateQueryNode,
  ValueNode,
} from "kysely";
import type { Database } from "../database/database.ts";

/**
 * The same database without the guard that lets a report change only from the revision that was found, or without the
 * one on another column.
 *
 * A control for tests of races: what they look for must happen here.
 */
export function unguardedReports(database: Database, column = "revision"): Database {
  const writer = database.writer.withPlugin(new DropGuard(column));
  return Object.create(database, { writer: { value: writer } }) as Database;
}

class DropGuard implements KyselyPlugin {
  readonly #transformer: OperationNodeTransformer;

  constructor(column: string) {
    this.#transformer = new UnguardedUpdates(column);
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

class UnguardedUpdates extends OperationNodeTransformer {
  readonly #column: string;

  constructor(column: string) {
    super();
    this.#column = column;
  }

  protected override transformUpdateQuery(node: UpdateQueryNode): UpdateQueryNode {
    return new AnyValue(this.#column).transformNode(node);
  }
}

class AnyValue extends OperationNodeTransformer {
  readonly #column: string;

  constructor(column: string) {
    super();
    this.#column = column;
  }

  protected override transformBinaryOperation(node: BinaryOperationNode): BinaryOperationNode {
    const { leftOperand: left } = node;
    const column = ReferenceNode.is(left) && ColumnNode.is(left.column) ? left.column.column.name : "";
    if (column !== this.#column) return node;
    const one = ValueNode.createImmediate(1);
    return { ...node, leftOperand: one, operator: OperatorNode.create("="), rightOperand: one };
  }
}
