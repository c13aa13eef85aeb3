import type { Page } from "playwright-core";

interface Walk {
  /** Everything that keys can press now, as deep as it may be in widgets. */
  pressable(): HTMLElement[];
  /** How often in a row the focus came to where it had been before. */
  again: number;
  /** What was not reached by the end, and where nobody could see the focus. */
  gaps(): string[];
}

declare const walk: Walk; // in the page

/**
 * What the keyboard does not reach by Tab, `unreached: …`, or reaches without showing the focus, `unseen: …`, in a page
 * and its widgets. Of radio buttons one of each group is enough: arrow keys lead to the others (ARIA APG).
 */
export async function keyboardGaps(page: Page): Promise<string[]> {
  await page.evaluate(prepareWalk);
  const count = await page.evaluate(() => {
    const all = walk.pressable();
    all[0]?.focus();
    return all.length;
  });
  // fields of dates have several stops, and maps come late: the way ends where it began, once all was reached
  for (let pressed = 0; pressed < 6 * count; pressed++) {
    if (pressed % 10 === 9 && (await page.evaluate(() => walk.again > 5 && walk.gaps().length === 0))) break;
    await page.keyboard.press("Tab");
  }
  return page.evaluate(() => walk.gaps());
}

/** Runs in the page. */
function prepareWalk(): void {
  const keys = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll("*")].flatMap((it) => [it, ...(it.shadowRoot ? all(it.shadowRoot) : [])]);
  const isInUse = (it: Element): it is HTMLElement =>
    it instanceof HTMLElement &&
    it.matches(keys) &&
    !it.matches(":disabled, [tabindex='-1']") &&
    it.checkVisibility({ visibilityProperty: true });
  const nameOf = (it: Element) => `${it.localName}#${it.id}.${it.className} ${it.textContent.trim().slice(0, 40)}`;
  const groupOf = (it: Element) => (it instanceof HTMLInputElement && it.type === "radio" ? it.name : it);
  const seen = new Set<Element>();
  const shown = new Set<Element>();
  const look = () => {
    let element = document.activeElement!;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    // a button inside of a field of a date has a ring of its own
    if (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && width * height > 0) shown.add(element);
    state.again = seen.has(element) ? state.again + 1 : 0;
    seen.add(element);
  };
  addEventListener("keyup", look, true); // where the key has led to
  const pressable = () => all(document).filter(isInUse);
  const gaps = () => {
    const reached = new Set([...seen].map(groupOf));
    const unreached = pressable().filter((it) => !reached.has(groupOf(it)));
    const unseen = [...seen].filter((it) => it !== document.body && !shown.has(it));
    return [...unreached.map((it) => `unreached: ${nameOf(it)}`), ...unseen.map((it) => `unseen: ${nameOf(it)}`)];
  };
  const state: Walk = { pressable, again: 0, gaps };
  Object.assign(globalThis, { walk: state });
}
