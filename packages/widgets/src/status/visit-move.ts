import { ProblemError } from "@okienko/client";
import type { Alternative, Hold, Visit } from "@okienko/contract";
import type { TemplateResult } from "lit";
import type { Start } from "../shared/held-time.ts";
import { newKey } from "../shared/new-key.ts";
import { TimeChooser } from "../shared/time-chooser.ts";
import { timeStyles } from "../shared/time-styles.ts";
import type { MessageKey } from "../shared/words.ts";
import { agreeView, moveView } from "./move-view.ts";
import { VisitMovedEvent } from "./status-events.ts";
import type { VisitFlow } from "./visit-flow.ts";

/** The move of a visit to another time: until it is done, the old time stands. */
export class VisitMove {
  readonly flow: VisitFlow;
  readonly chooser: TimeChooser;
  /** The time that was picked, until it is agreed to. */
  wanted?: Start;
  /** Why the time that was wanted could not be had. */
  notice?: MessageKey;
  /** Free times offered in its place. */
  alternatives: Alternative[] = [];
  #hold?: Hold;
  #key = "";

  constructor(flow: VisitFlow) {
    this.flow = flow;
    this.chooser = new TimeChooser(flow.host);
    flow.host.addStyles(timeStyles);
  }

  /** What is shown: the choice of a time, or its check. */
  content(): TemplateResult {
    return this.flow.view === "move" ? moveView(this) : agreeView(this);
  }

  /** Shows the free times for the same procedure. */
  async begin(): Promise<void> {
    const { host, visit } = this.flow;
    const { procedure, quantity } = visit!;
    this.leave();
    await this.flow.go("move");
    await host.attempt(() => this.chooser.look({ procedure, quantity, office: "" }));
  }

  /** Asks whether the visit shall be moved to a time. */
  async pick({ start, office }: Start): Promise<void> {
    this.leave();
    Object.assign(this, { wanted: { start, office } });
    await this.flow.go("agree");
  }

  /** Moves the visit to the time that was picked; pressed twice, or again after a lost answer, it moves once. */
  async move(): Promise<void> {
    const { host } = this.flow;
    if (host.busy) return;
    await host.attempt(() =>
      this.#moved().then(
        (visit) => this.#done(visit),
        (error: unknown) => this.#refused(error),
      ),
    );
  }

  /** Gives back what is held for the move. */
  leave(): void {
    const hold = this.#hold;
    Object.assign(this, { wanted: undefined, notice: undefined, alternatives: [] });
    this.#hold = undefined;
    this.#key = newKey();
    // nobody waits for it: a hold that is not given back ends by itself
    if (hold) this.flow.host.client.releaseHold(hold.id, hold.secret).catch(() => {});
  }

  async #moved(): Promise<Visit> {
    try {
      return await this.#moveToHeld();
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== "hold-expired") throw error;
      // a person who came back late gets the time if it is still free
      this.#hold = undefined;
      this.#key = newKey();
      return this.#moveToHeld();
    }
  }

  async #moveToHeld(): Promise<Visit> {
    const { host, visit, secret } = this.flow;
    const { reference, procedure, quantity } = visit!;
    this.#hold ??= await host.client.hold({ procedure, quantity, ...this.wanted! }, this.#key);
    const hold = { id: this.#hold.id, secret: this.#hold.secret };
    return host.client.moveVisit(reference, secret, { hold }, `${this.#key}-${hold.id}`);
  }

  async #done(visit: Visit): Promise<void> {
    this.#hold = undefined;
    const event = new VisitMovedEvent(visit);
    this.flow.host.dispatchEvent(event);
    await this.flow.tell("status.moved", visit);
  }

  async #refused(error: unknown): Promise<void> {
    if (!(error instanceof ProblemError) || ![409, 422].includes(error.status)) throw error;
    if (error.code === "visit-changed") return this.flow.outdated("status.changed");
    this.leave();
    this.notice = error.code === "time-taken" ? "status.taken" : "status.notOffered";
    this.alternatives = error.problem.alternatives ?? [];
    this.flow.view = "move";
    await this.flow.host.focusOn("#notice");
    await this.chooser.refresh();
  }
}
