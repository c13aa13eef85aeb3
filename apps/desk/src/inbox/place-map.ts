import type { DeskReport } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { language, text } from "../texts/texts.ts";
import { fetchMap } from "./inbox-map.ts";

/** The place on a map, for whoever opens it. */
export function placeMap(location: NonNullable<DeskReport["location"]>): TemplateResult {
  return html`<details @toggle=${fetchMap}>
    <summary>${text("case.onMap")}</summary>
    <okienko-map lang=${language} .chosen=${location}><p>${text("inbox.mapLoads")}</p></okienko-map>
  </details>`;
}
