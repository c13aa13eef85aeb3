import { html, type TemplateResult } from "lit";
import { timesAhead, type PickTime } from "./free-times.ts";
import { subheading } from "./heading.ts";
import type { OkienkoElement } from "./okienko-element.ts";
import { phoneLine } from "./phone-line.ts";
import type { TimeChooser } from "./time-chooser.ts";

/** Why nothing is free at all, when new times come, and what can be done until then. */
export function nothingFree(host: OkienkoElement, chooser: TimeChooser, pick: PickTime): TemplateResult {
  const { text, dates } = host;
  const { reason, lastDay, nextRelease } = chooser.month!;
  const release = { day: dates.near(nextRelease), time: dates.time(nextRelease) };
  return html`<div class="notice" part="notice">
      <p><strong>${text(`common.${reason ?? "full"}`)}</strong></p>
      <p>${text("common.openUntil", { day: dates.short(lastDay) })} ${text("common.newTimes", release)}</p>
      ${phoneLine(host)}
    </div>
    ${
      chooser.elsewhere.length
        ? html`${subheading(host, text("common.elsewhere"))} ${timesAhead(host, chooser.elsewhere, pick)}`
        : ""
    }`;
}

/** Why the month that is shown has nothing free, with one button to the next free day. */
export function emptyMonth(host: OkienkoElement, chooser: TimeChooser): TemplateResult | "" {
  const { month, days } = chooser;
  const day = month?.nextDay ?? month?.previousDay;
  if (days.size || !month || !day || !chooser.isKnown) return "";
  return html`<div class="notice" part="notice">
    <p>${host.text(`common.${month.reason ?? "full"}`)}</p>
    <button part="button" @click=${() => chooser.choose(day)}>
      ${host.text("common.nextFree", { day: host.dates.short(day) })}
    </button>
  </div>`;
}
