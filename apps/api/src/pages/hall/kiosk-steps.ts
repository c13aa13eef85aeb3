import { problems, type ProblemCode } from "@okienko/contract";
import type { OfficeEntry } from "@okienko/contract/city-file";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { findProcedures } from "../../catalog/find-procedures.ts";
import { readNow } from "../../database/read-now.ts";
import { checkIn } from "../../queues/check-in.ts";
import type { DayContext } from "../../queues/day-context.ts";
import { serviceLengths } from "../../queues/service-lengths.ts";
import { takeTicket } from "../../queues/take-ticket.ts";
import { readKiosk } from "../../queues/walk-ins-now.ts";
import { Refusal } from "../../refusal.ts";
import type { Parts } from "../../parts.ts";
import type { Page } from "../page.ts";
import type { Sent } from "../sent-form.ts";
import type { TextKey } from "../texts/text.ts";
import { isRefused, writeFor } from "../writing.ts";
import type { HallContent } from "./hall-layout.ts";
import { kioskProcedures } from "./kiosk-choice.ts";
import { kioskBooking, kioskStart, kioskTicket } from "./kiosk-pages.ts";

const wrongCode: Partial<Record<ProblemCode, TextKey>> = {
  "unknown-code": "kiosk.unknown",
  "too-early": "kiosk.tooEarly",
  "other-office": "kiosk.otherOffice",
  "already-arrived": "kiosk.already",
  "visit-changed": "kiosk.changed",
};

/** A screen at an office: a kiosk that gives tickets, or any other one. */
export interface Screen {
  readonly office: OfficeEntry;
  readonly isKiosk: boolean;
}

/** The first page of the kiosk of an office. */
export async function startStep(parts: Parts, page: Page, screen: Screen, error?: string): Promise<HallContent> {
  const { now, later } = await kioskAt(parts, page, screen);
  const tickets = now.length > 0 ? "here" : later.some(({ why }) => why === "elsewhere") ? "there" : "none";
  return kioskStart(page, screen.office, tickets, error);
}

/** What one can take a ticket for and what not now, narrowed by words. */
export async function proceduresStep(
  parts: Parts,
  page: Page,
  screen: Screen,
  words: string,
  notice?: string,
): Promise<HallContent> {
  const { office } = screen;
  const { now, later } = await kioskAt(parts, page, screen);
  const found = findProcedures(page.catalog, page.language, { q: words.slice(0, 200), office: office.id });
  const places = new Map(found.map(({ entry }, place) => [entry.id, place]));
  const order = new Intl.Collator(page.language);
  const shown = <T extends { readonly id: string; readonly name: string }>(all: readonly T[]): T[] => {
    const matching = all.filter(({ id }) => places.has(id));
    return matching.sort((a, b) => (words ? places.get(a.id)! - places.get(b.id)! : order.compare(a.name, b.name)));
  };
  // whatever the city calls its matters, the first of them is found by its name
  const example = [...now, ...later][0]?.name;
  return kioskProcedures(page, office, { now: shown(now), later: shown(later), words, example, notice });
}

/** How to book a procedure that has no tickets now. Throws `unknown-procedure`. */
export async function bookingStep(parts: Parts, page: Page, screen: Screen, procedure: string): Promise<HallContent> {
  const { office } = screen;
  const { later } = await kioskAt(parts, page, screen);
  const wanted = page.catalog.procedures.get(procedure);
  if (!wanted?.queues.some((it) => it.office === office.id)) throw new Refusal("unknown-procedure", "");
  const path = `/book/${wanted.department}/${procedure}?office=${office.id}`;
  const address = `${parts.settings.publicUrl}${path}${page.chosenLanguage ? `&lang=${page.chosenLanguage}` : ""}`;
  const when = later.find(({ id }) => id === procedure) ?? null;
  return kioskBooking(page, office, { name: page.name(wanted.entry.name), address, when });
}

/** Somebody types or scans the code of their visit; pressing twice checks in once. */
export async function checkInStep(sent: Sent, screen: Screen): Promise<HallContent> {
  const { page, form } = sent;
  const { office } = screen;
  const code = form.text("code").replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(code)) return wrong(sent, screen, 422, page.text(code ? "kiosk.unknown" : "kiosk.missing"));
  const telling = await tellingOf(sent);
  try {
    const given = await writeFor(sent, keyOf(sent, code), async (it) =>
      checkIn(await asResident(it), { office: office.id, code }, telling),
    );
    return kioskTicket(page, office, given);
  } catch (error) {
    const key = error instanceof Refusal ? wrongCode[error.code] : undefined;
    if (!key) throw error;
    const { code: problem, message } = error as Refusal;
    const ticket = /\b[A-Z]+\d+\b/.exec(message)?.[0] ?? "";
    return wrong(sent, screen, problems[problem].status, page.text(key, { ticket }));
  }
}

/** Somebody takes a ticket; pressing twice takes one. */
export async function ticketStep(sent: Sent, screen: Screen): Promise<HallContent> {
  const { parts, page, form } = sent;
  const { office, isKiosk } = screen;
  const procedure = form.text("procedure");
  const request = { office: office.id, procedure, quantity: 1 };
  const telling = await tellingOf(sent);
  try {
    const given = await writeFor(sent, keyOf(sent, procedure), async (it) =>
      takeTicket(await asResident(it), request, telling, isKiosk),
    );
    return kioskTicket(page, office, given);
  } catch (error) {
    if (!isRefused(error, "walk-ins-stopped", "only-at-kiosk", "queue-full")) throw error;
    return { ...(await proceduresStep(parts, page, screen, "", page.text("kiosk.stopped"))), status: 409 };
  }
}

/** What makes two presses the same one: the page that was shown, and what was pressed there. */
function keyOf({ form }: Sent, pressed: string): string | null {
  const key = form.text("key");
  return key ? `${key} ${pressed}` : null;
}

/** A code that nobody has is answered as one, so that guesses are counted. */
async function wrong({ parts, page }: Sent, screen: Screen, status: number, error: string): Promise<HallContent> {
  return { ...(await startStep(parts, page, screen, error)), status: status as ContentfulStatusCode };
}

function kioskAt({ database }: Parts, { catalog, language }: Page, { office, isKiosk }: Screen) {
  return readKiosk({ db: database.read, now: database.now, catalog, language }, office.id, isKiosk);
}

async function tellingOf({ parts, page }: Sent) {
  return { language: page.language, lengthOf: await serviceLengths(parts.database, page.catalog) };
}

async function asResident(context: Omit<DayContext, "at" | "actor">): Promise<DayContext> {
  return { ...context, actor: "resident", at: await readNow(context.tx, context.now) };
}
