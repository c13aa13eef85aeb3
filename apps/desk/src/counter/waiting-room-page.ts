import type {
  CounterList,
  DeskTicket,
  ExpectedVisit,
  NewTicket,
  ProcedureSummary,
  QueueNow,
  WaitingRoom,
} from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { base } from "../addresses.ts";
import { ask } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { choice } from "../field.ts";
import { live } from "../live.ts";
import { mayOpen } from "../session.ts";
import { text } from "../texts/texts.ts";
import { arrivalOf, proceduresAt, walkInOf } from "./arrivals.ts";
import "./counter.css";
import { dayLists } from "./day-lists.ts";
import { arrivalForm, walkInForm } from "./reception-forms.ts";
import { calledTable, counterTable, queueTable } from "./room-tables.ts";

/** An office at a glance, for who receives people: queues, counters, everybody who is there. */
class WaitingRoomPage extends DeskPage {
  override readonly heading = text("room.title");
  #offices: CounterList["offices"] = [];
  #room: WaitingRoom | null = null;
  #procedures: readonly ProcedureSummary[] = [];
  #turn = 0;
  #behind = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #endLive: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.requestUpdate(), 15_000); // minutes pass
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.#endLive?.();
  }

  protected override async load(): Promise<void> {
    const { mine, offices } = await ask<CounterList>("GET", "desk/counters");
    this.#offices = offices;
    const at = offices.find(({ counters }) => counters.some(({ id }) => id === mine));
    const first = at ?? offices.find(({ counters }) => counters.length > 0) ?? offices[0];
    if (first) await this.#choose(first.id);
  }

  protected override content(): TemplateResult | typeof nothing {
    const room = this.#room;
    if (!room) return nothing;
    const options = this.#offices.map(({ id, name }) => ({ id, label: name }));
    const onChange = (id: string) => this.attemptLatest(() => this.#choose(id));
    return html`${choice(this, { name: "office", label: text("room.office"), options, value: room.office.id, onChange })}
      ${this.#screens(room)}
      <div class="glance">
        <div>${queueTable(room, this.#now, this.#mayAct ? this.#switch : null)} ${calledTable(room)}</div>
        ${counterTable(room)}
      </div>
      <div class="counter">
        <div>${dayLists(room, this.#now, this.#mayAct ? this.#actions : null)}</div>
        ${this.#mayAct ? this.#reception() : nothing}
      </div>`;
  }

  #screens({ office }: WaitingRoom): TemplateResult {
    const address = (page: string) => new URL(`../${page}/${office.id}`, base).href;
    return html`<p class="actions">
      <a class="button" href=${address("display")} target="_blank" router-ignore>${text("room.display")}</a>
      <a class="button" href=${address("kiosk")} target="_blank" router-ignore>${text("room.kiosk")}</a>
    </p>`;
  }

  #reception(): TemplateResult {
    return html`<div>
      <section aria-labelledby="arrive">
        <h2 id="arrive">${text("counter.arrive")}</h2>
        ${arrivalForm(this, this.#arrive)}
      </section>
      <section aria-labelledby="walk">
        <h2 id="walk">${text("counter.walkInTitle")}</h2>
        ${walkInForm(this, this.#procedures, this.#walkIn)}
      </section>
    </div>`;
  }

  get #mayAct(): boolean {
    return mayOpen(["clerk", "manager"]);
  }

  get #now(): number {
    return Date.now() + this.#behind;
  }

  readonly #actions = {
    call: null,
    step: ({ visit, revision, ticket }: DeskTicket, step: "park" | "missed" | "back") =>
      void this.#act(async () => {
        await ask("POST", `desk/tickets/${visit}/steps`, { step, revision });
        return text(`said.${step}`, { ticket });
      }),
    arrive: ({ visit }: ExpectedVisit) => this.#checkIn({ visit }),
  };

  readonly #switch = ({ id, name: queue, walkIns }: QueueNow): void =>
    void this.#act(async () => {
      await ask("PUT", `desk/queues/${id}/walk-ins`, { allowed: !walkIns });
      return text(walkIns ? "said.noWalkIns" : "said.walkIns", { queue });
    });

  readonly #arrive = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    const { code } = this.values(event);
    this.#checkIn(arrivalOf(code!), () => form.reset());
  };

  #checkIn(named: object, done?: () => void): void {
    const office = this.#room!.office.id;
    void this.#act(async () => {
      const { ticket } = await ask<DeskTicket>("POST", "desk/arrivals", { office, ...named });
      done?.();
      return text("said.arrived", { ticket });
    });
  }

  readonly #walkIn = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    const wish = walkInOf(this.#room!.office.id, this.values(event));
    void this.#act(async () => {
      const { ticket } = await ask<NewTicket>("POST", "desk/walk-ins", wish);
      form.reset();
      return text("said.ticket", { ticket });
    });
  };

  /** Does something, tells what has happened, and shows what is true now, whether or not it went well. */
  async #act(action: () => Promise<string>): Promise<void> {
    await this.attempt(async () => {
      let said = "";
      try {
        said = await action();
      } finally {
        await this.#fetch(this.#room!.office.id).catch(() => {}); // what went wrong with the action is said
      }
      this.notice = said; // only now, since the next press counts from here on
    });
  }

  async #choose(office: string): Promise<void> {
    this.#procedures = this.#mayAct ? await proceduresAt(office) : [];
    await this.#fetch(office);
    this.#endLive?.();
    if (this.isConnected) this.#endLive = live([`office:${office}`], () => this.#fetch(office));
  }

  async #fetch(office: string): Promise<void> {
    const turn = ++this.#turn;
    const room = await ask<WaitingRoom>("GET", `desk/offices/${office}/waiting-room`);
    if (turn !== this.#turn) return; // something newer is on its way
    this.#room = room;
    this.#behind = Date.parse(room.now) - Date.now();
    this.requestUpdate();
  }
}

customElements.define("desk-waiting-room", WaitingRoomPage);
