import type { Action, Fact, VisitLetter } from "./visit-letter.ts";

/** A letter as plain text. */
export function letterText({ lead, actions, facts, lists, notes }: VisitLetter): string {
  const paragraphs = [
    lead,
    facts.map(factLine).join("\n"),
    ...lists.map(({ title, items }) => [`${title}:`, ...items.map((it) => `- ${it}`)].join("\n")),
    ...actions.map(actionLines),
    ...notes,
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function factLine({ label, value }: Fact): string {
  return `${label}: ${value}`;
}

function actionLines({ text, url, code }: Action): string {
  return [text, url, ...(code ? [factLine(code)] : [])].join("\n");
}
