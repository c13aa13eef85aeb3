import { createRequire } from "node:module";
import type * as Axe from "axe-core";
import type { Page } from "playwright-core";

declare const axe: typeof Axe; // in the page

const script = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/**
 * What axe finds wrong in a page, widgets included: `rule: element`. All rules, or only those that are named. The page
 * must not forbid foreign scripts.
 */
export async function mistakes(page: Page, ...rules: string[]): Promise<string[]> {
  await page.addScriptTag({ path: script });
  return page.evaluate(async (only) => {
    const runOnly = only.length > 0 ? only : undefined;
    const { violations } = await axe.run(document, { resultTypes: ["violations"], runOnly });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  }, rules);
}
