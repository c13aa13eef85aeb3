import { live } from "@okienko/client/live";
import { askPage } from "./ask-page.ts";
import { chime } from "./chime.ts";
import { showConnection } from "./connection-notice.ts";
import { hall, refresh } from "./page.ts";
import { isOn, runTools, showTools } from "./tools.ts";

let secret = "";
let heard: string | undefined;
let end: (() => void) | undefined;

/** The visitor's own ticket: the place in the queue, and the counter once it is called. */
export function runTicket(): void {
  secret = takeSecret();
  runTools();
  addEventListener("submit", (event) => {
    event.preventDefault();
    keep(String(new FormData(event.target as HTMLFormElement).get("secret") ?? "").trim());
    void begin();
  });
  if (secret) void begin();
}

/** Which office it is about is told to the owner only, so the page comes before the stream. */
async function begin(): Promise<void> {
  await fetchTicket().catch(() => showConnection({ isConnected: false, asOf: null }));
  const address = hall().dataset["live"];
  if (!address) return hall().querySelector<HTMLElement>("#errors")?.focus();
  end?.();
  end = live({ address, fetch: fetchTicket, onState: showConnection });
}

/** Out of the address, where somebody could read it over a shoulder, into what only this tab knows: it stays on a reload. */
function takeSecret(): string {
  const found = /^#([0-9a-z]{16,128})$/i.exec(location.hash)?.[1];
  if (found) keep(found);
  return found ?? (history.state as { secret?: string } | null)?.secret ?? "";
}

function keep(found: string): void {
  secret = found;
  history.replaceState({ secret }, "", location.pathname + location.search);
}

async function fetchTicket(): Promise<void> {
  refresh(await askPage({ address: location.href, fields: new URLSearchParams({ secret }) }));
  showTools();
  const { call } = hall().dataset;
  if (call && call !== heard) announce();
  heard = call;
}

function announce(): void {
  navigator.vibrate?.([400, 150, 400]);
  if (isOn("sound")) chime();
}
