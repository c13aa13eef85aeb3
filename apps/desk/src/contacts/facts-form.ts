import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Conversation } from "@okienko/contract";
import type { DeskPage } from "../desk-page.ts";
import { text } from "../texts/texts.ts";
import type { ConversationDraft, Facts } from "./conversation-draft.ts";
import { channelOptions, kindOptions, languageOptions } from "./words.ts";

/** A field that saves itself. */
interface DraftField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What a text changes; null where it cannot be saved as it is. */
  readonly write: (value: string) => Facts;
  readonly type?: "text" | "email" | "tel";
  readonly rows?: number;
  /** What can be saved while it is typed; anything by default. */
  readonly whole?: RegExp;
}

type Person = NonNullable<Conversation["person"]>;

const nobody: Person = { name: null, email: null, phone: null };
// half an address is a mistake only for who has left the field
const whole = { name: /^/, email: /^(\S+@\S+\.\S+)?$/, phone: /^(\+?[0-9 ()/.-]{6,24})?$/ };
// milliseconds without a key
const silence = 1200;

/** Who it is and what it is about: each field is saved by itself. */
export function factsForm(page: DeskPage, draft: ConversationDraft): TemplateResult {
  const person = draft.now("person") ?? nobody;
  const ofPerson = (name: keyof Person, type: "text" | "email" | "tel") =>
    draftField(page, draft, {
      name,
      type,
      label: text(`conversation.${name}`),
      value: person[name] ?? "",
      write: (value) => ({ person: personWith(person, name, value) }),
      whole: whole[name],
    });
  const words = (name: "summary" | "answer") =>
    draftField(page, draft, {
      name,
      label: text(`conversation.${name}`),
      value: draft.now(name),
      write: (value) => ({ [name]: value }),
      rows: 3,
    });
  return html`<form class="facts" novalidate @submit=${(event: Event) => event.preventDefault()}>
    <fieldset>
      <legend>${text("conversation.who")}</legend>
      ${ofPerson("name", "text")} ${ofPerson("phone", "tel")} ${ofPerson("email", "email")}
      ${draftChoice(draft, "language", text("conversation.language"), languageOptions())}
    </fieldset>
    <fieldset>
      <legend>${text("conversation.what")}</legend>
      ${draftChoice(draft, "kind", text("contacts.kind"), kindOptions)}
      ${draftChoice(draft, "channel", text("contacts.channel"), channelOptions)} ${words("summary")} ${words("answer")}
    </fieldset>
  </form>`;
}

/** A person with another name, phone number or e-mail address; nobody where nothing is left. */
function personWith(person: Person, name: keyof Person, value: string): Person | null {
  const { email, phone, ...rest } = { ...person, [name]: value || null };
  return email || phone || rest.name ? { name: rest.name, email, phone } : null;
}

function draftField(page: DeskPage, draft: ConversationDraft, it: DraftField): TemplateResult {
  const { name, label, write, rows, whole } = it;
  const wrong = page.errors[name];
  const onBlur = () => page.requestUpdate();
  const typed = (event: Event) => (event.target as HTMLInputElement).value;
  const onInput = (event: Event) => {
    const value = typed(event);
    draft.write(write(value), whole?.test(value) === false ? null : silence);
  };
  const onChange = (event: Event) => draft.write(write(typed(event)), 0);
  const value = typedInto(name) ?? it.value;
  const described = wrong ? `${name}-wrong` : nothing;
  const invalid = wrong ? "true" : nothing;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${wrong && html`<span class="wrong" id="${name}-wrong">${wrong}</span>`}
    ${
      rows
        ? html`<textarea
            id=${name}
            name=${name}
            rows=${rows}
            .value=${live(value)}
            aria-describedby=${described}
            aria-invalid=${invalid}
            @input=${onInput}
            @change=${onChange}
            @blur=${onBlur}
          ></textarea>`
        : html`<input
            id=${name}
            name=${name}
            type=${it.type ?? "text"}
            autocomplete="off"
            .value=${live(value)}
            aria-describedby=${described}
            aria-invalid=${invalid}
            @input=${onInput}
            @change=${onChange}
            @blur=${onBlur}
          />`
    }
  </div>`;
}

/** What stands in the field that somebody is typing into: nothing that was saved or trimmed may take its place. */
function typedInto(name: string): string | undefined {
  const { activeElement } = document;
  const isField = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
  return isField && activeElement.id === name ? activeElement.value : undefined;
}

function draftChoice(
  draft: ConversationDraft,
  name: "language" | "kind" | "channel",
  label: string,
  options: readonly { readonly id: string; readonly label: string }[],
): TemplateResult {
  const value: string = draft.now(name);
  const all = options.some(({ id }) => id === value) ? options : [...options, { id: value, label: value }];
  const onChange = (event: Event) => draft.write({ [name]: (event.target as HTMLSelectElement).value }, 0);
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select id=${name} name=${name} @change=${onChange}>
      ${all.map((it) => html`<option value=${it.id} .selected=${live(it.id === value)}>${it.label}</option>`)}
    </select>
  </div>`;
}
