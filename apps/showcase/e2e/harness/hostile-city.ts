import type { DeskMember } from "./desk-member.ts";
import { drawnPhoto } from "./drawn-photo.ts";
import { hostileLine, hostileText, kept, rightToLeft, spoiltName } from "./hostile-words.ts";
import { linkIn } from "./mails.ts";
import { cityOfTheMorning, office } from "./morning.ts";
import type { Named } from "./page-lists.ts";
import { seedOpinions } from "./seeded-opinions.ts";
import { sentPhoto, sentReport } from "./sent-report.ts";
import type { Server } from "./server.ts";

type Entry = Record<string, unknown> & { id: string };

/** The city of the morning, whose names and texts were filled in by somebody who means no good. */
export function hostileCity(): object {
  const city = cityOfTheMorning() as Record<string, Entry[]>;
  const inAll = (words: string) => ({ pl: words, en: words, uk: words, de: words });
  const spoil = (list: string, id: string, change: object) =>
    city[list]!.map((it) => (it.id === id ? { ...it, ...change } : it));
  const name = inAll(spoiltName("="));
  const note = inAll(hostileText("-").replace(rightToLeft, "Urząd"));
  return {
    ...city,
    offices: spoil("offices", office, { name, address: spoiltName("+"), note }),
    departments: spoil("departments", "civil-affairs", { name }),
    queues: spoil("queues", "libelta-civil-affairs", { name }),
    procedures: spoil("procedures", "id-card", { name }),
    counters: spoil("counters", "counter-1", { name }),
    categories: spoil("categories", "street-light", { name }),
    articles: spoil("articles", "id-card-lost", { title: name, summary: note }),
    templates: spoil("templates", "accepted", { name, text: inAll("{number} </textarea><script>trick()</script>") }),
  };
}

interface Booked {
  readonly reference: string;
  readonly secret: string;
  readonly links: { readonly calendar: string };
}

/** What was filled in by residents and staff, and what is called how. */
export interface HostileCity extends Named {
  readonly visit: Booked;
  /** The visit of somebody who means well, for comparison. */
  readonly tame: Booked;
  readonly sticker: string;
}

/** Fills every field that residents and staff can fill with what means no good. */
export async function spoilCity(server: Server, member: DeskMember): Promise<HostileCity> {
  const { ask, page } = member;
  const person = { name: hostileLine("="), email: "resident@example.org", phone: "+48 600 100 200" };
  const visit = await bookedVisit(server, person, hostileText("@"));
  const tame = await bookedVisit(server, { name: "Anna Próbna", phone: "+48 600 100 300" }, "Note");
  await ask("POST", "counters/counter-1/opening", {});
  for (const name of [hostileLine("-"), hostileLine("+"), hostileLine("@")])
    await ask("POST", "walk-ins", { office, procedure: "id-card", name });
  const ticket = await ask<{ reference: string; secret: string }>("POST", "walk-ins", { office, procedure: "id-card" });
  const { current } = await ask<{ current: { visit: string; revision: number } }>(
    "POST",
    "counters/counter-1/calls",
    {},
  );
  await ask("POST", `tickets/${current.visit}/steps`, { step: "start", revision: current.revision });

  await page.goto(`${server.url}/kiosk/${office}`);
  const report = await spoiltReport(server, member, person, [await sentPhoto(server, await drawnPhoto(page))]);
  const forwarding = new URL(await linkIn(server, "forwarded", "forwarded")).href.split("/forwarded/")[1]!;

  const told = { channel: "phone", person, summary: hostileText("="), answer: hostileText("+") };
  const { reference: conversation } = await ask<{ reference: string }>("POST", "conversations", told);
  await ask("POST", `conversations/${conversation}/links`, { kind: "report", id: report });
  await ask("POST", `conversations/${conversation}/messages`, { direction: "note", text: hostileText("-") });
  await ask("POST", `conversations/${conversation}/replies`, { channel: "email", text: hostileText("@") });

  const sticker = await ask<{ code: string }>("POST", "stickers", { office, now: true, place: hostileLine("=") });
  const words = { name: person.name, line: hostileLine("+"), text: hostileText("=") };
  const opinions = await seedOpinions(server, member, words);
  const closedDay = await closedFor(member, person);
  return {
    ...opinions,
    ...{ visit, tame, conversation, report, closedDay, forwarding },
    counter: "counter-1",
    ticket: `${ticket.reference}#${ticket.secret}`,
    sticker: sticker.code,
    entries: [`offices/${office}`, "templates/accepted", `stickers/${sticker.code}`, "exceptions/works"],
  };
}

async function bookedVisit({ url }: Server, contact: object, note: string): Promise<Booked> {
  const send = async <T>(path: string, body?: object): Promise<T> => {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(
      `${url}/api/v1/${path}`,
      body && { method: "POST", headers, body: JSON.stringify(body) },
    );
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${said}`);
    return JSON.parse(said) as T;
  };
  const { times } = await send<{ times: { start: string }[] }>(
    `availability/next?procedure=id-card&office=${office}&limit=1`,
  );
  const hold = await send<object>("holds", { procedure: "id-card", office, start: times[0]!.start });
  return send("visits", { hold, contact, language: "en", note });
}

/** A report with everything that is said to it, by all who can say something. */
async function spoiltReport(server: Server, { ask }: DeskMember, contact: object, photos: string[]): Promise<string> {
  const location = { lat: 52.4083, lng: 16.9335, address: hostileLine("-") };
  const report = await sentReport(server, hostileText("+"), { contact, location, photos });
  await sentReport(server, hostileText("="), { location });
  const act = async (action: string, body: object) => {
    const { revision } = await ask<{ revision: number }>("GET", `reports/${report}`);
    await ask("POST", `reports/${report}/${action}`, { revision, ...body });
  };
  await act("release", {});
  await act("notes", { privateNote: hostileText("="), publicText: hostileText("@") });
  const to = { name: hostileLine("="), email: "power@example.net" };
  await act("forwardings", { ...to, text: hostileText("-"), message: hostileText("+") });
  await act("question", { text: hostileText("=") });
  await ask("POST", "report-views", { name: `+1+1 ${kept} ${"W".repeat(20)}`, query: "category=street-light" });
  return report;
}

/** Closes a day on which somebody has booked, for a reason that means no good. */
async function closedFor({ ask }: DeskMember, contact: object): Promise<string> {
  const from = new Date(Date.now() + 4 * 24 * 3_600_000).toISOString().slice(0, 10);
  const wanted = { procedure: "id-card", office };
  const path = `availability/next?procedure=id-card&office=${office}&limit=1&from=${from}`;
  const { start } = (await ask<{ times: { start: string }[] }>("GET", path)).times[0]!;
  const hold = await ask<object>("POST", "holds", { ...wanted, start });
  await ask("POST", "visits", { hold, contact, channel: "phone", note: hostileText("=") });
  const day = start.slice(0, 10);
  const reason = { pl: hostileText("="), en: hostileText("=") };
  const entry = { scope: "queue", id: "libelta-civil-affairs", from: day, until: day, hours: [], reason };
  const { seen } = await ask<{ seen: string }>("POST", "catalog/exceptions/works/effects", { entry });
  await ask("PUT", "catalog/exceptions/works", { entry, revision: null, seen });
  return from;
}
