import type { Page } from "playwright-core";
import { harmful, kept, rightToLeft } from "./hostile-words.ts";

/**
 * What a page does wrong with the words of others: `control: …` where a sign that turns the direction or cannot be seen is
 * left, `changed: …` where a text of the desk has filled in what looks like a place of its own, `mixed: …` where words from
 * right to left stand in one line with others without being isolated.
 */
export function wrongWords(page: Page): Promise<string[]> {
  return page.evaluate(findWrongWords, { control: harmful.source, rightToLeft, kept });
}

/** Runs in the page. */
function findWrongWords(words: { control: string; rightToLeft: string; kept: string }): string[] {
  const control = new RegExp(words.control, "u");
  const isolated = /\u2068[^\u2069]*\u2069/g;
  const whole = /^[=+\-@](1\+1|HYPERLINK)[^]*(W|\]\]>|…)$/;
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll("*")].flatMap((it) => [it, ...(it.shadowRoot ? all(it.shadowRoot) : [])]);
  const short = (text: string) => JSON.stringify(text.trim().slice(0, 60));
  const wrong = new Set<string>();
  const check = (name: string, text: string) => {
    if (control.test(text)) wrong.add(`control: ${name} ${short(text)}`);
    if (text.split(words.rightToLeft).length !== text.split(words.kept).length)
      wrong.add(`changed: ${name} ${short(text)}`);
  };
  /** The nearest box whose direction is its own. */
  const boxOf = (it: Element): Element => {
    const { unicodeBidi, display } = getComputedStyle(it);
    const isOwn = /isolate|plaintext/.test(unicodeBidi) || !/^(inline|contents)$/.test(display);
    return isOwn || !it.parentElement ? it : boxOf(it.parentElement);
  };
  /** Whether something else stands in the same line. */
  const hasCompany = (box: Element, node: Text) => {
    const line = [...box.childNodes].filter((it) => !(it instanceof Comment));
    const place = line.findIndex((it) => it.contains(node));
    const end = line.findIndex((it, index) => index > place && it.nodeName === "BR");
    const begin = line.findLastIndex((it, index) => index < place && it.nodeName === "BR");
    const beside = line.slice(begin + 1, end < 0 ? undefined : end).filter((it) => it !== line[place]);
    return beside.some((it) => it.textContent!.trim() !== "");
  };
  check("title", document.title);
  for (const element of all(document)) {
    if (/^(script|style|title|option|textarea)$/.test(element.localName)) continue;
    for (const { name, value } of element.attributes) check(`${element.localName} ${name}`, value);
    for (const node of element.childNodes) {
      if (!(node instanceof Text)) continue;
      check(element.localName, node.data);
      const open = node.data.replaceAll(isolated, "").trim();
      if (!open.includes(words.rightToLeft)) continue;
      const box = boxOf(element);
      if (!whole.test(open) || hasCompany(box, node))
        wrong.add(
          `mixed: ${box.localName}.${box.className} ${short(box.textContent)} … ${JSON.stringify(open.slice(-20))}`,
        );
    }
  }
  return [...wrong];
}
