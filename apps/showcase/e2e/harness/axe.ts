import { createRequire } from "node:module";
import type { Page } from "playwright-core";

declare const axe: typeof import("axe-core");

const script = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What axe finds wrong in a page, widgets included: `rule: element`. The page must not forbid foreign scripts. */
export async function mistakes(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: script });
  return page.evaluate(async () => {
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  });
}
