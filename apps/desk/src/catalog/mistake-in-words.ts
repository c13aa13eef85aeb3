import { text, textOf } from "../texts/texts.ts";
import type { EntryForm } from "./entry-form.ts";
import type { EntryMistake } from "./entry-mistakes.ts";
import { pathInWords } from "./in-words.ts";
import { kindName } from "./names.ts";
import { stepsOf } from "./pointer.ts";

/** What is wrong, as it stands beside the field. */
export function mistakeInWords({ code, detail }: EntryMistake): string {
  return code === "invalid" ? `${text("wrong.invalid")} ${detail}` : textOf("wrong", code);
}

/** What is wrong and where, as it stands above the form; also in an entry that refers to this one. */
export function mistakeAndPlace(form: EntryForm, it: EntryMistake): string {
  if (it.isHere) return `${pathInWords(form, it.pointer)}: ${mistakeInWords(it)}`;
  const [kind, at] = stepsOf(it.pointer);
  const place = `${kindName(kind ?? "")}, ${Number(at) + 1}`;
  return it.code === "in-use"
    ? text("catalog.usedBy", { place })
    : text("catalog.elsewhere", { place, detail: it.detail });
}
