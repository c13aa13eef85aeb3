import type { WalkIns } from "@okienko/contract";
import type { OfficeEntry } from "@okienko/contract/city-file";
import { formatInstant } from "@okienko/scheduling";
import { html } from "hono/html";
import type { LaterProcedure } from "../../queues/walk-ins-now.ts";
import { newSecret } from "../../references/secret.ts";
import { formTitle, hidden } from "../form.ts";
import { stretchWords } from "../opening.ts";
import type { Html, Page } from "../page.ts";
import type { HallContent } from "./hall-layout.ts";
import { kiosk } from "./kiosk-layout.ts";

/** What a kiosk shows of what an office does. */
export interface KioskChoice {
  readonly now: WalkIns["procedures"];
  readonly later: readonly LaterProcedure[];
  /** What the list was narrowed by. */
  readonly words: string;
  /** Words that find something here. */
  readonly example: string | undefined;
  readonly notice: string | undefined;
}

/** What people without a visit can take a ticket for, and what they can only book. */
export function kioskProcedures(page: Page, office: OfficeEntry, choice: KioskChoice): HallContent {
  const { text, to } = page;
  const { now, later, notice } = choice;
  const body = html`<h1>${text("kiosk.what")}</h1>
    ${notice && html`<p class="notice error" role="alert">${notice}</p>`} ${searchForm(page, office, choice)}
    ${now.length + later.length === 0 && html`<p>${text("kiosk.nothing")}</p>`} ${tickets(page, office, now)}
    ${laterList(page, office, later)}
    <p><a class="button" href="${to(`/kiosk/${office.id}`)}">${text("kiosk.back")}</a></p>`;
  return kiosk(page, office, { page: "procedures", body, title: formTitle(page, text("kiosk.what"), { notice }) });
}

function searchForm({ text, file, chosenLanguage }: Page, office: OfficeEntry, { words, example }: KioskChoice): Html {
  return html`<form class="search" method="get" action="${file(`/kiosk/${office.id}/procedures`)}" role="search">
    ${hidden({ lang: chosenLanguage })}
    <label for="q">${example ? text("kiosk.searchLabel", { example }) : text("kiosk.search")}</label>
    <div class="row">
      <input id="q" name="q" type="search" value="${words}" autocomplete="off" />
      <button>${text("kiosk.search")}</button>
    </div>
  </form>`;
}

function tickets({ to }: Page, office: OfficeEntry, procedures: WalkIns["procedures"]): Html {
  if (procedures.length === 0) return html``;
  return html`<form class="choices" method="post" action="${to(`/kiosk/${office.id}/ticket`)}">
    ${hidden({ key: newSecret() })}
    ${procedures.map((it) => html`<button name="procedure" value="${it.id}">${it.name}</button>`)}
  </form>`;
}

function laterList(page: Page, office: OfficeEntry, procedures: readonly LaterProcedure[]): Html {
  const { text, to } = page;
  if (procedures.length === 0) return html``;
  return html`<h2>${text("kiosk.later")}</h2>
    <ul class="choices later">
      ${procedures.map(
        (it) =>
          html`<li>
            <a class="button" href="${to(`/kiosk/${office.id}/booking/${it.id}`)}"
              ><strong>${it.name}</strong> <span>${laterWords(page, it)}</span></a
            >
          </li>`,
      )}
    </ul>`;
}

const reasons = {
  closed: "kiosk.closedToday",
  full: "kiosk.noMoreToday",
  elsewhere: "kiosk.ticketsThere",
} as const;

/** Why there is no ticket now, and when it is open next. */
export function laterWords(page: Page, { why: reason, opens }: LaterProcedure): string {
  const { text, dates, catalog } = page;
  const why = text(reasons[reason]);
  if (!opens) return why;
  const day = dates.near(formatInstant(opens.from, catalog.file.city.timeZone));
  return `${why} ${text("kiosk.opens", { day, hours: stretchWords(page, opens) })}`;
}
