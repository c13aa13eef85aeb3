import type { Conversation, ConversationChange } from "@okienko/contract";
import type { ask } from "../ask.ts";
import { Refused } from "../refused.ts";

/** What is written down of a conversation while somebody talks. */
export type Facts = Omit<ConversationChange, "revision">;

type Name = keyof Facts;

const retryAfter = 4000;

/** A conversation that is saved while it is written: one change after the other, and again after a lost connection. */
export class ConversationDraft {
  shown: Conversation;
  /** The server has not answered the last time. */
  isLost = false;
  /** What is typed and not yet sent. */
  #pending: Facts = {};
  /** What is on its way. */
  #sent: Facts = {};
  /** What was refused: it stays where it was typed, and waits until it is typed anew. */
  #refused: Facts = {};
  readonly #ask: typeof ask;
  readonly #told: (refusal?: Refused) => void;
  #run: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `told` is called when what is shown has changed; with a refusal when something could not be saved. */
  constructor(conversation: Conversation, send: typeof ask, told: (refusal?: Refused) => void) {
    this.shown = conversation;
    this.#ask = send;
    this.#told = told;
  }

  /** Everything that was typed is saved. */
  get isSaved(): boolean {
    return !this.#run && Object.keys(this.#typed).length === 0;
  }

  /** What stands in a field: what is typed, else what is saved. */
  now<K extends Exclude<Name, "about">>(name: K): Conversation[K] {
    const { [name]: typed = this.shown[name] } = this.#typed;
    return typed as Conversation[K];
  }

  /** Takes what is typed, and saves it after so many milliseconds without another change; with null only when asked to. */
  write(given: Facts, delay: number | null): void {
    const facts = without(
      given,
      (Object.keys(given) as Name[]).filter((name) => this.#isKnown(name, given[name])),
    );
    if (Object.keys(facts).length === 0) return;
    this.#pending = { ...this.#pending, ...facts };
    this.#refused = without(this.#refused, Object.keys(facts));
    clearTimeout(this.#timer);
    if (delay !== null) this.#timer = setTimeout(() => void this.save(), delay);
    this.#told();
  }

  /** Saves what is typed; resolves with whether all of it is saved. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#run) await this.#run; // each change needs the revision that the one before has made
    if (Object.keys(this.#pending).length === 0) return this.isSaved;
    this.#run = this.#send().finally(() => (this.#run = undefined));
    await this.#run;
    this.#told();
    return this.isSaved;
  }

  /** Takes what the server says; an older answer changes nothing. */
  take(conversation: Conversation): void {
    if (conversation.revision < this.shown.revision) return;
    this.shown = conversation;
    this.#told();
  }

  /** Saves what is left, and tries nothing after that. */
  end(): void {
    void this.save().then(() => clearTimeout(this.#timer));
  }

  async #send(): Promise<void> {
    const { revision } = this.shown;
    const before = this.shown;
    const facts = this.#pending;
    this.#sent = facts;
    this.#pending = {};
    try {
      const saved = await this.#ask<Conversation>("PATCH", `desk/conversations/${before.reference}`, {
        revision,
        ...facts,
      });
      this.#sent = {};
      this.isLost = false;
      this.take(saved);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await this.#explain(error, facts, before);
    }
  }

  async #explain(refusal: Refused, facts: Facts, before: Conversation): Promise<void> {
    const { code } = refusal.problem;
    this.isLost = ["no-answer", "database-unavailable", "sign-in-required"].includes(code);
    const wrong = this.isLost ? [] : await this.#wrongIn(refusal, facts, before);
    this.#sent = {};
    const rest = without(facts, wrong);
    this.#refused = { ...without(facts, Object.keys(rest)), ...this.#refused };
    // what was typed in the meantime is newer
    this.#pending = { ...rest, ...this.#pending };
    const isTold = wrong.length > 0 || code === "sign-in-required";
    this.#told(isTold ? refusal : undefined);
    if (this.isLost) this.#timer = setTimeout(() => void this.save(), retryAfter);
    else if (Object.keys(this.#pending).length > 0) await this.#send();
  }

  /** Which of the facts cannot be saved as they are; the others can without them. */
  async #wrongIn({ problem }: Refused, facts: Facts, before: Conversation): Promise<readonly string[]> {
    const names = Object.keys(facts) as Name[];
    if (problem.code === "conversation-changed") return this.#changedElsewhere(names, before);
    const named = (problem.errors ?? []).map(({ pointer }) => pointer.split("/")[1]);
    const wrong = names.filter((name) => named.includes(name));
    return wrong.length > 0 ? wrong : names;
  }

  /** Which of the facts somebody else has changed; all where nobody can tell. */
  async #changedElsewhere(names: readonly Name[], before: Conversation): Promise<readonly string[]> {
    const now = await this.#ask<Conversation>("GET", `desk/conversations/${before.reference}`).catch(() => null);
    if (!now) return names;
    this.take(now);
    return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
  }

  /** Whether it stands there already, sent or saved: who leaves a field says the same once more. */
  #isKnown(name: Name, value: unknown): boolean {
    const { [name]: now = this.shown[name] } = this.#typed;
    return !(name in this.#pending) && JSON.stringify(now) === JSON.stringify(value);
  }

  get #typed(): Facts {
    return { ...this.#refused, ...this.#sent, ...this.#pending };
  }
}

function without(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name)));
}
