import type { OwnReport, Report } from "@okienko/contract";
import { html } from "hono/html";
import { errorSummary, formTitle, textField, type Errors } from "../form.ts";
import { supportPart } from "../consultations/ideas-page.ts";
import type { Content } from "../layout.ts";
import type { Html, Page } from "../page.ts";
import { ownForms, type Said } from "./own-forms.ts";
import { reportCard } from "./report-card.ts";

/** A report as everybody may see it, with following it and the way in for the reporter. The widget says its number. */
export function publicReportPage(page: Page, report: Report, errors: Errors = {}): Content {
  const { text, to } = page;
  const { reference, category } = report;
  const title = text("report.title", { reference });
  const hasErrors = Object.values(errors).some(Boolean);
  const body = html`<h1>${category.name}</h1>
    <okienko-status reference="${reference}" lang="${page.language}">
      ${errorSummary(text("error.title"), errors)} ${reportCard(page, report)}
      ${!report.closed && followForm(page, reference, errors)} ${accessForm(page, reference, errors)}
      <p><a href="${to(`/api/v1/reports/${reference}/feed.atom`)}">${text("report.feed")}</a></p>
    </okienko-status>
    ${report.kind === "idea" && report.released && !report.closed && supportPart(page, reference)}`;
  return { title: formTitle(page, title, errors), body, plain: hasErrors, status: hasErrors ? 422 : 200 };
}

function followForm({ text, to }: Page, reference: string, errors: Errors): Html {
  return html`<h2>${text("report.meToo")}</h2>
    <p>${text("report.followText")}</p>
    <form method="post" action="${to(`/report/${reference}/followers`)}" novalidate>
      ${textField({
        name: "email",
        label: text("contact.email"),
        value: "",
        error: errors["email"],
        type: "email",
        autocomplete: "email",
        required: true,
      })}
      <button>${text("report.follow")}</button>
    </form>`;
}

/** Says what comes next for somebody who wants the news; the same whether or not the address was known. */
export function followedPage({ text, to }: Page, reference: string, email: string): Content {
  const title = text("report.followedTitle");
  const body = html`<h1>${title}</h1>
    <p>${text("report.followed", { email })}</p>
    <p><a href="${to(`/report/${reference}`)}">${text("report.title", { reference })}</a></p>`;
  return { title, body, plain: true };
}

/** The way in for the reporter: the access code of the letter. */
export function accessForm({ text, to }: Page, reference: string, errors: Errors): Html {
  return html`<h2>${text("report.ownerTitle")}</h2>
    <form method="post" action="${to(`/report/${reference}`)}">
      ${textField({
        name: "secret",
        label: text("visit.accessCode"),
        hint: text("status.accessHint"),
        required: true,
        value: "",
        error: errors["secret"],
      })}
      <button>${text("report.open")}</button>
    </form>`;
}

/** The report for its reporter; `done` says what has just happened. */
export function ownReportPage(
  page: Page,
  report: OwnReport,
  secret: string,
  done: string | null,
  { errors, typed }: Omit<Said, "secret"> = { errors: {}, typed: () => "" },
): Content {
  const { text } = page;
  const title = done ?? text("report.title", { reference: report.reference });
  const { contact, emailConfirmed } = report;
  const body = html`<h1>${title}</h1>
    ${errorSummary(text("error.title"), errors)} ${done && html`<p class="reference">${report.reference}</p>`}
    ${emailConfirmed === false && contact?.email && confirmForm(page, report.reference, contact.email)}
    ${ownForms(page, report, { secret, errors, typed })} ${reportCard(page, report)}
    <h2>${text("visit.accessCode")}</h2>
    <p><code class="secret">${secret.match(/.{1,4}/g)!.join(" ")}</code></p>
    <p class="hint">${text("report.keepCode")}</p>`;
  const status = Object.values(errors).some(Boolean) ? 422 : 200;
  return { title: formTitle(page, title, errors), body, plain: true, status };
}

function confirmForm({ text, to }: Page, reference: string, email: string): Html {
  return html`<form class="notice" method="post" action="${to(`/report/${reference}/confirmation`)}">
    <p>${text("report.confirmMail", { email })}</p>
    ${textField({ name: "code", label: text("confirm.code"), required: true, value: "" })}
    <button>${text("report.confirmButton")}</button>
  </form>`;
}
