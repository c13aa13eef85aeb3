import {
  type BinaryOperationNode,
  ColumnNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  OperatorNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  ReferenceNode,
  ValueNode,
} from "kysely";
import type { Database } from "../database/database.ts";

/**
 * The same database without the guard that keeps somebody from taking a time by opening rules of before.
 *
 * A control for tests of changes of capacity: what they look for must happen here.
 */
export function unguardedPlans(database: Database): Database {
  return { ...database, writer: database.writer.withPlugin(new DropGuard()) };
}

class DropGuard implements KyselyPlugin {
  readonly #transformer = new WithoutPlans();

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

class WithoutPlans extends OperationNodeTransformer {
  protected override transformBinaryOperation(node: BinaryOperationNode): BinaryOperationNode {
    if (!isPlan(node)) return super.transformBinaryOperation(node);
    return { ...node, operator: OperatorNode.create(">="), rightOperand: ValueNode.createImmediate(0) };
  }
}

function isPlan({ leftOperand }: BinaryOperationNode): boolean {
  if (!ReferenceNode.is(leftOperand)) return false;
  const { column } = leftOperand;
  return ColumnNode.is(column) && column.column.name === "plan";
}
