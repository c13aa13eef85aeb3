import type { Conversation, ConversationState, Found } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { ask } from "../ask.ts";
import { keysButton, keysPanel } from "../counter/keys-panel.ts";
import { listenForKeys, type Shortcut } from "../counter/shortcuts.ts";
import { DeskPage } from "../desk-page.ts";
import { live } from "../live.ts";
import type { Refused } from "../refused.ts";
import { text } from "../texts/texts.ts";
import { askOnce } from "./ask-once.ts";
import { CallTools } from "./call-tools.ts";
import "./contacts.css";
import { ConversationDraft, type Facts } from "./conversation-draft.ts";
import { conversationEnd } from "./conversation-end.ts";
import { messageForm, outcome, thread } from "./conversation-story.ts";
import { factsForm } from "./facts-form.ts";
import { goTo } from "./go-to.ts";
import { mistakesOf } from "./mistakes-of.ts";
import { loadWidgets } from "./own-widgets.ts";
import { ReplyForm } from "./reply-form.ts";
import { moment, stateName } from "./words.ts";

/** One conversation with everything that is needed while somebody talks, in one window. */
class ConversationPage extends DeskPage {
  #draft: ConversationDraft | null = null;
  #tools: CallTools | null = null;
  #reply: ReplyForm | null = null;
  #showsKeys = false;
  #turn = Promise.resolve(true);
  #ends: (() => void)[] = [];

  override get heading(): string {
    return `${text("conversation.title")} ${this.params["reference"]}`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeunload", this.#onLeave);
    this.#ends = [listenForKeys(() => this.#shortcuts()), live(["contacts"], () => this.#refresh())];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeunload", this.#onLeave);
    for (const end of this.#ends) end();
    this.#draft?.end();
  }

  protected override async load(): Promise<void> {
    const [conversation] = await Promise.all([this.#fetch(), loadWidgets()]);
    this.#draft = new ConversationDraft(conversation, ask, (refusal) => this.#told(refusal));
    this.#reply = new ReplyForm(this, conversation.reference, (it) => this.#draft?.take(it));
    this.#tools = new CallTools(this, this.#draft, {
      happened: (kind, id, news) => void this.#link(kind, id, news),
      told: (found) => this.#noteTold(found),
      isAbout: (about) => void this.#save({ about }, text("conversation.isAbout", { reference: about })),
    });
  }

  protected override content(): TemplateResult | typeof nothing {
    const draft = this.#draft;
    if (!draft || !this.#tools) return html`<p><a href=${to("contacts")}>${text("conversation.back")}</a></p>`;
    return html`${this.#top(draft.shown)}
      <div id="keys">${this.#showsKeys ? keysPanel(this.#shortcuts(), () => this.requestUpdate()) : nothing}</div>
      <div class="call">
        <section class="talk" aria-label=${text("conversation.title")}>
          <p class=${draft.isLost ? "wrong" : "hint"} id="saved" role=${draft.isLost ? "alert" : nothing}>
            ${this.#savedWords(draft)}
          </p>
          ${factsForm(this, draft)} ${outcome(draft.shown, (it) => void this.#tools?.openVisit(it))}
          ${thread(draft.shown)} ${this.#reply?.content(draft.shown)} ${messageForm(this, this.#addMessage)}
          ${conversationEnd(draft, this.#endings)}
        </section>
        <section class="tools" aria-label=${text("tools.title")}>${this.#tools.content()}</section>
      </div>`;
  }

  #top({ state, startedAt, takenBy }: Conversation): TemplateResult {
    return html`<div class="where">
      <p>${stateName(state)} · ${moment(startedAt)} · ${takenBy?.name ?? text("contacts.byItself")}</p>
      <p class="row-actions">
        <a class="button" href=${to("contacts")}>${text("conversation.back")}</a>
        ${keysButton(this.#showsKeys, this.#toggleKeys)}
      </p>
    </div>`;
  }

  #savedWords(draft: ConversationDraft): string {
    if (draft.isLost) return text("conversation.unsaved");
    return text(draft.isSaved ? "conversation.saved" : "conversation.saving");
  }

  #shortcuts(): readonly Shortcut[] {
    const focus = (selector: string) => () => this.querySelector<HTMLElement>(selector)?.focus();
    return [
      ...(this.#tools?.shortcuts ?? []),
      { key: "p", label: text("conversation.who"), run: focus("#name") },
      { key: "s", label: text("conversation.summary"), run: focus("#summary") },
      { key: "n", label: text("conversation.note"), run: focus("#text") },
      { key: "?", label: text("keys.help"), run: this.#toggleKeys },
    ];
  }

  readonly #toggleKeys = (): void => {
    this.#showsKeys = !this.#showsKeys;
    this.requestUpdate();
  };

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#draft?.isSaved === false) event.preventDefault();
  };

  readonly #addMessage = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    const message = this.values(event);
    void this.#act(async () => {
      await this.#post("messages", message);
      form.reset();
      this.notice = text("conversation.noted");
    });
  };

  readonly #endings = {
    move: (state: ConversationState) => void this.#move(state),
    closeAndNext: () => void this.#move("closed").then((isClosed) => isClosed && this.#takeNext()),
  };

  #takeNext(): Promise<boolean> {
    return this.#act(async () => {
      const { channel, language } = this.#draft!.shown;
      const { reference } = await askOnce<Conversation>("desk/conversations", { channel, language });
      goTo(`contacts/${reference}`);
    });
  }

  async #move(state: ConversationState): Promise<boolean> {
    const isDone = await this.#save({ state }, text(`conversation.now.${state}`));
    if (isDone) this.querySelector<HTMLElement>("h1")?.focus();
    return isDone;
  }

  /** Saves what is typed together with a change, and says what has happened. */
  async #save(facts: Facts, news: string): Promise<boolean> {
    const draft = this.#draft!;
    draft.write(facts, null);
    const isSaved = await draft.save();
    this.notice = isSaved ? news : "";
    this.requestUpdate();
    await this.updateComplete;
    if (!isSaved) this.focusErrors();
    return isSaved;
  }

  #noteTold({ kind, id, name }: Found): Promise<boolean> {
    return this.#act(async () => {
      if (kind === "article") await this.#post("links", { kind, id });
      else await this.#post("messages", { direction: "out", text: text("knowledge.toldMessage", { name }) });
      this.notice = text("knowledge.toldNow", { name });
    });
  }

  async #link(kind: "visit" | "report", id: string, news: string): Promise<void> {
    await this.#act(async () => {
      await this.#post("links", { kind, id });
      this.notice = news;
    });
  }

  async #post(what: "messages" | "links", body: object): Promise<void> {
    const { reference } = this.#draft!.shown;
    this.#draft!.take(await askOnce(`desk/conversations/${reference}/${what}`, body));
  }

  /** One thing after the other: nothing that a widget tells is dropped while something else runs. */
  #act(action: () => Promise<void>): Promise<boolean> {
    this.#turn = this.#turn.then(() => this.attempt(action));
    return this.#turn;
  }

  #fetch(): Promise<Conversation> {
    return ask("GET", `desk/conversations/${this.params["reference"]}`);
  }

  async #refresh(): Promise<void> {
    if (this.#draft) this.#draft.take(await this.#fetch());
  }

  /** Something is saved, or could not be: that is said beside the field, and whoever types on is not disturbed. */
  #told(refusal?: Refused): void {
    if (refusal) this.errors = mistakesOf(refusal, this.#draft!);
    else if (this.#draft?.isSaved) this.errors = {};
    this.requestUpdate();
  }
}

customElements.define("desk-conversation", ConversationPage);
