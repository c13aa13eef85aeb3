import { live } from "@okienko/client/live";
import { askPage } from "./ask-page.ts";
import { chime } from "./chime.ts";
import { runClock, setClock } from "./clock.ts";
import { showConnection } from "./connection-notice.ts";
import { hall, refresh } from "./page.ts";
import { isOn, runTools, showTools } from "./tools.ts";

const turnEvery = 8000;
const freshFor = 10_000;

let heard = new Set<string | undefined>();
let end: ReturnType<typeof setTimeout> | undefined;

/** The screen of a waiting room: who is called where, with a sound for each call. */
export function runDisplay(): void {
  heard = new Set(calls().map((it) => it.dataset["call"]));
  runTools("turn");
  runClock();
  runTurns();
  live({ address: hall().dataset["live"]!, fetch: fetchCalls, onState: showConnection });
}

async function fetchCalls(): Promise<void> {
  refresh(await askPage({ address: location.href }));
  showTools();
  setClock();
  const fresh = calls().filter((it) => !heard.has(it.dataset["call"]));
  heard = new Set(calls().map((it) => it.dataset["call"]));
  if (fresh.length > 0) announce(fresh);
}

function announce(fresh: readonly HTMLElement[]): void {
  const { classList } = document.documentElement;
  classList.add("fresh");
  clearTimeout(end);
  end = setTimeout(() => classList.remove("fresh"), freshFor);
  if (isOn("sound")) chime();
  if (isOn("voice")) for (const it of fresh) speak(it.dataset["spoken"]!);
}

function speak(words: string): void {
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.lang = document.documentElement.lang;
  speechSynthesis.speak(utterance);
}

/** What is called now, each with a key that a further call changes. */
function calls(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-call]")];
}

/** Long words take turns in the languages of the city, as CSS shows one of them at a time. */
function runTurns(): void {
  const count = Number(hall().dataset["languages"]);
  let turn = 0;
  const { classList } = document.documentElement;
  classList.add("turn-0");
  setInterval(() => {
    if (!isOn("turn")) return;
    classList.replace(`turn-${turn}`, `turn-${(turn + 1) % count}`);
    turn = (turn + 1) % count;
  }, turnEvery);
}
