import type { FreeTime } from "@okienko/contract";
import { html } from "hono/html";
import { newSecret } from "../references/secret.ts";
import type { Choosing } from "./choosing.ts";
import { hidden } from "./form.ts";
import type { Html, Page, Query } from "./page.ts";

/** The form around buttons of times: pressing one asks to hold that time, once, however often it is sent. */
export function timesForm(choosing: Choosing, buttons: Html): Html {
  const { page, target, carried } = choosing;
  return html`<form method="post" action="${page.to(target)}">
    ${hidden({ ...carried, ...askedAgain(choosing), key: newSecret() })} ${buttons}
  </form>`;
}

/** What was asked for, for the next page: office, number of matters, whether somebody stands at the door. */
export function askedAgain({ wish, now }: Choosing): Query {
  return { office: wish.office ?? undefined, quantity: wish.quantity, now: now ? "" : undefined };
}

/** Times of several days, each with its day and office. */
export function timesAhead(page: Page, times: readonly FreeTime[]): Html {
  const { dates } = page;
  return html`<ul class="times ahead">
    ${times.map(
      (time) =>
        html`<li>
          <button name="time" value="${timeValue(time)}">
            <strong>${dates.near(time.start)}, ${dates.time(time.start)}</strong> ${officeName(page, time.office)}
          </button>
        </li>`,
    )}
  </ul>`;
}

/** Times of one day at one office. */
export function timesOfDay(page: Page, times: readonly FreeTime[]): Html {
  return html`<ul class="times">
    ${times.map((time) => {
      const shown = page.dates.time(time.start);
      // who hears one button alone must hear where the time is
      const label = `${shown}, ${officeName(page, time.office)}`;
      return html`<li><button name="time" value="${timeValue(time)}" aria-label="${label}">${shown}</button></li>`;
    })}
  </ul>`;
}

/** The name of an office in the language of the page. */
export function officeName({ catalog, name }: Page, id: string): string {
  return name(catalog.offices.get(id)!.name);
}

/** A time as the value of its button. */
export function timeValue({ start, office }: FreeTime): string {
  return `${start} ${office}`;
}

/** Reads a pressed time; what cannot be one becomes a time that nobody offers. */
export function readTime(value: string): { start: string; office: string } {
  const [start = "", office = ""] = value.split(" ");
  return { start, office };
}
