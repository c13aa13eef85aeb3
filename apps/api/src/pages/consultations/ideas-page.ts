import type { Idea, IdeaList } from "@okienko/contract";
import { html } from "hono/html";
import { errorSummary, formTitle, hidden, selectField, textField, type Errors } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Html, Page } from "../page.ts";

/** What the list of ideas was asked for. */
export interface IdeasAsked {
  readonly sort: "support" | "new";
  readonly state: "" | "open" | "closed";
  readonly q: string;
}

/** What residents propose, with the supporters of each and what the city says. */
export function ideasPage(page: Page, asked: IdeasAsked, list: IdeaList): Content {
  const { text, to } = page;
  const title = text("site.ideas");
  const body = html`<h1>${title}</h1>
    <p>${text("home.ideas")}</p>
    <p><a class="button" href="${to("/report", { kind: "idea" })}">${text("idea.propose")}</a></p>
    ${filterForm(page, asked)}
    ${
      list.ideas.length === 0
        ? html`<p role="status">${text("idea.none")}</p>`
        : html`<ul class="reports">
            ${list.ideas.map((it) => html`<li>${idea(page, it)}</li>`)}
          </ul>`
    }
    ${pages(page, asked, list)}
    <p><a href="${to("/consultations")}">${text("site.consultations")}</a></p>`;
  return { title, body };
}

function filterForm(page: Page, { sort, state, q }: IdeasAsked): Html {
  const { text, file, chosenLanguage } = page;
  return html`<form action="${file("/ideas")}" method="get">
    ${hidden({ lang: chosenLanguage })} ${textField({ name: "q", label: text("idea.search"), value: q })}
    ${selectField("sort", text("idea.sort"), sort, [
      ["support", text("idea.sort.support")],
      ["new", text("idea.sort.new")],
    ])}
    ${selectField("state", text("report.stateLabel"), state, [
      ["", text("nearby.all")],
      ["open", text("nearby.open")],
      ["closed", text("nearby.closed")],
    ])}
    <button class="primary">${text("nearby.show")}</button>
  </form>`;
}

function idea(page: Page, it: Idea): Html {
  const { text, to, dates } = page;
  const { reference, category, excerpt, state, supports, sentAt, answer, photo, closed } = it;
  return html`<h2><a href="${to(`/report/${reference}`)}">${category.name}, ${reference}</a></h2>
    ${photo && html`<img src="${photo.thumbnail}" alt="" width="150" loading="lazy" />`}
    <p>${excerpt}</p>
    <p class="hint">
      <strong>${text("idea.supports", { count: supports })}</strong> · ${text(`report.state.${state}`)} ·
      ${dates.full(sentAt)}
    </p>
    ${
      answer &&
      html`<blockquote>
        <p><strong>${text("idea.said", { day: dates.full(answer.at.slice(0, 10)) })}</strong></p>
        <p class="typed">${answer.text}</p>
      </blockquote>`
    }
    ${
      !closed &&
      html`<details>
        <summary aria-label="${text("idea.support")}: ${reference}">${text("idea.support")}</summary>
        ${supportForm(page, reference)}
      </details>`
    }`;
}

/** The name of the field for the address of a supporter; a page may have many. */
export function supportField(reference: string): string {
  return `email-${reference}`;
}

function supportForm({ text, to }: Page, reference: string, errors: Errors = {}): Html {
  const field = supportField(reference);
  return html`<p>${text("idea.supportText")}</p>
    <form method="post" action="${to(`/ideas/${reference}`)}" novalidate>
      ${textField({
        name: field,
        label: text("contact.email"),
        value: "",
        error: errors[field],
        type: "email",
        autocomplete: "email",
        required: true,
      })}
      <button>${text("idea.support")}</button>
    </form>`;
}

/** The form below the page of an idea. */
export function supportPart(page: Page, reference: string): Html {
  return html`<h2>${page.text("idea.support")}</h2>
    ${supportForm(page, reference)}`;
}

/** The form alone, after an address that cannot be one. */
export function supportAgainPage(page: Page, reference: string): Content {
  const { text } = page;
  const errors = { [supportField(reference)]: text("error.emailWrong") };
  const title = text("idea.support");
  const body = html`<h1>${title}</h1>
    ${errorSummary(text("error.title"), errors)} ${supportForm(page, reference, errors)}`;
  return { title: formTitle(page, title, errors), body, plain: true, status: 422 };
}

function pages({ text, to }: Page, { sort, state, q }: IdeasAsked, { page: current, nextPage }: IdeaList): Html {
  const query = (page: number) => ({ sort, state: state || undefined, q: q || undefined, page });
  return html`<p class="actions">
    ${current > 1 && html`<a class="button" href="${to("/ideas", query(current - 1))}">${text("nearby.previous")}</a>`}
    ${nextPage && html`<a class="button" href="${to("/ideas", query(nextPage))}">${text("nearby.next")}</a>`}
  </p>`;
}
