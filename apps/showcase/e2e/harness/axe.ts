import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as Axe from "axe-core";
import type { Page } from "playwright-core";

declare const axe: typeof Axe; // in the page

const script = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong in a page, widgets included: `rule: element`. All rules, or only those that are named. No policy
 * of the page is in its way.
 */
export async function mistakes(page: Page, ...rules: string[]): Promise<string[]> {
  await page.evaluate(script); // a script tag would break the policy of the page
  return page.evaluate(async (only) => {
    const runOnly = only.length > 0 ? only : undefined;
    const { violations } = await axe.run(document, { resultTypes: ["violations"], runOnly });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  }, rules);
}
