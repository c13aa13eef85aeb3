import { problems, type ProblemCode } from "@okienko/contract";
import { html } from "hono/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { searchForm } from "./procedure-list.ts";
import type { Content } from "./layout.ts";
import type { Page } from "./page.ts";
import type { TextKey } from "./texts/text.ts";

type Told = readonly [title: TextKey, text: TextKey];

const gone = "problem.goneTitle";
const malformed: Told = ["problem.malformedTitle", "problem.malformed"];
const busy: Told = ["problem.busyTitle", "problem.busy"];

const toldByCode: Partial<Record<ProblemCode, Told>> = {
  "hold-used": [gone, "problem.holdUsed"],
  "idempotency-key-reused": [gone, "problem.holdUsed"],
  "visit-changed": [gone, "problem.changed"],
  "confirmation-expired": [gone, "problem.confirmationExpired"],
  "not-bookable": [gone, "procedure.noVisit"],
};

const toldByStatus: Record<number, Told> = {
  404: ["problem.notFoundTitle", "problem.notFound"],
  429: busy,
  500: ["problem.failedTitle", "problem.failed"],
  503: busy,
};

/** A problem in words, with ways to go on. */
export function problemPage(page: Page, code: ProblemCode): Content {
  const { text, to } = page;
  const { status } = problems[code];
  const [title, told] = toldByCode[code] ?? toldByStatus[status] ?? malformed;
  const { phone } = page.catalog.file.city.contact;
  const body = html`<h1>${text(title)}</h1>
    <p>${text(told)}</p>
    <ul class="links">
      <li><a href="${to("/book")}">${text("site.book")}</a></li>
      <li><a href="${to("/status")}">${text("site.status")}</a></li>
      <li><a href="${to("/")}">${text("home.offices")}</a></li>
    </ul>
    ${searchForm(page)}
    <p>${text("time.call")} ${phone}</p>`;
  return { title: text(title), body, plain: true, status: status as ContentfulStatusCode };
}
