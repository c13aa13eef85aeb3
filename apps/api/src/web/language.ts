import { accepts } from "hono/accepts";
import type { Context } from "hono";

/** The city's language nearest to what the reader asks for by `Accept-Language` (RFC 4647 §3.4), else its first. */
export function chooseLanguage(c: Context, languages: readonly string[]): string {
  const supports = [...languages];
  return accepts(c, { header: "Accept-Language", supports, default: languages[0]!, match: nearest });
}

interface Accept {
  readonly type: string;
  readonly q: number;
}

function nearest(wanted: Accept[], { supports, default: first }: { supports: string[]; default: string }): string {
  for (const { type } of wanted.filter(({ q }) => q > 0).sort((a, b) => b.q - a.q)) {
    const found = type === "*" ? first : nearestLanguage(type, supports);
    if (found) return found;
  }
  return first;
}

/** The language for a tag in any case: `de-AT` is served by `de-AT`, else by `de`; `de` also by `de-AT`. */
export function nearestLanguage(wanted: string, languages: readonly string[]): string | undefined {
  const range = wanted.toLowerCase();
  const lower = languages.map((it) => it.toLowerCase());
  for (let tag = range; tag; tag = tag.slice(0, Math.max(tag.lastIndexOf("-"), 0))) {
    const index = lower.indexOf(tag);
    if (index >= 0) return languages[index];
  }
  return languages.find((it) => it.toLowerCase().startsWith(`${range}-`));
}
