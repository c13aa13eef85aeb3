import type { Action, Fact, Letter } from "./letter.ts";

/** A letter as plain text. */
export function letterText({ lead, paragraphs, facts, lists, actions, notes }: Letter): string {
  const blocks = [
    lead,
    ...paragraphs,
    facts.map(factLine).join("\n"),
    ...lists.map(({ title, items }) => [`${title}:`, ...items.map((it) => `- ${it}`)].join("\n")),
    ...actions.map(actionLines),
    ...notes,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function factLine({ label, value }: Fact): string {
  return `${label}: ${value}`;
}

function actionLines({ text, url, code }: Action): string {
  return [text, url, ...(code ? [factLine(code)] : [])].join("\n");
}
