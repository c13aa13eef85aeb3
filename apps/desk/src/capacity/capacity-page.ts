import type { CapacityDay, CapacityPicture } from "@okienko/contract";
import { addDays, startOfWeek } from "@okienko/scheduling";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { ask } from "../ask.ts";
import "../catalog/catalog.css";
import { drawnWeek } from "../catalog/drawn-week.ts";
import { DeskPage } from "../desk-page.ts";
import { live } from "../live.ts";
import { mayOpen } from "../session.ts";
import { counted, day, language, text } from "../texts/texts.ts";
import { bandTable } from "./band-table.ts";
import { drawnDay, dayTotals } from "./drawn-day.ts";

type Queue = CapacityPicture["queues"][number];

/** The weeks of an office drawn: what is open, taken and free, and why a day is not as others. */
class CapacityPage extends DeskPage {
  override readonly heading = text("capacity.title");
  #offices: readonly { readonly id: string; readonly name: string }[] = [];
  #office = "";
  #today = "";
  #monday = "";
  #picture: CapacityPicture | null = null;

  #endLive: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endLive?.();
  }

  protected override async load(): Promise<void> {
    const { timeZone } = await ask<{ timeZone: string }>("GET", "city");
    this.#today = dayIn(timeZone);
    this.#monday = startOfWeek(this.#today);
    const { offices } = await ask<{ offices: { id: string; name: string }[] }>("GET", "offices");
    this.#offices = offices;
    this.#office = offices[0]?.id ?? "";
    await this.#fetch();
    if (this.isConnected) this.#endLive = live(["capacity"], () => this.#fetch());
  }

  protected override content(): TemplateResult {
    const move = (weeks: number) => () => this.#go(addDays(this.#monday, 7 * weeks));
    return html`<div class="actions">
        <div class="field">
          <label for="office">${text("capacity.office")}</label>
          <select id="office" @change=${this.#choose}>
            ${this.#offices.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="week">${text("capacity.week")}</label>
          <input id="week" type="date" .value=${this.#monday} @change=${this.#jump} />
        </div>
        <button @click=${move(-1)}>${text("capacity.earlier")}</button>
        <button @click=${move(1)}>${text("capacity.later")}</button>
      </div>
      <p role="status">
        ${this.#picture ? text("capacity.shown", { from: day(this.#monday), until: day(addDays(this.#monday, 6)) }) : text("desk.wait")}
      </p>
      ${this.#picture?.queues.map((it) => this.#queue(it)) ?? nothing}`;
  }

  #queue(queue: Queue): TemplateResult {
    const name = text("capacity.of", {
      queue: queue.name,
      from: day(this.#monday),
      until: day(addDays(this.#monday, 6)),
    });
    const isForeign = !queue.mayClose && mayOpen(["manager"]);
    return html`<section aria-labelledby="queue-${queue.id}">
      <h2 id="queue-${queue.id}">${queue.name}</h2>
      ${isForeign ? html`<p class="hint">${text("capacity.notYours", { departments: queue.departments.join(", ") })}</p>` : nothing}
      ${drawnWeek(queue.days.map(drawnDay), name)}
      <ul class="days">
        ${queue.days.map((it) => this.#day(queue, it))}
      </ul>
      ${bandTable(queue, name)}
    </section>`;
  }

  #day({ id, name, mayClose }: Queue, it: CapacityDay): TemplateResult {
    const { free, all } = dayTotals(it);
    const reasons = [it.holiday, ...it.exceptions.map(({ reason }) => reason)].filter(Boolean);
    return html`<li class=${it.bands.length === 0 ? "shut" : nothing}>
      <strong>${day(it.date)}</strong>
      <p>
        ${it.bands.length === 0 ? text("week.closedDay") : text("capacity.left", { free: hours(free), all: hours(all) })}
      </p>
      ${it.visits > 0 ? html`<p>${counted("capacity.visits", it.visits)}</p>` : nothing}
      ${reasons.map((reason) => html`<p class="hint">${reason}</p>`)}
      ${it.exceptions.map(({ id: exception, reason }) =>
        mayOpen(["manager", "administrator", "auditor"])
          ? html`<p>
              <a href=${to(`catalog/exceptions/${exception}`)}
                >${text("capacity.exception")}<span class="unseen">: <bdi>${reason}</bdi></span></a
              >
            </p>`
          : nothing,
      )}
      ${
        it.bands.length > 0 && it.date >= this.#today && mayClose
          ? html`<a class="button" href=${to(`close/${id}/${it.date}`)}
              >${text("catalog.closeDay")}<span class="unseen">: ${name}, ${day(it.date)}</span></a
            >`
          : nothing
      }
    </li>`;
  }

  readonly #choose = (event: Event): void => {
    this.#office = (event.target as HTMLSelectElement).value;
    this.attemptLatest(() => this.#fetch());
  };

  readonly #jump = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (value) this.#go(startOfWeek(value));
  };

  #go(monday: string): void {
    this.#monday = monday;
    this.attemptLatest(() => this.#fetch());
  }

  async #fetch(): Promise<void> {
    const question = { office: this.#office, from: this.#monday, to: addDays(this.#monday, 6) };
    const picture = await ask<CapacityPicture>("GET", `desk/capacity?${new URLSearchParams(question)}`);
    if (question.office !== this.#office || question.from !== this.#monday) return; // another one is on its way
    const own = picture.queues.filter(({ mayClose }) => mayClose);
    const others = picture.queues.filter(({ mayClose }) => !mayClose);
    this.#picture = { ...picture, queues: [...own, ...others] };
    this.requestUpdate();
  }
}

/** The day that it is in a zone; Swedes write it as the API does. */
function dayIn(timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date());
}

const figures = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

function hours(minutes: number): string {
  return figures.format(minutes / 60);
}

customElements.define("desk-capacity", CapacityPage);
