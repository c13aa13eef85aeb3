import type { FreeTime } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { subheading } from "./heading.ts";
import type { Start } from "./held-time.ts";
import type { OkienkoElement } from "./okienko-element.ts";
import type { TimeChooser } from "./time-chooser.ts";

/** What happens when a person picks a time. */
export type PickTime = (time: Start) => void;

/** Times of several days as buttons that say all: `tomorrow, 8:15, Gronowa`. */
export function timesAhead(host: OkienkoElement, times: Start[], pick: PickTime): TemplateResult {
  return buttons(times, pick, (time) => host.dates.moment(time.start), host.offices.length > 1 && host);
}

/** Times as buttons, with the name of their office where it can be another. */
function buttons(
  times: Start[],
  pick: PickTime,
  words: (time: Start) => string,
  offices: OkienkoElement | false,
  label?: string,
) {
  return html`<ul class="times" aria-labelledby=${label ?? nothing}>
    ${times.map(
      (time) =>
        html`<li>
          <button part="time" @click=${() => pick(time)}>
            <strong>${words(time)}</strong> ${offices && offices.officeName(time.office)}
          </button>
        </li>`,
    )}
  </ul>`;
}

/** The times of the chosen day, in the morning and in the afternoon. */
export function timesOfDay(host: OkienkoElement, chooser: TimeChooser, pick: PickTime): TemplateResult | "" {
  const { day, times } = chooser;
  if (!day) return "";
  const noon = `${day}T12`;
  return html`<section aria-labelledby="times">
    ${subheading(host, host.text("common.timesOn", { day: host.dates.short(day) }), "times")}
    ${times && !times.length ? html`<p>${host.text("common.dayFull")}</p>` : ""}
    ${part(
      host,
      "common.morning",
      times?.filter(({ start }) => start < noon),
      pick,
    )}
    ${part(
      host,
      "common.afternoon",
      times?.filter(({ start }) => start >= noon),
      pick,
    )}
    <p>
      <button class="link" @click=${() => host.focusOn("[part~='day'][tabindex='0']")}>
        ${host.text("common.backToDays")}
      </button>
    </p>
  </section>`;
}

function part(
  host: OkienkoElement,
  name: "common.morning" | "common.afternoon",
  times: FreeTime[] = [],
  pick: PickTime,
) {
  if (!times.length) return "";
  const several = times.some(({ office }) => office !== times[0]?.office);
  return html`<p class="label" id=${name}>${host.text(name)}</p>
    ${buttons(times, pick, (time) => host.dates.time(time.start), several && host, name)}`;
}
