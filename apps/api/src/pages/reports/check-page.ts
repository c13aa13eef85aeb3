import type { Report, ReportSummary, Usual } from "@okienko/contract";
import type { CategoryEntry } from "@okienko/contract/city-file";
import { html } from "hono/html";
import type { Content } from "../layout.ts";
import type { Html, Page } from "../page.ts";
import { promiseSentence, usualSentence } from "./promise-words.ts";
import { reportLinks } from "./report-links.ts";
import { fieldsOf, type TypedReport } from "./typed-report.ts";

/** What the last look before sending shows. */
export interface Checked {
  readonly category: CategoryEntry;
  readonly typed: TypedReport;
  /** Each question with its answer in words. */
  readonly answers: Report["answers"];
  /** Open reports of the same kind near the place. */
  readonly near: readonly ReportSummary[];
  readonly usual: Usual | null;
}

/** The last look: what others have reported there already, what will be sent, what is promised. */
export function checkPage(page: Page, checked: Checked): Content {
  const { text, to } = page;
  const { category, near, usual } = checked;
  const body = html`<h1>${text("report.checkTitle")}</h1>
    ${nearReports(page, near)} ${summary(page, checked)}
    <p>${promiseSentence(page, category.promise)} ${usualSentence(page, usual)}</p>
    <form method="post" action="${to(`/report/${category.id}`)}" enctype="multipart/form-data">
      ${fieldsOf(checked.typed).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <p class="actions">
        <button class="primary" name="action" value="send">${text("report.send")}</button>
        <button name="action" value="edit">${text("report.change")}</button>
      </p>
    </form>`;
  return { title: text("report.checkTitle"), body, plain: true };
}

function nearReports(page: Page, near: readonly ReportSummary[]): Html {
  if (near.length === 0) return html``;
  return html`<section class="notice">
    <h2>${page.text("report.nearTitle")}</h2>
    <p>${page.text("report.nearText")}</p>
    ${reportLinks(page, near, "h3")}
  </section>`;
}

function summary({ text }: Page, { category, typed, answers }: Checked): Html {
  const contact = [typed.name, typed.email, typed.phone].filter((it) => it.trim() !== "").join(", ");
  const rows: [string, string][] = [
    [text("report.description"), typed.description],
    ...(category.location === "none"
      ? []
      : [[text("report.address"), typed.address || typed.point] as [string, string]]),
    ...answers.map((it): [string, string] => [it.text, it.answer]),
    [text("report.photos"), typed.photos.length > 0 ? String(typed.photos.length) : text("report.none")],
    [text("report.contact"), contact || text("report.anonymous")],
  ];
  return html`<dl class="visit">
    ${rows.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd class="typed">${value || text("report.none")}</dd>`,
    )}
  </dl>`;
}
