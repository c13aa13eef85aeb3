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
  if (!chooser.month) return html`<p role="status">${host.text("common.loading")}</p>`;
  return html`${offices.length > 1 ? officeFilter(host, chooser, offices) : ""}
  ${chooser.nothing ? nothingFree(host, chooser, pick) : choice(host, chooser, pick)}`;
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
  const onSubmit = (event: Event) => (event.preventDefault(), void chooser.chooseTyped());
  return html`<form class="row" novalidate @submit=${onSubmit}>
    ${textField({
      id: "typed-day",
      label: text("common.typeDay"),
      hint: text("common.typeDayHint", { day: chooser.focused.split("-").reverse().join(".") }),
      value: chooser.typed,
      error: chooser.typedError && text(chooser.typedError),
      onInput: (value) => (chooser.typed = value),
    })}
    <button part="button">${text("common.showTimes")}</button>
  </form>`;
}
