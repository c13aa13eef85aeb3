import type { LiveState } from "@okienko/client/live";
import { timeOfDay } from "./clock.ts";

/** Says on the page that the connection is lost and how old it is what one sees; nothing while all is well. */
export function showConnection({ isConnected, asOf }: LiveState): void {
  const notice = document.querySelector<HTMLElement>(".lost")!;
  const { text = "", never = "" } = notice.dataset;
  const time = asOf && timeOfDay(asOf);
  const words = isConnected ? "" : time ? text.replace("{time}", time) : never;
  if (notice.textContent !== words) notice.textContent = words;
}
