import { html, nothing, type TemplateResult } from "lit";
import { boxes, choice, field, lines, ticked } from "../field.ts";
import { language as own, languageName, text } from "../texts/texts.ts";
import { actionForm } from "./answer-fields.ts";
import { type ReportDesk, typedIn } from "./report-desk.ts";
import { photoOptions } from "./split-form.ts";

/** Sends the report to an outside body by a link that needs no account; nothing of who reported goes with it. */
export function forwardForm(desk: ReportDesk): TemplateResult {
  const { report, choices } = desk;
  const languages = choices.languages.map((id) => ({ id, label: languageName(id) }));
  const fields = html`<p>${text("case.forwardText")}</p>
    ${field(desk, { name: "name", label: text("case.forwardName") })}
    ${field(desk, { name: "email", label: text("field.email"), type: "email" })}
    ${choice(desk, { name: "language", label: text("case.forwardLanguage"), value: own, options: languages })}
    ${lines(desk, {
      name: "text",
      label: text("case.forwardWords"),
      hint: text("case.forwardWordsHint"),
      value: report.description ?? "",
    })}
    ${lines(desk, { name: "message", label: text("case.forwardMessage"), rows: 3 })}
    ${report.photos.length > 0 ? boxes(desk, "photos", text("case.forwardPhotos"), photoOptions(desk)) : nothing}
    ${field(desk, { name: "days", label: text("case.forwardDays"), type: "number", value: "60" })}`;
  return actionForm(desk, "forwardings", fields, (event) => {
    const photos = ticked(event.currentTarget, "photos");
    const { name = "", email = "", language, text: words = "", message, days } = typedIn(event);
    const body = { name, email, language, text: words, message, photos, days: Number(days) || undefined };
    desk.send("forwardings", body, text("case.done-forwardings", { name }));
  });
}
