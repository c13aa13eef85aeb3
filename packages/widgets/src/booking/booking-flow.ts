import { NetworkError } from "@okienko/client";
import type { Procedure } from "@okienko/contract";
import type { StaffElement } from "../shared/staff-element.ts";
import type { MessageKey } from "../shared/words.ts";
import type { Reservation } from "./reservation.ts";

/** The steps of a booking, in their order. */
export const steps = ["procedure", "bring", "time", "contact", "check", "done"] as const;

/** One step of a booking. */
export type Step = (typeof steps)[number];

/** What the attributes say of the visit. */
export interface Asked {
  office: string | null;
  quantity: string | null;
  now: boolean;
}

/** The way through the steps: what for, how many, and which step is shown. */
export class BookingFlow {
  readonly host: StaffElement;
  step: Step = "procedure";
  /** The first step; "bring" where the host page says what for. */
  first: Step = "procedure";
  asked: Asked = { office: null, quantity: null, now: false };
  procedure?: Procedure;
  quantity = 1;
  /** Something to know before going on. */
  notice?: MessageKey;
  /** The steps from the choice of a time on; their code comes while the first steps are read. */
  reservation?: Reservation;

  constructor(host: StaffElement) {
    this.host = host;
  }

  /** What for, in words: `Identity card`, `Registration of a car, 2 matters`. */
  get procedureLine(): string {
    const { procedure, quantity, host } = this;
    return quantity > 1 ? `${procedure!.name}, ${host.text("booking.matters", { count: quantity })}` : procedure!.name;
  }

  /** Begins with what the host page has said; `known` is false when it spoke of something that does not exist. */
  start(asked: Asked, known: boolean): void {
    const { office, quantity, now } = asked;
    this.asked = { office, quantity, now };
    this.first = this.step = this.procedure ? "bring" : "procedure";
    this.notice = known ? undefined : "booking.unknown";
    this.choose(this.procedure);
    this.reservation?.release();
    this.reservation = undefined;
    // by the time somebody has read the first step the rest is there; a failure is told when it is needed
    setTimeout(() => void this.#fetchRest().catch(() => {}), 1000);
  }

  /** Takes a procedure, with as many of it as the host page says. */
  choose(procedure: Procedure | undefined): void {
    const wanted = Math.floor(Number(this.asked.quantity)) || 1;
    this.procedure = procedure;
    this.quantity = Math.max(1, Math.min(wanted, procedure?.duration.maxQuantity ?? 1));
  }

  /** Shows a step and moves the focus to its heading. */
  async go(step: Step): Promise<void> {
    if (!this.reservation && step === "time") this.reservation = new (await this.#fetchRest()).Reservation(this);
    Object.assign(this, { step, notice: undefined });
    this.host.trouble = undefined;
    await this.host.focusOn("#heading");
    await this.reservation?.entered();
  }

  /** Goes one step back; nothing that was typed is lost. */
  back(): Promise<void> {
    return this.go(steps[steps.indexOf(this.step) - 1] ?? this.first);
  }

  async #fetchRest() {
    try {
      return await import("./reservation.ts");
    } catch (cause) {
      throw new NetworkError("The rest of the widget cannot be fetched", { cause });
    }
  }
}
