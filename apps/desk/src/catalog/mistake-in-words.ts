import { text, textOf } from "../texts/texts.ts";
import type { Option } from "./entry-form.ts";
import type { EntryMistake } from "./entry-mistakes.ts";
import { kindName } from "./names.ts";
import { stepsOf } from "./pointer.ts";

/** What is wrong, and where, if that is in an entry that refers to this one; these are known by name. */
export function mistakeInWords(
  { isHere, pointer, code, detail }: EntryMistake,
  options: ReadonlyMap<string, readonly Option[]>,
): string {
  if (isHere) return code === "invalid" ? `${text("wrong.invalid")} ${detail}` : textOf("wrong", code);
  const [kind = "", at] = stepsOf(pointer);
  const name = options.get(kind)?.[Number(at)]?.label;
  const place = name ? `${kindName(kind)} › ${name}` : kindName(kind);
  return code === "in-use" ? text("catalog.usedBy", { place }) : text("catalog.elsewhere", { place, detail });
}
