import { html, nothing, type TemplateResult } from "lit";
import { choice } from "../field.ts";
import { text } from "../texts/texts.ts";
import { actionForm, privateWords, publicWords, wordsIn } from "./answer-fields.ts";
import { type ReportDesk, typedIn } from "./report-desk.ts";
import { reasonField, reasonIn } from "./state-form.ts";

/** A manager decides on "not done": the work goes on, or the closing was right and stands. */
export function reviewForm(desk: ReportDesk): TemplateResult {
  const decision = desk.turn === "upheld" ? "upheld" : "accepted";
  const closes = decision === "upheld";
  const fields = html`${choice(desk, {
    name: "decision",
    label: text("case.decision"),
    value: decision,
    options: (["accepted", "upheld"] as const).map((id) => ({ id, label: text(`case.decision-${id}`) })),
    onChange: (value) => {
      desk.turn = value;
      desk.mail.clear();
      desk.requestUpdate();
    },
  })}
  ${closes ? reasonField(desk, "done") : nothing}
  ${publicWords(desk, "publicText", text("case.publicText"), closes ? "done" : "in-progress", (form) => {
    const words = wordsIn(form, "publicText");
    return closes
      ? { action: "state", state: "done", reason: reasonIn(form), text: words }
      : { action: "notes", text: words };
  })}
  ${desk.proof.field()} ${privateWords(desk)}`;
  return actionForm(desk, "review", fields, (event) => {
    const { reason, publicText, privateNote } = typedIn(event);
    const body = { decision, reason, publicText, privateNote, photos: desk.proof.ids };
    desk.send("review", body, text("case.done-review"));
  });
}
