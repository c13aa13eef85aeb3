import { ProblemError } from "@okienko/client";
import type { OwnReport, Report, ReportStatus } from "@okienko/contract";
import type { TemplateResult } from "lit";
import { draftStyles } from "../report/draft-styles.ts";
import { MeToo } from "../shared/me-too.ts";
import { newKey } from "../shared/new-key.ts";
import type { StaffElement } from "../shared/staff-element.ts";
import type { MessageKey } from "../shared/words.ts";
import { Reply, type ReplyKind } from "./reply.ts";
import { storyStyles } from "./story-styles.ts";
import { storyView } from "./story-view.ts";
import { unlessUnknown } from "./unless-unknown.ts";
import type { VisitFlow } from "./visit-flow.ts";

/** What became of one report: its story for everybody, and what its reporter can say to it. */
export class ReportStory {
  readonly flow: VisitFlow;
  readonly host: StaffElement;
  /** Makes a person the reporter. */
  readonly secret: string;
  readonly meToo: MeToo;
  /** What everybody may see behind every number. */
  status: ReportStatus;
  /** All that this person may see; absent where reports of the category are not public. */
  report?: Report | undefined;
  /** The same as its reporter sees it. */
  own?: OwnReport | undefined;
  /** What its reporter is writing. */
  reply?: Reply | undefined;

  constructor(flow: VisitFlow, status: ReportStatus) {
    this.flow = flow;
    this.host = flow.host;
    this.secret = flow.secret;
    this.status = status;
    this.meToo = new MeToo(flow.host);
    flow.host.addStyles(draftStyles, storyStyles);
  }

  /** What its reporter can say at the moment. */
  get replies(): ReplyKind[] {
    const { own } = this;
    if (!own) return [];
    if (own.canRate) return ["solved", "unsolved"];
    if (own.closed) return [];
    return own.question === null ? ["add"] : ["answer"];
  }

  /** Whether it tells of a number, to who came with that secret. */
  isOf({ reference }: ReportStatus, secret: string): boolean {
    return this.status.reference === reference && this.secret === secret;
  }

  /** Fetches it again, without moving the focus. */
  async load(status: ReportStatus): Promise<void> {
    const { client } = this.host;
    const { secret } = this;
    const own = secret ? await client.ownReport(status.reference, secret).catch(unlessUnknown) : undefined;
    const report = own ?? (await client.report(status.reference).catch(unlessUnknown));
    Object.assign(this, { status, own, report });
    this.#openReply();
  }

  /** What is shown; `isLinked` when the code of the letter came along. */
  content(isLinked: boolean): TemplateResult {
    return storyView(this, isLinked);
  }

  /** Opens the form of a reply; what was typed for another one stays. */
  async open(kind: ReplyKind): Promise<void> {
    this.reply ??= new Reply(this, kind);
    Object.assign(this.reply, { kind, error: "" });
    this.flow.news = undefined;
    // what is asked first
    await this.host.focusOn(kind === "solved" ? "[name=rating]" : "#reply");
  }

  /** Confirms the e-mail address by the code of the letter; again is the same. */
  async confirm(): Promise<void> {
    const { flow, host } = this;
    const code = flow.code.trim();
    if (host.busy) return;
    if (!code) return flow.refuse({ code: "status.codeMissing" });
    const key = newKey();
    await this.attempt(async () => {
      await this.tell("status.mailConfirmed", await host.client.confirmReport(this.status.reference, code, key));
    });
  }

  /** Does something to the report; shows what it is now when it was changed in the meantime. */
  async attempt(action: () => Promise<void>): Promise<void> {
    await this.host.attempt(() => action().catch((error: unknown) => this.#refused(error)));
  }

  /** Shows the report as it is now, and what has happened to it. */
  async tell(news: MessageKey, own?: OwnReport): Promise<void> {
    if (own) this.#take(own);
    Object.assign(this.flow, { news, errors: {} });
    await this.host.focusOn("#news");
  }

  async #refused(error: unknown): Promise<void> {
    const code = error instanceof ProblemError ? error.code : "";
    if (code === "report-changed" || code === "already-rated") {
      await this.load(this.status);
      return this.tell(code === "already-rated" ? "status.alreadyRated" : "status.reportChanged");
    }
    // a wrong code is not told apart from a wrong number
    if (this.flow.code && (code === "unknown-report" || code === "invalid-fields"))
      return this.flow.refuse({ code: "status.codeWrong" });
    throw error;
  }

  #take(own: OwnReport): void {
    const { state, promisedBy, closedAt } = own;
    Object.assign(this, { own, report: own, status: { ...this.status, state, promisedBy, closedAt } });
    this.#openReply();
  }

  // a question waits for its answer; what was typed is kept for what can still be said
  #openReply(): void {
    const [first] = this.replies;
    if (first === "answer") this.reply ??= new Reply(this, first);
    if (this.reply && first && !this.replies.includes(this.reply.kind)) this.reply.kind = first;
    if (!first) this.reply = undefined;
  }
}
