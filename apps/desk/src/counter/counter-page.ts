import type { CounterView, DeskCounter, DeskTicket } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { DeskPage } from "../desk-page.ts";
import { live } from "../live.ts";
import { text } from "../texts/texts.ts";
import { arrivalOf } from "./arrivals.ts";
import { CounterActions } from "./counter-actions.ts";
import "./counter.css";
import { counterPicker, seatWords } from "./counter-picker.ts";
import { CounterState } from "./counter-state.ts";
import { currentTicket, finishForm, passForm } from "./current-ticket.ts";
import { dayLists, type DayActions } from "./day-lists.ts";
import { keyHint, keysButton, keysPanel } from "./keys-panel.ts";
import { arrivalForm, walkInForm } from "./reception-forms.ts";
import { lookingOn } from "./looking-on.ts";
import { hoursWords } from "./queue-hours.ts";
import { listenForKeys, type Shortcut } from "./shortcuts.ts";
import { isPlain, keys, names, type PlainStep, stepsOf, undoable } from "./steps.ts";

/** One counter on one calm screen: whom I serve, who is next, who comes later. */
class CounterPage extends DeskPage {
  override readonly heading = text("counter.title");
  #state!: CounterState;
  #actions!: CounterActions;
  #takingOver: string | null = null;
  #showsKeys = false;
  #topics = "";
  #ends: (() => void)[] = [];
  #endLive: (() => void) | undefined;

  override connectedCallback(): void {
    this.#state = new CounterState(this.params["id"], () => this.requestUpdate());
    this.#actions = new CounterActions(this.#state);
    const timer = setInterval(() => this.requestUpdate(), 15_000); // minutes pass
    this.#ends = [listenForKeys(() => this.#shortcuts()), () => clearInterval(timer)];
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of [...this.#ends, this.#endLive]) end?.();
  }

  protected override load(): Promise<void> {
    return this.#fetch();
  }

  protected override content(): TemplateResult | typeof nothing {
    const { view, list, mayAct } = this.#state;
    if (view) return this.#screen(view);
    const takingOver = this.#takingOver;
    return list ? counterPicker(list, { sit: this.#sit, takingOver, mayAct, now: Date.now() }) : nothing;
  }

  #screen(view: CounterView): TemplateResult {
    const { now, mayAct } = this.#state;
    return html`${this.#where(view)}
      <div id="keys">${this.#showsKeys ? keysPanel(this.#shortcuts(), () => this.requestUpdate()) : nothing}</div>
      <div class="counter">
        <section class="now" aria-labelledby="now">
          <h2 id="now" tabindex="-1">${text("counter.now")}</h2>
          ${view.current ? this.#current(view, view.current) : this.#nobody(view)}
        </section>
        <div>${dayLists(view, now, this.#dayActions)} ${mayAct ? this.#reception() : nothing}</div>
      </div>`;
  }

  #where({ counter, office, queues }: CounterView): TemplateResult {
    const { now, mayAct } = this.#state;
    return html`${mayAct ? nothing : lookingOn()}
      <div class="where">
        <div>
          <p><strong>${counter.name}</strong>, ${office.name} · ${seatWords(counter)}</p>
          ${queues.map((it) => html`<p>${it.name}: ${hoursWords(it, now)}</p>`)}
        </div>
        <p class="row-actions">
          ${
            this.#state.isMine
              ? html`<button @click=${this.#leave}>${text("counter.leave")}</button>`
              : html`<a class="button" href=${to("counter")} @click=${this.#backToList}>${text("counter.other")}</a>`
          }
          ${keysButton(this.#showsKeys, this.#toggleKeys)}
        </p>
      </div>`;
  }

  #nobody(view: CounterView): TemplateResult {
    const [next] = view.waiting;
    return html`<p>${text("counter.nobody")}</p>
      ${view.last ? html`<p class="hint">${text("counter.last", { ticket: view.last.ticket })}</p>` : nothing}
      ${
        this.#state.isMine
          ? html`<p class="actions">
              ${
                next
                  ? html`<button class="primary" aria-keyshortcuts="n" @click=${() => this.#call()}>
                      ${text("counter.callNextTicket", { ticket: next.ticket })}${keyHint("n")}
                    </button>`
                  : nothing
              }
              ${this.#undoButton(view)}
            </p>`
          : this.#watching()
      }`;
  }

  /** Who may never call is told so above everything. */
  #watching(): TemplateResult | typeof nothing {
    return this.#state.mayAct ? html`<p class="hint">${text("counter.watching")}</p>` : nothing;
  }

  #current(view: CounterView, current: DeskTicket): TemplateResult {
    const { documents, now, isMine, queues } = this.#state;
    const facts = currentTicket(current, documents, now);
    if (!isMine) return facts;
    const steps = stepsOf(current);
    const others = queues.filter((it) => it.id !== current.queue);
    return html`${facts} ${steps.includes("finish") ? finishForm(current, this.#finish, keyHint("f")) : nothing}
      <p class="actions">
        ${steps.filter(isPlain).map((it) => this.#stepButton(current, it))} ${this.#undoButton(view)}
      </p>
      ${others.length > 0 ? passForm(others, this.#pass) : nothing}`;
  }

  #stepButton(current: DeskTicket, step: PlainStep): TemplateResult {
    return html`<button
      class=${step === "start" ? "primary" : nothing}
      aria-keyshortcuts=${keys[step]}
      @click=${() => this.#act(() => this.#actions.step(current, { step }))}
    >
      ${text(names[step])}${keyHint(keys[step])}
    </button>`;
  }

  #undoButton(view: CounterView): TemplateResult | typeof nothing {
    const ticket = undoable(view, this.#state.touched, this.#state.now);
    if (!ticket) return nothing;
    return html`<button aria-keyshortcuts="u" @click=${() => this.#act(() => this.#actions.undo(ticket))}>
      ${text("counter.undo")}: ${ticket.ticket}${keyHint("u")}
    </button>`;
  }

  #reception(): TemplateResult {
    return html`<details id="arrive">
        <summary>${text("counter.arrive")}${keyHint("a")}</summary>
        ${arrivalForm(this, this.#arrive)}
      </details>
      <details id="walk">
        <summary>${text("counter.walkInTitle")}${keyHint("w")}</summary>
        ${walkInForm(this, this.#state.procedures, this.#walkIn)}
      </details>`;
  }

  get #dayActions(): DayActions | null {
    const { mayAct, isMine, view } = this.#state;
    if (!mayAct) return null;
    return {
      call: isMine && !view?.current ? (it) => this.#call(it) : null,
      step: (it, step) => this.#act(() => this.#actions.step(it, { step }), false),
      arrive: ({ visit }) => this.#act(() => this.#actions.arrive({ visit }), false),
    };
  }

  #shortcuts(): readonly Shortcut[] {
    const { view, mayAct } = this.#state;
    if (!view) return [];
    const help = { key: "?", label: text("keys.help"), run: this.#toggleKeys };
    return [...this.#stepKeys(view), ...(mayAct ? this.#receptionKeys() : []), help];
  }

  #stepKeys(view: CounterView): Shortcut[] {
    const { isMine, touched, now } = this.#state;
    const { current, waiting } = view;
    if (!isMine) return [];
    const undo = undoable(view, touched, now);
    const steps = current ? stepsOf(current).filter(isPlain) : [];
    const canCall = !current && waiting.length > 0;
    return [
      ...(canCall ? [{ key: "n", label: text("counter.callNext"), run: () => this.#call() }] : []),
      ...steps.map((step) => ({
        key: keys[step],
        label: text(names[step]),
        run: () => this.#act(() => this.#actions.step(current!, { step })),
      })),
      ...(current?.state === "serving" ? [{ key: "f", label: text("counter.finish"), run: this.#submitFinish }] : []),
      ...(undo
        ? [{ key: "u", label: text("counter.undo"), run: () => this.#act(() => this.#actions.undo(undo)) }]
        : []),
    ];
  }

  #receptionKeys(): Shortcut[] {
    return [
      { key: "a", label: text("counter.arrive"), run: () => this.#open("#arrive", "input") },
      { key: "w", label: text("counter.walkInTitle"), run: () => this.#open("#walk", "select") },
    ];
  }

  #open(details: string, field: string): void {
    const place = this.querySelector<HTMLDetailsElement>(details)!;
    place.open = true;
    place.querySelector<HTMLElement>(field)?.focus();
  }

  readonly #toggleKeys = (): void => {
    this.#showsKeys = !this.#showsKeys;
    this.requestUpdate();
  };

  readonly #sit = (counter: DeskCounter): void => {
    const { id, name, seat } = counter;
    const isTaken = seat !== null && !seat.mine;
    const isSure = !isTaken || this.#takingOver === id;
    this.#takingOver = isSure ? null : id;
    if (isSure) return this.#act(() => this.#actions.sit(counter, isTaken));
    this.notice = text("counter.takeOverSure", { name: seat.staff.name, counter: name });
    this.requestUpdate();
  };

  readonly #leave = (): void => this.#act(() => this.#actions.leave());

  /** The list is behind the same address where somebody else has taken this counter over. */
  readonly #backToList = (): void => {
    if (this.#state.fixed) return;
    this.#state.show(null);
    void this.attempt(() => this.#fetch());
  };

  #call(ticket?: DeskTicket): void {
    this.#act(() => this.#actions.call(ticket));
  }

  readonly #submitFinish = (): void => this.querySelector<HTMLFormElement>(".finish")?.requestSubmit();

  readonly #finish = (event: SubmitEvent): void => {
    const { outcome, quantity } = this.values(event);
    const done = { outcome: outcome as "done", ...(quantity && { quantity: Number(quantity) }) };
    this.#act(() => this.#actions.step(this.#state.view!.current!, { step: "finish", ...done }));
  };

  readonly #pass = (event: SubmitEvent): void => {
    const queue = this.values(event)["queue"]!;
    this.#act(() => this.#actions.step(this.#state.view!.current!, { step: "pass", queue }));
  };

  readonly #arrive = (event: SubmitEvent): void => {
    const named = arrivalOf(this.values(event)["code"]!);
    this.#act(() => emptied(event, this.#actions.arrive(named)), false);
  };

  readonly #walkIn = (event: SubmitEvent): void => {
    const fields = this.values(event);
    this.#act(() => emptied(event, this.#actions.walkIn(fields)), false);
  };

  /**
   * Does something, tells what has happened, and shows what is true now, whether or not it went well. What concerns this
   * counter moves the focus there; who works in a list stays in it.
   */
  #act(action: () => Promise<string>, movesFocus = true): void {
    const acted = this.attempt(async () => {
      let said = "";
      try {
        said = await action();
      } finally {
        await this.#fetch().catch(() => {}); // what went wrong with the action is said
      }
      this.notice = said; // only now, since the next press counts from here on
    });
    void acted.then((isDone) => {
      if (isDone && movesFocus) (this.querySelector<HTMLElement>("#now") ?? this.querySelector("h1"))?.focus();
    });
  }

  async #fetch(): Promise<void> {
    await this.#state.fetch();
    const { topics } = this.#state;
    if (this.#topics === topics.join()) return;
    this.#topics = topics.join();
    this.#endLive?.();
    if (this.isConnected && topics.length > 0) this.#endLive = live(topics, () => this.#refresh());
  }

  /** What comes by itself: whoever reads or types is not disturbed. */
  async #refresh(): Promise<void> {
    const wasIdle = this.#state.view?.waiting.length === 0 && !this.#state.view.current;
    await this.#fetch();
    if (wasIdle && this.#state.view?.waiting.length && !this.busy) this.notice = text("said.waiting");
    this.requestUpdate();
  }
}

/** Empties a form for the next person once this one is done. */
async function emptied({ target }: SubmitEvent, done: Promise<string>): Promise<string> {
  const said = await done;
  (target as HTMLFormElement).reset();
  return said;
}

customElements.define("desk-counter", CounterPage);
