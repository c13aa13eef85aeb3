import type { Fee } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import type { OkienkoElement } from "../shared/okienko-element.ts";
import { phoneLine } from "../shared/phone-line.ts";
import { selectField } from "../shared/select-field.ts";
import { titledList } from "../shared/titled-list.ts";
import type { BookingFlow } from "./booking-flow.ts";

/** What to bring, what it costs, how long it takes, and what can be done without coming. */
export function bringStep(flow: BookingFlow): TemplateResult {
  const { host } = flow;
  const { text } = host;
  const procedure = flow.procedure!;
  const { description, documents, fees, online, duration, bookable } = procedure;
  return html`${description && html`<p>${description}</p>`}
  ${
    bookable
      ? ""
      : html`<div class="notice" part="notice">
          <p>${text("booking.noVisit")}</p>
          ${phoneLine(host)}
        </div>`
  }
  ${
    online &&
    html`<div class="notice" part="notice">
      <p><strong>${text("booking.online")}</strong> ${online.text}</p>
      ${online.url && html`<p class="links"><a href=${online.url}>${text("booking.onlineLink")}</a></p>`}
    </div>`
  }
  ${titledList(host, text("booking.documents"), documents)}
  ${titledList(
    host,
    text("booking.fees"),
    fees.map((fee) => feeText(host, fee)),
  )}
  ${titledList(host, text("booking.steps"), procedure.steps, true)}
  ${
    bookable
      ? html`<p>${text("booking.minutes", { count: duration.minutes })}</p>
          ${quantity(flow)}
          <button part="button primary" @click=${() => flow.go("time")}>${text("common.continue")}</button>`
      : ""
  }`;
}

function feeText({ dates, text }: OkienkoElement, { name, amount, currency }: Fee): string {
  return `${name}: ${amount ? dates.money(amount, currency) : text("booking.freeOfCharge")}`;
}

function quantity(flow: BookingFlow): TemplateResult | "" {
  const { minutes, extraMinutes, maxQuantity } = flow.procedure!.duration;
  if (maxQuantity < 2) return "";
  const { text } = flow.host;
  const options = Array.from({ length: maxQuantity }, (_, more): [string, string] => [
    `${more + 1}`,
    `${text("booking.matters", { count: more + 1 })}, ${text("booking.minutesShort", { count: minutes + more * extraMinutes })}`,
  ]);
  return selectField({
    id: "quantity",
    label: text("booking.quantity"),
    value: `${flow.quantity}`,
    options,
    onChange: (value) => (flow.quantity = Number(value)),
  });
}
