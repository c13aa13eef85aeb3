import type { Numbers } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { api } from "../addresses.ts";
import { ask } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { choice, field } from "../field.ts";
import { counted, locale, text } from "../texts/texts.ts";
import { plotOf } from "./plot.ts";
import { share, spreadText, tablesOf, tableView } from "./tables.ts";
import "./numbers.css";

const short = new Intl.DateTimeFormat(locale, { day: "numeric", month: "numeric", timeZone: "UTC" });
const shortDay = (date: string) => short.format(new Date(`${date}T00:00:00Z`));

/** What managers count: waits, visits, capacity, reports and satisfaction; plots to look at, tables to read. */
class NumbersPage extends DeskPage {
  override readonly heading = text("numbers.title");
  #numbers: Numbers | null = null;
  #offices: readonly { readonly id: string; readonly name: string }[] = [];
  #query = new URLSearchParams();

  protected override async load(): Promise<void> {
    this.#offices = (await ask<{ offices: { id: string; name: string }[] }>("GET", "offices")).offices;
    await this.#fetch();
  }

  protected override content(): TemplateResult {
    const all = { id: "", label: text("numbers.allOffices") };
    const offices = [all, ...this.#offices.map(({ id, name }) => ({ id, label: name }))];
    return html`<form class="actions" @submit=${this.#show} novalidate>
        ${field(this, { name: "from", label: text("numbers.from"), type: "date", value: this.#numbers?.from ?? "" })}
        ${field(this, { name: "to", label: text("numbers.to"), type: "date", value: this.#numbers?.to ?? "" })}
        ${choice(this, { name: "office", label: text("numbers.office"), options: offices })}
        <button class="primary">${text("numbers.show")}</button>
      </form>
      ${this.#numbers ? this.#shown(this.#numbers) : nothing}`;
  }

  #shown(numbers: Numbers): TemplateResult {
    return html`${tiles(numbers)} ${plots(numbers)}
    ${tablesOf(numbers)
      .filter(({ rows }) => rows.length > 0)
      .map((it) => tableView(it, `${api}desk/numbers/${it.id}?${this.#query}`))}`;
  }

  readonly #show = (event: Event): void => {
    const given = Object.entries(this.values(event)).filter(([, value]) => value !== "");
    void this.attempt(async () => {
      await this.#fetch(new URLSearchParams(given));
      this.notice = text("numbers.shown");
    });
  };

  async #fetch(query = this.#query): Promise<void> {
    this.#numbers = await ask<Numbers>("GET", `desk/numbers?${query}`);
    this.#query = query;
  }
}

function tiles({ visits, departments, days, satisfaction }: Numbers): TemplateResult {
  const sum = (name: "received" | "closed" | "open" | "overdue" | "onTime" | "promised" | "reopened") =>
    departments.reduce((total, it) => total + it[name], 0);
  const capacity = days.reduce((total, it) => total + it.capacity, 0);
  const taken = days.reduce((total, it) => total + it.taken, 0);
  const shown = [
    ["numbers.wait", spreadText(visits.wait)],
    ["numbers.service", spreadText(visits.service)],
    ["numbers.arrived", counted("numbers.people", visits.arrived)],
    ["numbers.noShows", `${counted("numbers.people", visits.noShows)} (${share(visits.noShows, visits.booked)})`],
    ["numbers.used", share(taken, capacity)],
    ["numbers.received", counted("numbers.reports", sum("received"))],
    ["numbers.overdue", counted("numbers.reports", sum("overdue"))],
    ["numbers.onTime", share(sum("onTime"), sum("promised"))],
    ["numbers.reopened", counted("numbers.reports", sum("reopened"))],
    ["numbers.solved", share(satisfaction.solved, satisfaction.solved + satisfaction.notSolved)],
  ] as const;
  return html`<dl class="tiles">
    ${shown.map(
      ([name, value]) =>
        html`<div>
          <dt>${text(name)}</dt>
          <dd class=${value.length > 20 ? "words" : ""}>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function plots({ days, hours, reportDays }: Numbers): TemplateResult {
  const points = days.map(({ date }) => shortDay(date));
  const isMeasured = hours.some(({ wait }) => wait !== null);
  return html`${plotOf({
    title: text("numbers.plotVisits"),
    points,
    series: [
      { name: text("numbers.arrived"), values: days.map((it) => it.arrived) },
      { name: text("numbers.noShows"), values: days.map((it) => it.noShows) },
    ],
    nothing: text("numbers.noVisits"),
  })}
  ${plotOf({
    title: text("numbers.plotWaits"),
    points: hours.map(({ hour }) => `${hour}:00`),
    series: [
      { name: text("numbers.half"), values: hours.map(({ wait }) => wait?.half ?? null) },
      { name: text("numbers.most"), values: hours.map(({ wait }) => wait?.most ?? null) },
    ],
    nothing: text(isMeasured ? "numbers.noWait" : "numbers.noVisits"),
  })}
  ${plotOf({
    title: text("numbers.plotUsed"),
    points,
    series: [
      { name: text("numbers.capacity"), values: days.map((it) => it.capacity / 60) },
      { name: text("numbers.taken"), values: days.map((it) => it.taken / 60) },
    ],
    nothing: text("numbers.noCapacity"),
  })}
  ${
    reportDays.length > 0
      ? plotOf({
          title: text("numbers.plotReports"),
          points: reportDays.map(({ date }) => shortDay(date)),
          series: [
            { name: text("numbers.received"), values: reportDays.map((it) => it.received) },
            { name: text("numbers.closed"), values: reportDays.map((it) => it.closed) },
          ],
          nothing: text("numbers.noReports"),
        })
      : nothing
  }`;
}

customElements.define("desk-numbers", NumbersPage);
