import { WishRequest } from "@okienko/contract";
import { addDays } from "@okienko/scheduling";
import { html } from "hono/html";
import type { Choosing } from "../choosing.ts";
import { errorSummary, formTitle, hidden, textField, type Errors } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Html, Page } from "../page.ts";
import { askForTime } from "../../waiting-list/ask-for-time.ts";
import type { CatalogProcedure } from "../../catalog/catalog.ts";
import type { Sent } from "../sent-form.ts";
import type { TextKey } from "../texts/text.ts";
import { isRefused, writeFor } from "../writing.ts";
import { askedPage, how } from "./wish-pages.ts";

const fields = ["firstDay", "lastDay", "name", "email"] as const;

type Typed = Readonly<Record<(typeof fields)[number], string>>;

/** What the form is about. */
interface About {
  readonly office: string | null;
  readonly quantity: number;
}

/** Under the choice of a time: who finds none that suits asks to be told of one that is freed. */
export function askForTimeLink({ page, wish }: Choosing): Html {
  const { procedure, office, quantity } = wish;
  const href = page.to(pathOf(procedure), { office: office ?? undefined, quantity });
  return html`<p><a href="${href}">${page.text("waiting.question")}</a></p>`;
}

/** Asks for which days somebody waits, and whom to tell. */
export function askForTimePage({ page, wish, outlook }: Choosing): Content {
  const { procedure, office, quantity } = wish;
  const { firstDay, lastDay } = outlook.range;
  const first = outlook.days[0]?.day;
  // what is free already needs no waiting
  const until = first === undefined ? lastDay : first > firstDay ? addDays(first, -1) : firstDay;
  const typed = { firstDay, lastDay: until, name: "", email: "" };
  return formPage(page, procedure, { office, quantity }, typed, {});
}

function pathOf({ department, entry }: CatalogProcedure): string {
  return `/book/${department}/${entry.id}/wish`;
}

function form(page: Page, path: string, { office, quantity }: About, typed: Typed, errors: Errors): Html {
  const { text, to } = page;
  const field = (name: keyof Typed, more: object = {}) =>
    textField({
      name,
      label: text(`waiting.${name}`),
      value: typed[name],
      error: errors[name],
      required: true,
      ...more,
    });
  return html`<form method="post" action="${to(path)}" novalidate>
    <p>${how(page)}</p>
    ${hidden({ office: office ?? undefined, quantity })} ${field("firstDay", { hint: text("waiting.dayHint") })}
    ${field("lastDay")} ${field("name", { autocomplete: "name" })}
    ${field("email", { type: "email", autocomplete: "email", hint: text("waiting.emailHint") })}
    <button>${text("waiting.ask")}</button>
  </form>`;
}

/** Asks by mail whether the address wants to wait; what is wrong is told, and nothing typed is lost. */
export async function askForTimeStep(sent: Sent, procedure: CatalogProcedure): Promise<Content> {
  const { page, form: given } = sent;
  const typed = Object.fromEntries(fields.map((it) => [it, given.text(it).trim()])) as Typed;
  const about = { office: given.text("office") || null, quantity: Number(given.text("quantity") || 1) };
  const asked = { procedure: procedure.entry.id, ...about, ...typed, language: page.language };
  const { success, data, error } = WishRequest.safeParse(asked);
  if (!success) {
    const wrong = new Set(error.issues.map(({ path }) => String(path.at(-1))));
    return formPage(page, procedure, about, typed, errorsOf(page, wrong));
  }
  try {
    await writeFor(sent, null, (context) => askForTime(context, data, page.language));
    return askedPage(page, typed.email);
  } catch (refusal) {
    if (!isRefused(refusal, "range-reversed", "range-too-long")) throw refusal;
    return formPage(page, procedure, about, typed, errorsOf(page, new Set(["lastDay"])));
  }
}

function errorsOf({ text }: Page, wrong: ReadonlySet<string>): Errors {
  const keys: Record<(typeof fields)[number], TextKey> = {
    ...{ firstDay: "waiting.dayWrong", lastDay: "waiting.dayWrong" },
    ...{ name: "error.nameMissing", email: "error.emailWrong" },
  };
  return Object.fromEntries(fields.filter((it) => wrong.has(it)).map((it) => [it, text(keys[it])]));
}

function formPage(page: Page, procedure: CatalogProcedure, about: About, typed: Typed, errors: Errors): Content {
  const title = page.text("waiting.question");
  const body = html`<h1>${title}</h1>
    <p><strong>${page.name(procedure.entry.name)}</strong></p>
    ${errorSummary(page.text("error.title"), errors)} ${form(page, pathOf(procedure), about, typed, errors)}`;
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return { title: formTitle(page, title, errors), body, plain: true, status };
}
