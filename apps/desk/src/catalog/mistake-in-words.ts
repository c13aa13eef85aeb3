import { text, textOf } from "../texts/texts.ts";
import type { EntryMistake } from "./entry-mistakes.ts";
import { kindName } from "./names.ts";
import { stepsOf } from "./pointer.ts";

/** What is wrong, and where, if that is in an entry that refers to this one. */
export function mistakeInWords({ isHere, pointer, code, detail }: EntryMistake): string {
  if (isHere) return code === "invalid" ? `${text("wrong.invalid")} ${detail}` : textOf("wrong", code);
  const [kind, at] = stepsOf(pointer);
  const place = `${kindName(kind ?? "")}, ${Number(at) + 1}`;
  return code === "in-use" ? text("catalog.usedBy", { place }) : text("catalog.elsewhere", { place, detail });
}
