import type { DeskMember } from "./desk-member.ts";
import { drawnPhoto } from "./drawn-photo.ts";
import { linkIn } from "./mails.ts";
import { Morning, office } from "./morning.ts";
import type { Named } from "./page-lists.ts";
import { seedOpinions } from "./seeded-opinions.ts";
import { sentPhoto, sentReport } from "./sent-report.ts";
import type { Server } from "./server.ts";

const person = { name: "Zofia Próbna", email: "zofia@example.org", phone: "+48 600 100 200" };

/** Fills a city with what a day brings, by the API, and tells what it is called; `member` may do everything. */
export async function seedCity(server: Server, member: DeskMember): Promise<Named> {
  const { ask, page } = member;
  const ticket = await seedWaitingRoom(server, member);
  const { report, forwarding } = await seedReports(server, member);
  const conversation = await seedConversation(member, report);
  await ask("POST", "stickers", { office, now: true, place: "Entrance from the yard" });
  const words = { name: person.name, line: "What about the square?", text: "More shade, please." };
  const opinions = await seedOpinions(server, member, words);
  const closedDay = await closeDay(member);
  await page.goto("about:blank");
  return {
    ...opinions,
    counter: "counter-1",
    conversation,
    report,
    closedDay,
    ticket,
    forwarding,
    entries: await entriesOf(member),
  };
}

interface Ticket {
  readonly visit: string;
  readonly revision: number;
}

/** Somebody is served, others wait, are parked, missed or only expected; gives the address of one's ticket. */
async function seedWaitingRoom(server: Server, { ask }: DeskMember): Promise<string> {
  const morning = new Morning(server);
  const booked = [await morning.book(1), await morning.book(2), await morning.book(3)];
  await ask("POST", "counters/counter-1/opening", {});
  for (const it of booked.slice(0, 2)) await morning.arrive(it);
  for (let count = 0; count < 4; count++) await morning.walkIn();
  const step = ({ visit, revision }: Ticket, name: string) =>
    ask("POST", `tickets/${visit}/steps`, { step: name, revision });
  for (const end of ["missed", "park", "start"]) {
    const { current } = await ask<{ current: Ticket }>("POST", "counters/counter-1/calls", {});
    await step(current, end);
  }
  const { reference, secret } = morning.visitors.at(-1)!;
  return `${reference}#${secret}`;
}

/** Reports of all kinds; gives one that was forwarded, and the address under which the outside body sees it. */
async function seedReports(server: Server, { ask, page }: DeskMember): Promise<{ report: string; forwarding: string }> {
  await page.goto(`${server.url}/kiosk/${office}`);
  const photos = [await sentPhoto(server, await drawnPhoto(page)), await sentPhoto(server, await drawnPhoto(page))];
  const report = await sentReport(server, "The lamp at the stop is dark.", { contact: person, photos });
  const neighbour = await sentReport(server, "It is dark at the stop.");
  const act = async (reference: string, action: string, body: object) => {
    const { revision } = await ask<{ revision: number }>("GET", `reports/${reference}`);
    await ask("POST", `reports/${reference}/${action}`, { revision, ...body });
  };
  await act(report, "release", {});
  await act(report, "notes", { privateNote: "Lamp 14." });
  const body = {
    name: "Power company",
    email: "power@example.net",
    text: "A dark lamp.",
    message: "Please see to it.",
  };
  await act(report, "forwardings", body);
  await act(report, "question", { text: "Which side of the stop?" });
  await act(neighbour, "state", { state: "done", reason: "done", publicText: "A new lamp is in." });
  await ask("POST", "report-views", { name: "Dark lamps", query: "category=street-light" });
  return { report, forwarding: new URL(await linkIn(server, body.message, "forwarded")).href.split("/forwarded/")[1]! };
}

/** A call about a report, with what was said. */
async function seedConversation({ ask }: DeskMember, report: string): Promise<string> {
  const begun = {
    channel: "phone",
    person,
    summary: "Is the lamp seen to?",
    answer: "It is.",
    articles: ["id-card-lost"],
  };
  const { reference } = await ask<{ reference: string }>("POST", "conversations", begun);
  await ask("POST", `conversations/${reference}/links`, { kind: "report", id: report });
  for (const direction of ["in", "note"]) {
    await ask("POST", `conversations/${reference}/messages`, { direction, text: "Hard of hearing." });
  }
  await ask("POST", `conversations/${reference}/replies`, { channel: "email", text: "The lamp shines again." });
  return reference;
}

/** Closes the day on which somebody has booked, so that the worklist has somebody; gives the day. */
async function closeDay({ ask }: DeskMember): Promise<string> {
  const wanted = { procedure: "id-card", office };
  const { times } = await ask<{ times: { start: string }[] }>(
    "GET",
    `availability/next?procedure=id-card&office=${office}&limit=1&from=${dayAhead(4)}`,
  );
  const start = times[0]!.start;
  const hold = await ask<object>("POST", "holds", { ...wanted, start });
  await ask("POST", "visits", { hold, contact: person, channel: "phone" });
  const day = start.slice(0, 10);
  const reason = { pl: "Awaria ogrzewania", en: "The heating has failed" };
  const entry = { scope: "queue", id: "libelta-civil-affairs", from: day, until: day, hours: [], reason };
  const { seen } = await ask<{ seen: string }>("POST", "catalog/exceptions/heating/effects", { entry });
  await ask("PUT", "catalog/exceptions/heating", { entry, revision: null, seen });
  return dayAhead(5);
}

function dayAhead(days: number): string {
  return new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);
}

/** One entry of every kind, and of those with a history the one that has it. */
async function entriesOf({ ask }: DeskMember): Promise<string[]> {
  const { kinds } = await ask<{ kinds: { kind: string }[] }>("GET", "catalog");
  const rows = kinds.map(async ({ kind }) => {
    const list = await ask<{ rows: { id: string; revision: number }[] }>("GET", `catalog/${kind}`);
    const row = list.rows.find(({ revision }) => revision > 0) ?? list.rows[0];
    return row ? [`${kind}/${row.id}`] : [];
  });
  return (await Promise.all(rows)).flat();
}
