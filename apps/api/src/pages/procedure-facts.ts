import type { ProcedureEntry } from "@okienko/contract/city-file";
import { html } from "hono/html";
import type { Html, Page } from "./page.ts";

/** What to know before a visit: documents, fees, length, what can be done without coming. */
export function procedureFacts(page: Page, entry: ProcedureEntry): Html {
  const { text, name, dates } = page;
  const { description, online, fees, updatedAt } = entry;
  return html`${description && html`<p>${name(description)}</p>`}
  ${
    online &&
    html`<p class="notice">
      <strong>${text("procedure.online")}</strong> ${name(online.text)}
      ${online.url && html`<a href="${online.url}">${text("procedure.onlineLink")}</a>`}
    </p>`
  }
  ${documents(page, entry)}
  ${section(
    text("procedure.fees"),
    fees.map((fee) => feeText(page, fee)),
  )}
  ${section(text("procedure.steps"), entry.steps.map(name), "ol")}
  ${section(text("procedure.legalBasis"), entry.legalBasis.map(name))} ${length(page, entry)}
  ${updatedAt && html`<p class="hint">${text("procedure.updated", { day: dates.full(updatedAt) })}</p>`}`;
}

/** The documents to bring, with their heading; nothing where none are needed. */
export function documents({ text, name }: Page, entry: ProcedureEntry): Html {
  return section(text("procedure.documents"), entry.documents.map(name));
}

function feeText({ text, name, dates }: Page, fee: ProcedureEntry["fees"][number]): string {
  return `${name(fee.name)}: ${fee.amount ? dates.money(fee.amount, fee.currency) : text("procedure.freeOfCharge")}`;
}

function section(heading: string, entries: readonly string[], list: "ul" | "ol" = "ul"): Html {
  if (entries.length === 0) return html``;
  const items = entries.map((entry) => html`<li>${entry}</li>`);
  return html`<h3>${heading}</h3>
    ${
      list === "ul"
        ? html`<ul>
            ${items}
          </ul>`
        : html`<ol>
            ${items}
          </ol>`
    }`;
}

function length({ text }: Page, { duration }: ProcedureEntry): Html {
  const { minutes, extraMinutes, maxQuantity } = duration;
  return html`<p>
    ${text("procedure.minutes", { count: minutes })}
    ${maxQuantity > 1 && text("procedure.extraMinutes", { count: extraMinutes })}
  </p>`;
}
