import type { ReportStatus } from "@okienko/contract";
import { html } from "hono/html";
import { errorSummary, formTitle, type Errors } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Page } from "../page.ts";
import { accessForm } from "./report-page.ts";

/** A report of a category that is not public: its state and dates, and the way in for the reporter. */
export function hiddenReportPage(page: Page, status: ReportStatus, errors: Errors = {}): Content {
  const { text, dates } = page;
  const { reference, state, sentAt } = status;
  const title = text("report.title", { reference });
  const hasErrors = Object.values(errors).some(Boolean);
  const body = html`<h1>${text("status.title")}</h1>
    <okienko-status reference="${reference}" lang="${page.language}">
      <h2>${title}</h2>
      ${errorSummary(text("error.title"), errors)}
      <dl class="visit">
        <dt>${text("report.stateLabel")}</dt>
        <dd>${text(`report.state.${state}`)}</dd>
        <dt>${text("report.sentAt")}</dt>
        <dd>${dates.moment(sentAt)}</dd>
      </dl>
      ${accessForm(page, reference, errors)}
    </okienko-status>`;
  return { title: formTitle(page, title, errors), body, plain: hasErrors, status: hasErrors ? 422 : 200 };
}
