import type { DeskTicket, ExpectedVisit } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { clock, counted, language, text } from "../texts/texts.ts";

type Person = Pick<DeskTicket | ExpectedVisit, "name" | "procedure" | "quantity">;

/** What one needs to know of somebody in a list: what for, how much, who. */
export function personLine({ name, procedure, quantity }: Person): TemplateResult {
  return html`${procedure.name}${quantity > 1 ? ` × ${quantity}` : nothing}${name ? html`<br /><bdi>${name}</bdi>` : nothing}`;
}

/** When somebody has booked, come, and how long they have been here. */
export function timeLine(it: DeskTicket, now: number): string {
  const when = it.start ? text("counter.booked", { time: clock(it.start) }) : text("counter.walkIn");
  const minutes = minutesSince(it.arrivedAt, now);
  return [when, text("counter.arrived", { time: clock(it.arrivedAt) }), counted("counter.waits", minutes)].join(" · ");
}

/** Whole minutes from an instant of the API until now. */
export function minutesSince(instant: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000));
}

const languages = new Intl.DisplayNames([language], { type: "language" });

/** The language that somebody speaks, by its name. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag; // not a tag (ECMA-402 §12.4.3)
  }
}
