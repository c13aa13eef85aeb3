import { NetworkError, ProblemError } from "@okienko/client";
import type { Procedure, ReportStatus, Visit, VisitStatus } from "@okienko/contract";
import { newKey } from "../shared/new-key.ts";
import type { StaffElement } from "../shared/staff-element.ts";
import type { MessageKey } from "../shared/words.ts";
import type { EarlierTime } from "./earlier-time.ts";
import type { ReportStory } from "./report-story.ts";
import { VisitCancelledEvent } from "./status-events.ts";
import { unlessUnknown } from "./unless-unknown.ts";
import type { VisitMove } from "./visit-move.ts";

/** What is on the screen: the field for a number, the visit, the choice of another time and its check, a last question. */
export type View = "find" | "visit" | "move" | "agree" | "cancel";

/** What is wrong with the fields, by their ids. */
export type StatusErrors = Partial<Record<"reference" | "code", MessageKey>>;

type Found = Pick<VisitFlow, "view" | "status" | "visit" | "procedure" | "story" | "news" | "errors">;

// every field by name, so that each replaces what was there
const nothing: Found = {
  view: "find",
  errors: {},
  status: undefined,
  visit: undefined,
  procedure: undefined,
  story: undefined,
  news: undefined,
};

/** What is behind a number, from the number on: finds a visit, confirms and cancels it; a report has a story of its own. */
export class VisitFlow {
  readonly host: StaffElement;
  view: View = "find";
  /** The number as it was typed or given. */
  reference = "";
  /** Makes a person the owner of the visit. */
  secret = "";
  code = "";
  errors: StatusErrors = {};
  /** What everybody may see. */
  status?: Pick<VisitStatus, "reference" | "state" | "start" | "office">;
  /** The same visit as its owner sees it. */
  visit?: Visit;
  procedure?: Procedure;
  /** The move of the visit, once somebody wants it; its code comes then. */
  move?: VisitMove;
  /** The wish for an earlier time; its code comes with a visit that can have one. */
  earlier?: EarlierTime | undefined;
  /** The number is that of a report: what became of it. */
  story?: ReportStory | undefined;
  /** What has just happened, good or bad. */
  news?: MessageKey;
  #turn = 0;

  constructor(host: StaffElement) {
    this.host = host;
  }

  /** The visit is still to come, so that its owner can change it. */
  get changeable(): boolean {
    const { visit } = this;
    return !!visit && ["booked", "unconfirmed"].includes(visit.state) && Date.parse(visit.start) > Date.now();
  }

  /** The visit is booked and still to come, so that its owner prepares for it. */
  get ready(): boolean {
    return this.changeable && this.visit?.state === "booked";
  }

  /** Shows a view and moves the focus to its heading. */
  async go(view: View): Promise<void> {
    Object.assign(this, { view, news: undefined, errors: {} });
    this.host.trouble = undefined;
    await this.host.focusOn("#heading");
  }

  /** Finds the visit of the number that was typed. */
  async find(): Promise<void> {
    if (this.host.busy) return;
    if (!this.reference.trim()) return this.refuse({ reference: "status.numberMissing" });
    await this.host.attempt(async () => {
      await this.host.arrived();
      await this.load();
      await (this.status || this.story ? this.host.focusOn("#heading") : this.host.focusOn("#errors"));
    });
  }

  /** Fetches the visit again, without moving the focus; a number that does not exist is an error of the field. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    const reference = this.reference.trim();
    if (!reference) return;
    const found = await this.#found(reference);
    // who asks twice wants the second answer, whichever comes first
    if (turn !== this.#turn) return;
    Object.assign(this, found);
    void this.#fetchEarlier().catch(() => {});
  }

  /** Forgets the visit and asks for another number. */
  async another(): Promise<void> {
    this.#turn += 1;
    Object.assign(this, nothing, { reference: "", secret: "", code: "" });
    await this.go("find");
  }

  /** Confirms the visit by the code of the mail; again is the same. */
  async confirm(): Promise<void> {
    const { client, busy } = this.host;
    const code = this.code.trim();
    if (busy) return;
    if (!code) return this.refuse({ code: "status.codeMissing" });
    await this.#act(async (key) => {
      this.#take(await client.confirmVisit(this.status!.reference, code, key));
      await this.tell("status.confirmedNow");
    });
  }

  /** Begins to move the visit to another time. */
  async beginMove(): Promise<void> {
    await this.host.attempt(async () => {
      const { VisitMove } = await fetched(import("./visit-move.ts"));
      this.move ??= new VisitMove(this);
    });
    await this.move?.begin();
  }

  /** Cancels the visit; again is the same. */
  async cancel(): Promise<void> {
    const { client, busy } = this.host;
    if (busy) return;
    await this.#act(async (key) => {
      const visit = await client.cancelVisit(this.visit!.reference, this.secret, key);
      this.#take(visit);
      const event = new VisitCancelledEvent(visit);
      this.host.dispatchEvent(event);
      await this.tell("status.cancelledNow");
    });
  }

  /** Shows the visit as it is now, and what has happened to it. */
  async tell(news: MessageKey, visit?: Visit): Promise<void> {
    if (visit) this.#take(visit);
    Object.assign(this, { view: "visit", news, errors: {} });
    await this.host.focusOn("#news");
  }

  /** Shows the errors of a form. */
  async refuse(errors: StatusErrors): Promise<void> {
    this.errors = errors;
    await this.host.focusOn("#errors");
  }

  /** The server says that the visit can no longer be changed: shows what it is now. */
  async outdated(news: MessageKey): Promise<void> {
    await this.load();
    await this.tell(news);
  }

  // an extra that comes by itself: where it fails, the visit is there all the same
  async #fetchEarlier(): Promise<void> {
    const { visit, host } = this;
    this.earlier = undefined;
    if (!this.ready || host.staff || !visit?.contact.email || !this.secret) return;
    if (visit.start.slice(0, 10) <= (host.dates.today ?? new Date().toISOString().slice(0, 10))) return;
    const { EarlierTime } = await import("./earlier-time.ts");
    const earlier = new EarlierTime(this);
    await earlier.load();
    if (this.visit === visit) this.earlier = earlier;
    host.requestUpdate();
  }

  async #act(action: (key: string) => Promise<void>): Promise<void> {
    const key = newKey();
    await this.host.attempt(() => action(key).catch((error: unknown) => this.#refused(error)));
  }

  async #refused(error: unknown): Promise<void> {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === "visit-changed") return this.outdated("status.changed");
    if (error.code === "confirmation-expired") return this.outdated("status.tooLate");
    // a wrong code is not told apart from a wrong number
    if (this.code && (error.code === "unknown-visit" || error.code === "invalid-fields"))
      return this.refuse({ code: "status.codeWrong" });
    throw error;
  }

  async #found(reference: string): Promise<Found> {
    try {
      return await this.#fetched(reference);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 404) throw error;
      return { ...nothing, errors: { reference: "status.unknown" } };
    }
  }

  async #fetched(reference: string): Promise<Found> {
    const { client } = this.host;
    const { secret } = this;
    const status = await client.status(reference);
    if (status.kind === "report") return this.#told(status);
    const visit = secret || this.host.staff ? await client.visit(reference, secret).catch(unlessUnknown) : undefined;
    const [procedure] = await Promise.all([
      visit && client.procedure(visit.procedure).catch(unlessUnknown),
      this.host.fetchNames(),
    ]);
    const news = secret && !visit ? "status.linkWrong" : undefined;
    return { ...nothing, view: "visit", status: visit ?? status, visit, procedure, news };
  }

  async #told(status: ReportStatus): Promise<Found> {
    const { ReportStory } = await fetched(import("./report-story.ts"));
    const isSame = this.story?.isOf(status, this.secret);
    const story = isSame ? this.story! : new ReportStory(this, status);
    await story.load(status);
    return { ...nothing, story, news: this.secret && !story.own ? "status.reportLinkWrong" : undefined };
  }

  // an answer to a person without the secret is shown no further than the public view
  #take(visit: Visit): void {
    this.status = visit;
    if (!this.visit) return;
    this.visit = visit;
    void this.#fetchEarlier().catch(() => {});
  }
}

async function fetched<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw new NetworkError("The rest of the widget cannot be fetched", { cause });
  }
}
