import type { OfficeEntry } from "@okienko/contract/city-file";
import { html } from "hono/html";
import { servedOn } from "../queues/queue-hours.ts";
import { newSecret } from "../references/secret.ts";
import { bookingWidget } from "./catalog-pages.ts";
import { hidden } from "./form.ts";
import { dialled, type Content } from "./layout.ts";
import { procedureLinks } from "./procedure-list.ts";
import type { FirstTime, OfficeNow } from "./office-now.ts";
import { stretchWords } from "./opening.ts";
import type { Html, Page } from "./page.ts";
import { timeValue } from "./time-buttons.ts";

const mostLater = 3;

/** Another office and how many procedures are free there now. */
export interface OtherOffice {
  readonly office: OfficeEntry;
  readonly free: OfficeNow;
}

/** An office: where it is, whether it is open, and what is free here now; a sticker at its door leads here. */
export function officePage(page: Page, office: OfficeEntry, free: OfficeNow, others: readonly OtherOffice[]): Content {
  const { text, name } = page;
  const inside = [...page.catalog.procedures.values()].filter((it) => it.offices.includes(office.id));
  const query = { office: office.id, now: "" };
  const body = html`<h1>${name(office.name)}</h1>
    ${facts(page, office)} ${freeNow(page, free)} ${free.soon.length === 0 && otherOffices(page, others)}
    <h2>${text("office.all")}</h2>
    ${bookingWidget(page, { ...query, headingLevel: 3 }, procedureLinks(page, inside, query))}`;
  return { title: name(office.name), body };
}

function facts(page: Page, { id, address, location, phone, note }: OfficeEntry): Html {
  const { text } = page;
  const { lat, lng } = location;
  return html`<dl class="visit">
    <dt>${text("office.address")}</dt>
    <dd>
      ${address}<br /><a
        href="https://www.openstreetmap.org/?mlat=${lat}&amp;mlon=${lng}#map=18/${lat}/${lng}"
        rel="external"
        >${text("visit.map")}</a
      >
      ${note && html`<br /><span class="hint">${page.name(note)}</span>`}
    </dd>
    <dt>${text("office.hoursToday")}</dt>
    <dd>${hoursToday(page, id)}</dd>
    ${
      phone &&
      html`<dt>${text("office.phone")}</dt>
        <dd><a href="tel:${dialled(phone)}">${phone}</a></dd>`
    }
  </dl>`;
}

function hoursToday(page: Page, office: string): Html {
  const { catalog, dates, text } = page;
  const queues = catalog.file.queues.filter((it) => it.office === office);
  const openings = servedOn(catalog, queues, dates.today);
  if (openings.length === 0) return html`${text("office.closedToday")}`;
  const now = Date.now();
  const isOpen = openings.some(({ from, until }) => from <= now && now < until);
  const shown = openings.map((it) => stretchWords(page, it));
  return html`${shown.join(", ")} <strong>(${text(isOpen ? "office.isOpen" : "office.isClosed")})</strong>`;
}

function freeNow(page: Page, { soon, later }: OfficeNow): Html {
  const { text } = page;
  const count = page.catalog.file.booking.nowWithinMinutes;
  const next = later.slice(0, mostLater);
  return html`<section class="now">
    <h2>${text("office.freeNow")}</h2>
    ${
      soon.length > 0
        ? html`<p>${text("office.nowHint", { count })}</p>
            ${firstTimes(page, soon)}`
        : html`<p class="notice">${text("office.nothingNow")}</p>`
    }
    ${
      soon.length === 0 &&
      next.length > 0 &&
      html`<h3>${text("office.next")}</h3>
        ${firstTimes(page, next)}`
    }
  </section>`;
}

/** Each first time with a button that takes it. */
function firstTimes(page: Page, firsts: readonly FirstTime[]): Html {
  const { text, to, dates, name } = page;
  return html`<ul class="firsts">
    ${firsts.map(({ procedure, time }) => {
      const isToday = time.start.startsWith(dates.today);
      const when = isToday ? dates.time(time.start) : `${dates.near(time.start)}, ${dates.time(time.start)}`;
      const label = `${text("office.take", { time: when })}: ${name(procedure.entry.name)}`;
      return html`<li>
        <form method="post" action="${to(`/book/${procedure.department}/${procedure.entry.id}/hold`)}">
          <span>${name(procedure.entry.name)}</span>
          ${hidden({ office: time.office, quantity: 1, now: "", key: newSecret() })}
          <button class="primary" name="time" value="${timeValue(time)}" aria-label="${label}">
            ${text("office.take", { time: when })}
          </button>
        </form>
      </li>`;
    })}
  </ul>`;
}

function otherOffices(page: Page, others: readonly OtherOffice[]): Html {
  if (others.length === 0) return html``;
  return html`<h2>${page.text("office.elsewhere")}</h2>
    <ul class="procedures">
      ${others.map(
        ({ office, free }) =>
          html`<li>
            <a href="${page.to(`/o/${office.id}`)}">${page.name(office.name)}</a>
            <span class="hint">${office.address} ${firstOf(page, free)}</span>
          </li>`,
      )}
    </ul>`;
}

function firstOf({ text, dates }: Page, { soon, later }: OfficeNow): Html | null {
  const [first] = [...soon, ...later];
  if (!first) return null;
  const time = `${dates.near(first.time.start)}, ${dates.time(first.time.start)}`;
  return html`<br /><strong>${text("office.first", { time })}</strong>`;
}
