import type { Numbers, NumbersTable, Spread } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { counted, day, language, text } from "../texts/texts.ts";
import type { TextName } from "../texts/en.ts";
import { spreadForm } from "./spread-form.ts";

/** A table as people read it: the first cell of a row names it. */
export interface Table {
  readonly id: NumbersTable;
  readonly title: TextName;
  readonly columns: readonly TextName[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const number = new Intl.NumberFormat(language);
const percent = new Intl.NumberFormat(language, { style: "percent" });

/** A part of a whole in percent, a dash where there is no whole. */
export function share(part: number, whole: number): string {
  return whole === 0 ? "–" : percent.format(part / whole);
}

/** Within how many minutes half and four of five were done. */
export function spreadText(it: Spread): string {
  if (it === null) return "–";
  const minutes = (count: number) => counted("numbers.minutes", count);
  return text(spreadForm(it), { half: minutes(it.half), most: minutes(it.most) });
}

const visits = ["numbers.arrived", "numbers.served", "numbers.missed", "numbers.noShows"] as const;

/** Every table of the numbers. */
export function tablesOf({ queues, days, departments, satisfaction, conversations }: Numbers): Table[] {
  return [
    {
      id: "queues",
      title: "numbers.queues",
      columns: ["numbers.queue", ...visits, "numbers.wait", "numbers.service", "numbers.used"],
      rows: queues.map((it) => [
        ...[`${it.name}, ${it.office}`, it.arrived, it.served, it.missed, it.noShows],
        ...[spreadText(it.wait), spreadText(it.service), share(it.capacity.taken, it.capacity.online)],
      ]),
    },
    {
      id: "days",
      title: "numbers.days",
      columns: ["numbers.day", "numbers.booked", ...visits, "numbers.wait", "numbers.used"],
      rows: days.map((it) => [
        ...[day(it.date), it.booked, it.arrived, it.served, it.missed, it.noShows],
        ...[spreadText(it.wait), share(it.taken, it.capacity)],
      ]),
    },
    {
      id: "departments",
      title: "numbers.departments",
      columns: [
        ...(["numbers.department", "numbers.received", "numbers.closed", "numbers.open"] as const),
        ...(["numbers.overdue", "numbers.onTime", "numbers.reopened"] as const),
      ],
      rows: departments.map((it) => [
        ...[it.name, it.received, it.closed, it.open, it.overdue, share(it.onTime, it.promised), it.reopened],
      ]),
    },
    {
      id: "satisfaction",
      title: "numbers.satisfaction",
      columns: ["numbers.answer", "numbers.count"],
      rows: [
        [text("numbers.solved"), satisfaction.solved],
        [text("numbers.notSolved"), satisfaction.notSolved],
        ...satisfaction.ratings.map((count, at) => [text("numbers.rating", { rating: number.format(at + 1) }), count]),
      ],
    },
    {
      id: "conversations",
      title: "numbers.conversations",
      columns: ["numbers.kind", "numbers.channel", "numbers.count"],
      rows: conversations.map((it) => [
        text(`numbers.kind.${it.kind}`),
        text(`numbers.channel.${it.channel}` as TextName) ?? it.channel,
        it.count,
      ]),
    },
  ];
}

/** A table with the way to have it as a file. */
export function tableView({ title, columns, rows }: Table, file: string): TemplateResult {
  return html`<h2>${text(title)}</h2>
    <div class="table numbers" role="region" tabindex="0" aria-label=${text(title)}>
      <table>
        <thead>
          <tr>
            ${columns.map((it) => html`<th scope="col">${text(it)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, ...cells]) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${cells.map(cell)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p><a href=${file} download aria-label="${text("numbers.csv")}: ${text(title)}">${text("numbers.csv")}</a></p>`;
}

/** Words need more room than a number or a share. */
function cell(it: string | number): TemplateResult {
  if (typeof it === "number") return html`<td>${number.format(it)}</td>`;
  return html`<td class=${it.includes(" ") ? "words" : ""}>${it}</td>`;
}
