import type { OwnReport, Report, ReportEvent } from "@okienko/contract";
import { problem, type Call } from "./answers.ts";
import { neighbour } from "./fake-reporting.ts";

const { photo } = neighbour;

const event = (type: ReportEvent["type"], by: ReportEvent["by"], more: Partial<ReportEvent> = {}): ReportEvent => ({
  id: crypto.randomUUID(),
  at: "2026-11-20T10:00:00+01:00",
  type,
  state: "in-progress",
  by,
  text: null,
  photos: [],
  ...more,
});

const story: OwnReport = {
  ...neighbour,
  promisedBy: "2036-11-27T23:59:59+01:00",
  description: "The lamp before number 5 is dark.\nSince Monday.",
  released: true,
  answers: [{ question: "lamps", text: "How many lamps are dark?", answer: "3" }],
  photos: [photo],
  department: { id: "roads", name: "Roads department" },
  promise: {
    rule: { days: 5, count: "working" },
    by: "2036-11-27T23:59:59+01:00",
    givenBy: "2036-11-27T23:59:59+01:00",
    stoppedSince: null,
  },
  usual: { half: 2.4, fourOfFive: 6.1, reports: 40 },
  notice: null,
  duplicateOf: null,
  reopened: 0,
  events: [
    event("sent", "resident", { state: "new" }),
    event("state", "city", { text: "An electrician comes on Friday.", photos: [photo] }),
  ],
  timeZone: "Europe/Warsaw",
  contact: { name: null, email: "zofia@example.org", phone: null },
  emailConfirmed: true,
  language: "en",
  question: null,
  canRate: false,
  feedback: null,
  manage: "https://city.example/report/ABCD-123E#secret-of-the-reporter",
};

const ofReporter = ["contact", "emailConfirmed", "language", "question", "canRate", "feedback", "manage"];

/** One report of the fake API, as its reporter and everybody else see it, with what can be said to it. */
export class FakeStory {
  readonly secret = "secret-of-the-reporter";
  readonly code = "code-of-the-letter";
  /** Whether everybody may see it. */
  isPublic = true;
  report: OwnReport = structuredClone(story);
  /** What its reporter has said, each thing once for its key. */
  readonly said = new Map<string, unknown>();

  /** The city asks the reporter something, and the clock stands still. */
  ask(question: string): void {
    const promise = { ...this.report.promise!, stoppedSince: "2026-11-22T09:00:00+01:00" };
    this.#become("question", "city", { state: "waiting", question, promise }, question);
  }

  /** The city closes it. */
  close(text: string): void {
    const closedAt = "2026-11-25T12:00:00+01:00";
    this.#become("state", "city", { state: "done", closed: true, closedAt, canRate: true }, text);
  }

  /** Answers what is asked about this report; undefined for other things. */
  answer(call: Call, [first, second = "", third]: string[]): Response | undefined {
    const { reference } = this.report;
    const isThis = decodeURIComponent(second).replace(/\W/g, "").toUpperCase() === reference.replace("-", "");
    if (!isThis || third === "followers") return undefined;
    if (first === "status") return this.#status();
    if (first !== "reports") return undefined;
    if (third === "confirmation") return this.#confirm(call.body.code);
    const secret = call.headers.get("authorization")?.replace("Bearer ", "");
    if (secret ? secret !== this.secret : !this.isPublic) return problem(404, "unknown-report");
    if (!third) return Response.json(secret ? this.report : this.#publicView());
    return this.#once(call, () => (third === "answers" ? this.#answered(call.body) : this.#rated(call.body)));
  }

  #status(): Response {
    const { reference, state, category, sentAt, promisedBy, closedAt } = this.report;
    const facts = { kind: "report", reference, state, sentAt, promisedBy, closedAt };
    return Response.json({ ...facts, category: this.isPublic ? category.name : null });
  }

  #publicView(): Report {
    const entries = Object.entries(this.report).filter(([name]) => !ofReporter.includes(name));
    const view = Object.fromEntries(entries) as Report;
    const held = { description: null, photos: [], answers: [] };
    return view.released ? view : { ...view, ...held };
  }

  #confirm(code: string): Response {
    if (code !== this.code) return problem(404, "unknown-report");
    Object.assign(this.report, { emailConfirmed: true, released: true });
    return Response.json(this.report);
  }

  #once({ headers, body }: Call, act: () => Response | undefined): Response {
    const key = headers.get("idempotency-key")!;
    if (!this.said.has(key)) {
      const refusal = act();
      if (refusal) return refusal;
      this.said.set(key, body);
    }
    return Response.json(this.report);
  }

  #answered({ text, photos }: { text: string; photos: string[] }): Response | undefined {
    if (this.report.closed) return problem(409, "report-changed");
    const type = this.report.question === null ? "note" : "answer";
    const promise = { ...this.report.promise!, stoppedSince: null };
    this.#become(type, "resident", { state: "in-progress", question: null, promise }, text, photos.length);
    return undefined;
  }

  #rated({ solved, rating, comment, photos }: { solved: boolean; rating: number; comment: string; photos: string[] }) {
    if (!this.report.canRate) return problem(409, this.report.feedback ? "already-rated" : "report-changed");
    const opened = { state: "in-progress", closed: false, closedAt: null, reopened: this.report.reopened + 1 } as const;
    const feedback = { solved, rating, comment };
    const changes = { canRate: false, feedback, ...(solved ? {} : opened) };
    this.#become(solved ? "feedback" : "reopened", "resident", changes, comment, photos.length);
    return undefined;
  }

  #become(
    type: ReportEvent["type"],
    by: ReportEvent["by"],
    changes: Partial<OwnReport>,
    text: string | null,
    photos = 0,
  ): void {
    const report = { ...this.report, ...changes };
    const happened = event(type, by, { state: report.state, text, photos: Array(photos).fill(photo) });
    this.report = { ...report, events: [...report.events, happened] };
  }
}
