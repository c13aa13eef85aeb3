import type { WaitingWish } from "@okienko/contract";
import { ProblemError } from "@okienko/client";
import { newKey } from "../shared/new-key.ts";
import { waitingCalls } from "../shared/waiting-calls.ts";
import type { MessageKey } from "../shared/words.ts";
import type { VisitFlow } from "./visit-flow.ts";

/**
 * The wish of who has a visit: to be told when a time on an earlier day is freed.
 *
 * Its view is in a file of its own: templates here would make a build divide the first script.
 */
export class EarlierTime {
  readonly flow: VisitFlow;
  /** The visit that this is about. */
  readonly reference: string;
  state?: WaitingWish["state"] | undefined;
  /** What a press has just done. */
  news?: MessageKey;

  constructor(flow: VisitFlow) {
    this.flow = flow;
    this.reference = flow.visit!.reference;
  }

  /** Asks how things stand. */
  async load(): Promise<void> {
    const { wish } = await waitingCalls(this.flow.host).wishOfVisit(this.reference, this.flow.secret);
    this.state = wish?.state ?? "ended";
  }

  /** Somebody waits: for an offer, or to answer one. */
  get isOn(): boolean {
    return this.state === "waiting" || this.state === "offered";
  }

  /** How things stand, in words; nothing where nobody has ever waited. */
  get told(): MessageKey | undefined {
    if (!this.isOn) return this.news;
    return this.state === "offered" ? "waiting.isOffered" : "waiting.isOn";
  }

  /** Begins to wait, or ends it. */
  async change(): Promise<void> {
    const { host, secret } = this.flow;
    if (host.busy) return;
    const isWanted = !this.isOn;
    const calls = waitingCalls(host);
    await host.attempt(async () => {
      try {
        if (isWanted) this.state = (await calls.wishForEarlier(this.reference, secret, newKey())).state;
        else await calls.keepVisit(this.reference, secret, newKey());
      } catch (error) {
        if (!(error instanceof ProblemError) || error.status !== 409) throw error;
        return this.flow.outdated("status.changed");
      }
      if (!isWanted) Object.assign(this, { state: "ended", news: "waiting.isOff" });
      await host.focusOn("#earlier");
    });
  }
}
