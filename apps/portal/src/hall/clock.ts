import { hall } from "./page.ts";

/** How far the clock of this machine is behind that of the server, in milliseconds. */
let behind = 0;

/** Takes the server's time over from the page that it has just sent. */
export function setClock(): void {
  behind = Number(hall().dataset["now"]) - Date.now();
}

/** Shows the time of day of the office, whatever the clock and zone of this machine are. */
export function runClock(): void {
  setClock();
  setInterval(showClock, 1000);
  showClock();
}

function showClock(): void {
  const clock = document.querySelector<HTMLElement>(".clock");
  if (!clock) return;
  const words = timeOfDay(new Date(Date.now() + behind));
  if (clock.textContent !== words) clock.textContent = words;
}

/** The time of day at the office, in the one form that the server writes as well. */
export function timeOfDay(instant: Date): string {
  const { locale, zone: timeZone } = hall().dataset;
  return instant.toLocaleTimeString(locale, { timeZone, hour: "numeric", minute: "2-digit" });
}
