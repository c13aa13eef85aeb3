import { html, type TemplateResult } from "lit";
import { pointText } from "../report/read-point.ts";
import { row } from "../shared/visit-rows.ts";
import type { ReportStory } from "./report-story.ts";

/** Number, state, subject, place and dates of a report, and what was answered to its questions. */
export function storyFacts({ host, status, report, own }: ReportStory): TemplateResult {
  const { text, dates } = host;
  const { reference, state, sentAt, promisedBy, closedAt } = status;
  const category = report?.category.name ?? status.category;
  const place = report && (report.address ?? (report.location && pointText(report.location)));
  return html`<dl part="summary">
    ${own ? row(text("report.number"), reference, "reference") : ""}
    ${row(text("status.state"), text(`common.state-${state}`), "state")}
    ${category ? row(text("report.about"), category) : ""} ${place ? row(text("report.place"), place) : ""}
    ${report?.kind === "idea" ? row(text("report.supporters"), `${report.supports}`) : ""}
    ${row(text("status.sentOn"), dates.full(sentAt))}
    ${closedAt ? row(text("status.closedOn"), dates.full(closedAt)) : ""}
    ${promisedBy && !closedAt ? row(text("report.promisedBy"), dates.full(promisedBy)) : ""}
    ${report ? row(text("status.department"), report.department.name) : ""}
    ${report?.answers.map((given) => row(given.text, given.answer))}
  </dl>`;
}
