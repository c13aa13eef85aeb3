import type { Availability, FreeTime } from "@okienko/contract";
import { html } from "hono/html";
import { dayRange, freeDays } from "../availability/free-days.ts";
import { freeTimes, nextTimes } from "../availability/free-times.ts";
import type { Choosing } from "./choosing.ts";
import { dayTables, shownDays } from "./day-table.ts";
import { hidden, selectField } from "./form.ts";
import { dialled } from "./layout.ts";
import type { Html } from "./page.ts";
import { officeName, timesAhead, timesForm, timesOfDay } from "./time-buttons.ts";

/** The whole choice of a time: office and quantity, what is free now, the earliest times, the days, the times of a day. */
export function timeChoice(choosing: Choosing): Html {
  const { page, wish, outlook, day } = choosing;
  const { firstDay, lastDay } = outlook.range;
  const isOffered = day !== null && day >= firstDay && day <= lastDay;
  const { from, to } = shownDays(isOffered ? day : (outlook.days[0]?.day ?? firstDay), firstDay);
  const availability = freeDays(page.catalog, wish, outlook, dayRange(from, to, firstDay));
  const nothing = outlook.days.length === 0;
  return html`<section class="when">
    <h2>${page.text("time.title")}</h2>
    ${wishForm(choosing)} ${nothing ? nothingFree(choosing, availability) : freeChoice(choosing, availability)}
  </section>`;
}

function freeChoice(choosing: Choosing, availability: Availability): Html {
  const { page } = choosing;
  return html`${firstTimes(choosing)}
    <h3 id="days" tabindex="-1">${page.text("time.days")}</h3>
    ${dayTables(choosing, availability)} ${timesOn(choosing)}`;
}

/** What begins within the next minutes comes first for people at the door, then the earliest times. */
function firstTimes(choosing: Choosing): Html {
  const { page, wish, outlook, now } = choosing;
  const { times } = nextTimes(page.catalog, wish, outlook, 6);
  const until = outlook.now + page.catalog.file.booking.nowWithinMinutes * 60_000;
  const soon = now ? times.filter(({ start }) => Date.parse(start) <= until) : [];
  const later = times.filter((it) => !soon.includes(it));
  return html`${listOf(choosing, page.text("time.now"), soon)} ${listOf(choosing, page.text("time.earliest"), later)}`;
}

function listOf(choosing: Choosing, heading: string, times: readonly FreeTime[]): Html {
  if (times.length === 0) return html``;
  return html`<h3>${heading}</h3>
    ${timesForm(choosing, timesAhead(choosing.page, times))}`;
}

/** The times of the chosen day, by office and half of the day. */
function timesOn(choosing: Choosing): Html {
  const { page, wish, outlook, day } = choosing;
  if (day === null) return html``;
  const { times } = freeTimes(page.catalog, wish, outlook, day);
  const offices = wish.procedure.offices.filter((office) => times.some((it) => it.office === office));
  const lists = offices.map((office) =>
    timesAt(
      choosing,
      office,
      times.filter((it) => it.office === office),
    ),
  );
  return html`<h3 id="day" tabindex="-1">${page.text("time.on", { day: page.dates.full(day) })}</h3>
    <p><a href="#days">${page.text("time.backToDays")}</a></p>
    ${times.length === 0 ? html`<p class="notice">${page.text("time.noneOn")}</p>` : timesForm(choosing, html`${lists}`)}`;
}

function timesAt({ page }: Choosing, office: string, times: readonly FreeTime[]): Html {
  const halves = [
    [page.text("time.morning"), times.filter(({ start }) => start.slice(11) < "12")],
    [page.text("time.afternoon"), times.filter(({ start }) => start.slice(11) >= "12")],
  ] as const;
  return html`${halves.map(
    ([half, inside]) =>
      inside.length > 0 &&
      html`<h4>${officeName(page, office)}, ${half}</h4>
        ${timesOfDay(page, inside)}`,
  )}`;
}

/** Choosing another office or another number of matters. */
function wishForm({ page, wish, path, carried, now, quantityIsFixed }: Choosing): Html {
  const { offices, entry } = wish.procedure;
  const { maxQuantity } = entry.duration;
  const quantities = Array.from({ length: maxQuantity }, (_, index) => index + 1);
  const choosesQuantity = maxQuantity > 1 && !quantityIsFixed;
  if (offices.length < 2 && !choosesQuantity) return html``;
  const all: [string, string] = ["", page.text("time.allOffices")];
  const places = offices.map((id): [string, string] => [id, officeName(page, id)]);
  const counts = quantities.map((count): [string, string] => [`${count}`, page.text("time.matters", { count })]);
  return html`<form
    class="wish"
    method="${carried ? "post" : "get"}"
    action="${carried ? page.to(path) : page.file(path)}"
  >
    ${hidden({ ...carried, lang: carried ? undefined : page.chosenLanguage, now: now ? "" : undefined })}
    ${
      choosesQuantity
        ? selectField("quantity", page.text("time.quantity"), `${wish.quantity}`, counts)
        : hidden({ quantity: wish.quantity })
    }
    ${offices.length > 1 && selectField("office", page.text("time.office"), wish.office ?? "", [all, ...places])}
    <button>${page.text("time.show")}</button>
  </form>`;
}

/** Nothing is free on any day: why, until when times are open, when new ones come, and what else can be done. */
function nothingFree(choosing: Choosing, { reason, lastDay, nextRelease }: Availability): Html {
  const { page, elsewhere } = choosing;
  const { text, dates } = page;
  const { contact } = page.catalog.file.city;
  return html`<div class="notice">
      <p><strong>${reason && text(`time.${reason}`)}</strong></p>
      <p>
        ${text("time.openUntil", { day: dates.full(lastDay) })}
        ${text("time.newTimes", { day: dates.near(nextRelease), time: dates.time(nextRelease) })}
      </p>
      <p>
        ${text("time.call")} <a href="tel:${dialled(contact.phone)}">${contact.phone}</a>, ${page.name(contact.hours)}
      </p>
    </div>
    ${listOf(choosing, text("time.elsewhere"), elsewhere)}`;
}
