import type { PersonRecord } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { isolated, text } from "../texts/texts.ts";
import { moment, recordState } from "./words.ts";

const groups = [
  { kind: "visit", title: "contacts.visits" },
  { kind: "report", title: "contacts.reports" },
  { kind: "conversation", title: "contacts.conversations" },
] as const;

/** What can be done with a record where it is listed. */
export interface RecordActions {
  /** Opens a visit on the page. */
  openVisit(reference: string): void;
  /** More ways from a record. */
  readonly more?: (record: PersonRecord) => TemplateResult | typeof nothing;
}

/** Visits, reports and conversations of people, each under its heading. */
export function recordList(records: readonly PersonRecord[], actions: RecordActions): TemplateResult {
  return html`${groups.map(({ kind, title }) => {
    const inside = records.filter((it) => it.kind === kind);
    if (inside.length === 0) return nothing;
    return html`<h3>${text(title)}</h3>
      <ul class="rows">
        ${inside.map((it) => html`<li>${item(it, actions)}</li>`)}
      </ul>`;
  })}`;
}

function item(record: PersonRecord, { openVisit, more }: RecordActions): TemplateResult {
  const { kind, reference, about, state, at, start, name, email, phone } = record;
  const who = [name && isolated(name), phone, email].filter(Boolean).join(", ") || text("contacts.unknown");
  return html`<p><strong>${about || text("contacts.openConversation", { reference })}</strong></p>
    <p>${recordState(kind, state)} · ${moment(start ?? at)}</p>
    <p>${who}</p>
    <div class="row-actions">
      ${
        kind === "visit"
          ? html`<button @click=${() => openVisit(reference)}>${text("contacts.openVisit", { reference })}</button>`
          : recordLink(kind, reference)
      }
      ${more?.(record) ?? nothing}
    </div>`;
}

function recordLink(kind: "report" | "conversation", reference: string): TemplateResult {
  const [path, name] =
    kind === "report"
      ? ([`reports/${reference}`, "contacts.openReport"] as const)
      : ([`contacts/${reference}`, "contacts.openConversation"] as const);
  return html`<a class="button" href=${to(path)}>${text(name, { reference })}</a>`;
}
