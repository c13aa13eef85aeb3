import type { InboxMap } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { api } from "../addresses.ts";
import { language, text } from "../texts/texts.ts";

let script: Promise<unknown> | undefined;

/** Fetches the map once somebody wants one; while it cannot come, the list is there. */
export function fetchMap(): void {
  const address = new URL("../../widgets/okienko-map.js", api).href;
  script ??= import(/* @vite-ignore */ address).catch(() => (script = undefined));
}

/** The reports as points; who uses no pointer finds them in the list beside it. */
export function inboxMap({ points, more }: InboxMap, pick: (reference: string) => void): TemplateResult {
  fetchMap();
  const marks = points.map(({ reference, category, location, overdue, priority }) => ({
    id: reference,
    location,
    label: `${reference} ${category}`,
    part: overdue || priority === "urgent" ? "chosen" : "open",
  }));
  return html`<section aria-label=${text("inbox.map")}>
    <okienko-map
      lang=${language}
      .points=${marks}
      @okienko-point-picked=${({ point }: Event & { readonly point: string }) => pick(point)}
      ><p>${text("inbox.mapLoads")}</p></okienko-map
    >
    ${more ? html`<p class="hint">${text("inbox.mapMore")}</p>` : nothing}
  </section>`;
}
