import { html, type TemplateResult } from "lit";
import { field } from "../field.ts";
import { text } from "../texts/texts.ts";
import { actionForm, privateWords, publicWords, wordsIn } from "./answer-fields.ts";
import { type ReportDesk, typedIn } from "./report-desk.ts";

/** Merges the report into another one; everybody who follows either is told. */
export function mergeForm(desk: ReportDesk): TemplateResult {
  const fields = html`<p>${text("case.mergeText")}</p>
    ${field(desk, { name: "into", label: text("case.mergeInto"), value: desk.turn })}
    ${publicWords(desk, "publicText", text("case.publicText"), "duplicate", (form) => ({
      action: "merge",
      into: wordsIn(form, "into"),
      text: wordsIn(form, "publicText"),
    }))}
    ${privateWords(desk)}`;
  return actionForm(desk, "merge", fields, (event) => {
    const { into = "", publicText, privateNote } = typedIn(event);
    desk.send("merge", { into, publicText, privateNote }, text("case.done-merge"));
  });
}
