import { html, type TemplateResult } from "lit";
import { calendar } from "./calendar.ts";
import { timesAhead, timesOfDay, type PickTime } from "./free-times.ts";
import { subheading } from "./heading.ts";
import { emptyMonth, nothingFree } from "./nothing-free.ts";
import type { OkienkoElement } from "./okienko-element.ts";
import { selectField } from "./select-field.ts";
import { textField } from "./text-field.ts";
import type { TimeChooser } from "./time-chooser.ts";

/** The whole choice of a time: office, earliest times, calendar, typed day and the times of the chosen day. */
export function timeChoice(
  host: OkienkoElement,
  chooser: TimeChooser,
  offices: string[],
  pick: PickTime,
): TemplateResult {
  const { month, nothing } = chooser;
  return html`${month && offices.length > 1 ? officeFilter(host, chooser, offices) : ""}
    <p class="hint" role="status">${howMany(host, chooser, offices)}</p>
    ${!month ? "" : nothing ? nothingFree(host, chooser, pick) : choice(host, chooser, pick)}`;
}

// read out when another office or month has been answered: `Gronowa, November 2026: 12 free times`
function howMany(host: OkienkoElement, chooser: TimeChooser, offices: string[]): string {
  const { busy, text, dates } = host;
  if (!chooser.isKnown) return busy && !chooser.month ? text("common.loading") : "";
  const { wish, days, focused } = chooser;
  const office = wish.office ? host.officeName(wish.office) : text("common.allOffices");
  const count = [...days.values()].reduce((sum, { times }) => sum + times, 0);
  const free = text(count ? "common.freeTimes" : "common.noFreeTimes", { count });
  return `${offices.length > 1 ? `${office}, ` : ""}${dates.month(focused)}: ${free}`;
}

function choice(host: OkienkoElement, chooser: TimeChooser, pick: PickTime): TemplateResult {
  const { soon, elsewhere, earliest } = chooser;
  const later = earliest.filter((time) => !soon.includes(time));
  const none = chooser.now && !soon.length;
  return html`${none ? html`<p>${host.text("common.noneNow")}</p>` : ""} ${group(host, "common.freeNow", soon, pick)}
    ${group(host, "common.earliest", later, pick)} ${group(host, "common.elsewhere", elsewhere, pick)}
    ${subheading(host, host.text("common.otherDay"))}
    <div class="columns">
      <div>${calendar(host, chooser)} ${emptyMonth(host, chooser)} ${typedDayForm(host, chooser)}</div>
      ${timesOfDay(host, chooser, pick)}
    </div>`;
}

function group(
  host: OkienkoElement,
  name: "common.freeNow" | "common.earliest" | "common.elsewhere",
  times: TimeChooser["earliest"],
  pick: PickTime,
): TemplateResult | "" {
  return times.length ? html`${subheading(host, host.text(name))} ${timesAhead(host, times, pick)}` : "";
}

function officeFilter(host: OkienkoElement, chooser: TimeChooser, offices: string[]): TemplateResult {
  return selectField({
    id: "office",
    label: host.text("common.office"),
    value: chooser.wish.office,
    options: [
      ["", host.text("common.allOffices")],
      ...offices.map((id) => [id, host.officeName(id)] as [string, string]),
    ],
    onChange: (office) => void host.attempt(() => chooser.look({ ...chooser.wish, office })),
  });
}

function typedDayForm(host: OkienkoElement, chooser: TimeChooser): TemplateResult {
  const { text } = host;
  const day = (chooser.earliest[0]?.start ?? chooser.focused).slice(0, 10).split("-").reverse().join(".");
  const onSubmit = (event: Event) => (event.preventDefault(), void chooser.chooseTyped());
  return html`<form class="row" novalidate @submit=${onSubmit}>
    ${textField({
      id: "typed-day",
      label: text("common.typeDay"),
      hint: text("common.typeDayHint", { day }),
      value: chooser.typed,
      error: chooser.typedError && text(chooser.typedError, { day }),
      onInput: (value) => (chooser.typed = value),
    })}
    <button part="button">${text("common.showTimes")}</button>
  </form>`;
}
