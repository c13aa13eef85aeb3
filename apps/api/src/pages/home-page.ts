import { html } from "hono/html";
import { visitedDepartments } from "../catalog/visited-departments.ts";
import { findForm } from "./find-form.ts";
import type { Content } from "./layout.ts";
import type { Html, Page } from "./page.ts";

/** What the city offers here: one search for everything, and what most people come for. */
export function homePage(page: Page): Content {
  const { text } = page;
  const { reporting, articles } = page.catalog.file;
  const body = html`<h1>${text("home.title")}</h1>
    ${findForm(page)}
    <div class="cards">
      ${booking(page)} ${reporting && card(page, "/report", "report")} ${card(page, "/status", "status")}
      ${reporting && card(page, "/nearby", "nearby")} ${articles.length > 0 && card(page, "/articles", "articles")}
      ${card(page, "/consultations", "consultations")} ${reporting && card(page, "/ideas", "ideas")} ${officeList(page)}
    </div>`;
  return { title: text("home.title"), body };
}

function card(
  { text, to }: Page,
  path: string,
  name: "report" | "status" | "nearby" | "articles" | "consultations" | "ideas",
): Html {
  return html`<section>
    <h2><a href="${to(path)}">${text(`site.${name}`)}</a></h2>
    <p>${text(`home.${name}`)}</p>
    ${name === "nearby" && html`<p><a href="${to("/stats")}">${text("stats.title")}</a></p>`}
  </section>`;
}

function booking(page: Page): Html {
  const { text, to } = page;
  return html`<section>
    <h2><a href="${to("/book")}">${text("site.book")}</a></h2>
    <p>${text("home.intro")}</p>
    <ul>
      ${visitedDepartments(page.catalog.file).map(
        ({ id, name }) => html`<li><a href="${to(`/book/${id}`)}">${page.name(name)}</a></li>`,
      )}
    </ul>
  </section>`;
}

function officeList({ text, to, name, catalog }: Page): Html {
  return html`<section>
    <h2>${text("home.offices")}</h2>
    <p>${text("home.officesHint")}</p>
    <ul>
      ${catalog.file.offices.map(
        (office) =>
          html`<li>
            <a href="${to(`/o/${office.id}`)}">${name(office.name)}</a> <span class="hint">${office.address}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
