import { NetworkError } from "@okienko/client";
import type { Category } from "@okienko/contract";
import type { FieldErrors } from "../shared/error-summary.ts";
import type { StaffElement } from "../shared/staff-element.ts";
import type { Draft } from "./draft.ts";
import type { LateSending } from "./late-sending.ts";
import { steps, type Step } from "./report-steps.ts";

/** The most that a description holds. */
const longest = 4000;

/** The way through the steps: what it is about, and which step is shown. */
export class ReportFlow {
  readonly host: StaffElement;
  step: Step = "what";
  /** The first step; "describe" where the host page says what it is about. */
  first: Step = "what";
  category?: Category;
  description = "";
  /** What is wrong with the fields of the step. */
  errors: FieldErrors = {};
  /** Something to know before going on. */
  notice?: string;
  /** `lat,lng` that the host page has said. */
  location: string | null = null;
  /** The steps after the description; their code comes while the first steps are read. */
  draft?: Draft;
  /** Reports that wait on this device for the network; there with the first draft. */
  late?: LateSending;
  #isChanging = false;

  constructor(host: StaffElement) {
    this.host = host;
  }

  /** The steps that this report needs. */
  get path(): Step[] {
    const { category, draft } = this;
    const needless: Record<string, boolean> = {
      what: this.first !== "what",
      place: category?.location === "none",
      // nobody sends a photo by phone
      photos: category?.photos === 0 || this.host.channel === "phone",
      near: !draft?.neighbours.found.length,
      questions: category?.questions.length === 0,
    };
    return steps.filter((step) => !needless[step]);
  }

  /** Begins with what the host page has said; `known` is false when it spoke of something that does not exist. */
  start(category: Category | undefined, location: string | null, known: boolean): void {
    Object.assign(this, { category, location });
    this.draft?.place.say(location);
    this.first = this.step = category ? "describe" : "what";
    this.notice = known ? undefined : this.host.text("report.unknown");
    // by the time somebody has read the first step the rest is there; a failure is told when it is needed
    setTimeout(() => void this.#begin().catch(() => {}), 1000);
  }

  /** Begins another report; of this one nothing is left. */
  async again(): Promise<void> {
    this.draft?.end();
    Object.assign(this, { draft: undefined, description: "" });
    await this.#begin();
    await this.go(this.first);
  }

  /** Takes a category and goes on with it. */
  choose(category: Category): Promise<void> {
    this.#isChanging = false;
    this.category = category;
    return this.go("describe");
  }

  /** Checks the description and goes on. */
  async describe(): Promise<void> {
    const { length } = this.description.trim();
    if (length && length <= longest) return this.next();
    const { text } = this.host;
    const error = length ? text("report.descriptionLong", { count: longest }) : text("report.descriptionMissing");
    await this.refuse({ description: error });
  }

  /** Shows what is wrong with the fields of the step. */
  async refuse(errors: FieldErrors): Promise<void> {
    this.errors = errors;
    await this.host.focusOn("#errors");
  }

  /** Shows a step and moves the focus to its heading. */
  async go(step: Step, notice?: string): Promise<void> {
    if (step !== "what" && step !== "describe") await this.#begin();
    Object.assign(this, { step, notice, errors: {} });
    this.host.trouble = undefined;
    await this.host.focusOn("#heading");
    this.draft?.entered();
  }

  /** Goes one step on; back to the check for who came from there. */
  async next(): Promise<void> {
    await this.host.attempt(async () => {
      if (this.step === "place" || this.step === "photos") await this.draft!.lookAround();
      const isChanging = this.#isChanging;
      this.#isChanging = false;
      await this.go(isChanging ? "check" : this.#beside(1));
    });
  }

  /** Goes one step back; nothing that was typed is lost. */
  back(): Promise<void> {
    return this.go(this.#beside(-1));
  }

  /** Goes to a step to change it, and from there to the check again. */
  async change(step: Step): Promise<void> {
    await this.go(step);
    this.#isChanging = step !== "what";
  }

  #beside(steps: 1 | -1): Step {
    const { path } = this;
    return path[path.indexOf(this.step) + steps] ?? this.first;
  }

  async #begin(): Promise<void> {
    const { Draft } = await this.#fetchRest();
    this.draft ??= new Draft(this);
  }

  async #fetchRest() {
    try {
      return await import("./draft.ts");
    } catch (cause) {
      throw new NetworkError("The rest of the widget cannot be fetched", { cause });
    }
  }
}
