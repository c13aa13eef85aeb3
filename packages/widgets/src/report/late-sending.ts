import { NetworkError, ProblemError } from "@okienko/client";
import type { SentReport } from "@okienko/contract";
import type { ReactiveController } from "lit";
import { baseAddress } from "../shared/base-address.ts";
import { newKey } from "../shared/new-key.ts";
import { deliver, type Outgoing } from "./outgoing.ts";
import { ReportSentEvent } from "./report-events.ts";
import type { ReportFlow } from "./report-flow.ts";
import { alone, keepReport, removeReport, waitingReports, type WaitingReport } from "./waiting-reports.ts";

// where the server is away but the network is not, nothing tells of its return
const pause = 60_000;

/** Sends the reports that wait on this device: when the page is opened, and when the network is back. */
export class LateSending implements ReactiveController {
  readonly flow: ReportFlow;
  waiting: WaitingReport[] = [];
  /** Those that have been sent since the page was opened, by their ids on this device. */
  readonly sent = new Map<string, SentReport>();
  /** The last attempt found no network, or a server in trouble. */
  failed = false;
  /** The id of the report that may be thrown away, once that is confirmed. */
  discarding?: string;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(flow: ReportFlow) {
    this.flow = flow;
    flow.host.addController(this);
  }

  get #base(): string {
    return baseAddress(this.flow.host.api);
  }

  hostConnected(): void {
    addEventListener("online", this.run);
    void this.run();
  }

  hostDisconnected(): void {
    removeEventListener("online", this.run);
    clearTimeout(this.#timer);
  }

  /** Keeps a report until the network is back; resolves to its id, rejects where the browser stores nothing. */
  async keep(outgoing: Outgoing, name: string): Promise<string> {
    const { key, request, photos } = outgoing;
    const id = newKey();
    await keepReport({ id, key, request, photos, name, base: this.#base });
    await this.#look();
    return id;
  }

  /** Forgets a report, sent or not. */
  async forget(id: string): Promise<void> {
    await removeReport(id);
    await this.#look();
  }

  /** Sends what waits. */
  readonly run = async (): Promise<void> => {
    try {
      await alone(() => this.#sendAll());
      await this.#look();
    } catch (error) {
      // a browser that stores nothing has nothing to send; a mistake of ours must be seen
      if (!(error instanceof DOMException)) reportError(error);
    }
  };

  async #look(): Promise<void> {
    this.waiting = await waitingReports(this.#base);
    this.flow.host.requestUpdate();
    clearTimeout(this.#timer);
    if (this.waiting.some(({ refused }) => !refused)) this.#timer = setTimeout(this.run, pause);
  }

  async #sendAll(): Promise<void> {
    this.failed = false;
    const reports = await waitingReports(this.#base);
    for (const report of reports.filter(({ refused }) => !refused)) {
      try {
        await this.#arrived(report, await deliver(this.flow.host.client, report, () => keepReport(report)));
      } catch (error) {
        this.failed = isPassing(error);
        if (this.failed) return;
        if (!(error instanceof ProblemError)) throw error;
        await keepReport({ ...report, refused: error.problem });
      }
    }
  }

  async #arrived(report: WaitingReport, sent: SentReport): Promise<void> {
    await removeReport(report.id);
    this.sent.set(report.id, sent);
    this.flow.host.dispatchEvent(new ReportSentEvent(sent));
    const { draft, step } = this.flow;
    if (step === "kept" && draft?.keptAs === report.id) await draft.arrived(sent);
  }
}

// the network or the server is in trouble, and not the report
function isPassing(error: unknown): boolean {
  if (error instanceof NetworkError) return true;
  return error instanceof ProblemError && (error.status >= 500 || error.status === 429);
}
