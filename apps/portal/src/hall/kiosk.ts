import { live } from "@okienko/client/live";
import { askPage, type Asked } from "./ask-page.ts";
import { showConnection } from "./connection-notice.ts";
import { runKeypad } from "./keypad.ts";
import { arrive, hall, refresh } from "./page.ts";
import { watchQuiet } from "./quiet-time.ts";

const start = location.href;
let turns = 0;

/** The touch screen at the door. Its pages come into this one, so that a lost server never leaves a browser's error there. */
export function runKiosk(): void {
  if (hall().dataset["page"] === "unlock") return takeKey();
  addEventListener("submit", onSubmit);
  addEventListener("click", onClick);
  runKeypad();
  watchQuiet(isInside, () => void go({ address: start }));
  live({ address: hall().dataset["live"]!, fetch: refreshStart, onState: showConnection });
}

/** The key of a link goes out of the address, where somebody could read it over a shoulder. */
function takeKey(): void {
  const key = /^#([0-9a-z]{32})$/.exec(location.hash)?.[1];
  if (!key) return;
  history.replaceState(null, "", location.pathname + location.search);
  document.querySelector<HTMLInputElement>("input[name=secret]")!.value = key;
}

function isStart(): boolean {
  return hall().dataset["page"] === "start";
}

/** Somebody is in the middle of something. */
function isInside(): boolean {
  const isTyped = [...document.querySelectorAll("input")].some((it) => it.type !== "hidden" && it.value !== "");
  return !isStart() || isTyped || document.documentElement.lang !== startLanguage;
}

const startLanguage = document.documentElement.lang;

async function refreshStart(): Promise<void> {
  const turn = turns;
  const isQuiet = () => turn === turns && isStart() && document.documentElement.lang === startLanguage;
  if (!isQuiet()) return;
  const page = await askPage({ address: start });
  if (isQuiet()) refresh(page); // somebody may have pressed something meanwhile
}

/** Goes to a page; whoever presses something else meanwhile goes there. A double press sends the same form twice, which counts once. */
async function go(asked: Asked): Promise<void> {
  const turn = ++turns;
  try {
    const page = await askPage(asked);
    if (turn === turns) arrive(page);
  } catch {
    showConnection({ isConnected: false, asOf: null });
  }
}

function onSubmit(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (form.method === "dialog") return;
  event.preventDefault();
  const { submitter } = event;
  const sent = [...new FormData(form, submitter)].map(([name, value]): [string, string] => [name, String(value)]);
  const fields = new URLSearchParams(sent);
  void go(form.method === "get" ? { address: `${form.action}?${fields}` } : { address: form.action, fields });
}

function onClick(event: MouseEvent): void {
  const link = (event.target as Element).closest("a");
  if (!link || link.getAttribute("href")!.startsWith("#")) return; // that leads to a field of this page
  event.preventDefault();
  void go({ address: link.href });
}
