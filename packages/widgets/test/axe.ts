import "axe-core/axe.min.js";
import type axeCore from "axe-core";

const { axe } = window as unknown as { axe: typeof axeCore };
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong in an element and its shadow tree: the rule, the element and the reason. */
export async function violations(element: Element): Promise<string[]> {
  const found = await axe.run(element, { runOnly: tags, rules: { region: { enabled: false } } });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(" ")} ${failureSummary}`),
  );
}
