import { ProblemError } from "@okienko/client";
import type { Feedback, OwnReport, ReportAnswer } from "@okienko/contract";
import { PhotoList } from "../report/photo-list.ts";
import { newKey } from "../shared/new-key.ts";
import type { ReportStory } from "./report-story.ts";

/** What a reporter can say: an answer to a question, something more, "it is done", "it is not done". */
export type ReplyKind = "answer" | "add" | "solved" | "unsolved";

/** The most that a text holds. */
const longest = 4000;

/** What the reporter is writing to the city: words, photos, a rating. */
export class Reply {
  readonly story: ReportStory;
  readonly photos: PhotoList;
  kind: ReplyKind;
  text = "";
  /** 1 to 5; undefined while nothing is chosen. */
  rating?: number | undefined;
  /** What is wrong with the text. */
  error = "";
  #key = "";
  #sent = "";

  constructor(story: ReportStory, kind: ReplyKind) {
    this.story = story;
    this.kind = kind;
    this.photos = new PhotoList(story.host);
  }

  /** Whether photos may go with it. */
  get takesPhotos(): boolean {
    return this.kind !== "solved";
  }

  /** Checks it and sends it, first the photos that the server does not have. */
  async send(): Promise<void> {
    const { story } = this;
    // a photo may be on its way
    if (story.host.busy) return;
    this.error = this.#wrong();
    if (this.error) return story.host.focusOn("#errors");
    await story.attempt(async () => {
      const own = await this.#deliver();
      story.reply = undefined;
      await story.tell(`status.${this.kind}Now`, own);
    });
  }

  #wrong(): string {
    const { text } = this.story.host;
    const said = this.text.trim();
    if (said.length > longest) return text("report.descriptionLong", { count: longest });
    const isNeeded = this.kind === "answer" || this.kind === "add";
    return isNeeded && !said && !this.photos.good.length ? text("status.nothingSaid") : "";
  }

  async #deliver(): Promise<OwnReport> {
    try {
      return await this.#post();
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== "unknown-photo") throw error;
    }
    // the server forgets photos that nothing names within a day
    this.photos.good.forEach((photo) => (photo.state = "waiting"));
    return this.#post();
  }

  async #post(): Promise<OwnReport> {
    const { host, status, secret } = this.story;
    const text = this.text.trim();
    const photos = this.takesPhotos ? await this.#photoIds() : [];
    if (this.kind === "answer" || this.kind === "add") {
      const answer: ReportAnswer = { text, photos };
      return host.client.answerReport(status.reference, secret, answer, this.#keyOf(answer));
    }
    const solved = this.kind === "solved";
    const rating = solved ? (this.rating ?? null) : null;
    const feedback: Feedback = { solved, rating, comment: text || null, photos };
    return host.client.rateReport(status.reference, secret, feedback, this.#keyOf(feedback));
  }

  async #photoIds(): Promise<string[]> {
    const { client } = this.story.host;
    for (const photo of this.photos.good.filter(({ state }) => state === "waiting")) {
      photo.sent = await client.sendPhoto(photo.file, photo.name);
      photo.state = "ready";
    }
    return this.photos.good.flatMap(({ sent }) => sent?.id ?? []);
  }

  // the same again after a lost answer is the same reply; anything else is another one
  #keyOf(body: ReportAnswer | Feedback): string {
    const sent = JSON.stringify(body);
    if (sent !== this.#sent) this.#key = newKey();
    this.#sent = sent;
    return this.#key;
  }
}
