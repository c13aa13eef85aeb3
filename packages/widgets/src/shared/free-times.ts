import type { FreeTime } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { listHeading, subheading } from "./heading.ts";
import type { Start } from "./held-time.ts";
import type { OkienkoElement } from "./okienko-element.ts";
import type { TimeChooser } from "./time-chooser.ts";

/** What happens when a person picks a time. */
export type PickTime = (time: Start) => void;

/** Times of several days as buttons that say all: `tomorrow, 8:15, Gronowa`. */
export function timesAhead(host: OkienkoElement, times: Start[], pick: PickTime): TemplateResult {
  return html`<ul class="times">
    ${times.map((time) => button(host, time, pick, host.dates.moment(time.start), true))}
  </ul>`;
}

/** The times of the chosen day, office by office, in the morning and in the afternoon. */
export function timesOfDay(host: OkienkoElement, chooser: TimeChooser, pick: PickTime): TemplateResult | "" {
  const { day, times } = chooser;
  if (!day) return "";
  const offices = [...new Set(times?.map(({ office }) => office))];
  const isNamed = offices.length > 1;
  return html`<section>
    ${subheading(host, host.text("common.timesOn", { day: host.dates.short(day) }), "times")}
    <p>
      <button class="link" @click=${() => host.focusOn("[part~='day'][tabindex='0']")}>
        ${host.text("common.backToDays")}
      </button>
    </p>
    ${times && !times.length ? html`<p>${host.text("common.dayFull")}</p>` : ""}
    ${offices.map((office, index) => {
      const here = times!.filter((time) => time.office === office);
      const id = `office-${index}`;
      return html`${isNamed ? listHeading(host, host.officeName(office), 2, id) : ""}
      ${halves(host, here, isNamed ? id : "", pick)}`;
    })}
  </section>`;
}

function halves(host: OkienkoElement, times: FreeTime[], office: string, pick: PickTime): TemplateResult[] {
  const isMorning = ({ start }: FreeTime) => start.slice(11) < "12";
  const morning = times.filter(isMorning);
  const afternoon = times.filter((time) => !isMorning(time));
  return Object.entries({ morning, afternoon })
    .filter(([, inside]) => inside.length)
    .map(([half, inside]) => {
      const id = office + half;
      return html`<p class="half" id=${id}>${host.text(`common.${half as "morning" | "afternoon"}`)}</p>
        <ul class="times" aria-labelledby=${`${office} ${id}`.trim()}>
          ${inside.map((time) => button(host, time, pick, host.dates.time(time.start), false))}
        </ul>`;
    });
}

// who hears one button alone must hear where the time is, also where a heading shows it to the others
function button(host: OkienkoElement, time: Start, pick: PickTime, words: string, isShown: boolean): TemplateResult {
  const office = host.offices.length > 1 ? host.officeName(time.office) : "";
  const label = office && !isShown ? `${words}, ${office}` : nothing;
  return html`<li>
    <button part="time" aria-label=${label} @click=${() => pick(time)}>
      <strong>${words}</strong> ${isShown ? office : ""}
    </button>
  </li>`;
}
