import type { Refused } from "../refused.ts";
import { text, textOf } from "../texts/texts.ts";
import type { ConversationDraft } from "./conversation-draft.ts";

/** What is wrong with the fields of a conversation that could not be saved, by their names. */
export function mistakesOf({ problem }: Refused, draft: ConversationDraft): Record<string, string> {
  const { code, errors = [] } = problem;
  if (code === "conversation-changed") return meanwhile(draft);
  if (errors.length === 0) return { name: textOf("problem", code) };
  return Object.fromEntries(errors.map((it) => [it.pointer.split("/").at(-1)!, textOf("wrong", it.code)]));
}

/** What somebody else has written where something was typed here. */
function meanwhile(draft: ConversationDraft): Record<string, string> {
  const { person, summary, answer } = draft.shown;
  const said = (value: string) => text("conversation.meanwhile", { value });
  const mistakes: Record<string, string> = {};
  if (draft.now("summary") !== summary) mistakes["summary"] = said(summary);
  if (draft.now("answer") !== answer) mistakes["answer"] = said(answer);
  const theirs = [person?.name, person?.phone, person?.email].filter(Boolean).join(", ");
  if (draft.now("person") !== person) mistakes["name"] = said(theirs);
  return mistakes;
}
