import type { Conversation } from "@okienko/contract";
import type { Hono } from "hono";
import { DeskBrowser, signedIn } from "./desk-browser.ts";
import { drawPhoto } from "./drawn-photos.ts";
import { sendPhoto } from "./photo-sender.ts";
import { inside, reportCity } from "./report-city.ts";
import { Reporter } from "./reporter.ts";
import type { Resident } from "./resident.ts";
import type { TestParts } from "./test-parts.ts";

const hours = { from: "00:00", until: "24:00", online: 2, staff: 2 };
const window = { leadMinutes: 0, horizonDays: 14, releaseAt: "00:00", lastStartBeforeClosing: 0 };

/** The city of `report-city.ts` with counters that are open at any hour, and what a test wants to be different. */
export function livedInCity(different: object = {}): object {
  const city = reportCity("at-once");
  const rules = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], ...hours }];
  return {
    ...city,
    booking: { ...city.booking, windows: { online: window, staff: window } },
    queues: city.queues.map((it) => ({ ...it, rules })),
    ...different,
  };
}

/** A word for each column that can hold something personal; found nowhere by chance. */
export const planted = {
  visitName: "qzvisitname",
  visitEmail: "qzvisitmail@example.org",
  visitPhone: "+48600100200",
  visitNote: "qzvisitnote",
  reporterName: "qzreportername",
  reporterEmail: "qzreportermail@example.org",
  reporterPhone: "+48600300400",
  description: "qzdescription",
  answer: "qzanswer",
  address: "qzaddress",
  mediaUrl: "https://example.org/qzmedia.jpg",
  note: "qzreporternote",
  cityText: "qzcitytext",
  privateNote: "qzprivatenote",
  comment: "qzcomment",
  follower: "qzfollower@example.org",
  neighbour: "qzneighbour@example.org",
  callerName: "qzcallername",
  callerEmail: "qzcallermail@example.org",
  callerPhone: "+48600700800",
  summary: "qzsummary",
  told: "qztold",
  message: "qzmessage",
  waitingName: "qzwaitingname",
  waitingEmail: "qzwaiting@example.org",
};

/** What was left in a city. */
export interface LivedIn {
  readonly reporter: Reporter;
  readonly visit: { readonly reference: string; readonly secret: string };
  readonly report: { readonly reference: string; readonly secret: string };
}

/** Books, reports, asks and follows once in every way that leaves something personal; the report is closed at the end. */
export async function liveIn(app: Pick<Hono, "request">, parts: TestParts): Promise<LivedIn> {
  const reporter = new Reporter(app, parts);
  const { resident } = reporter;
  const [time] = await resident.times("procedure=id-card&limit=1");
  const hold = await resident.hold("id-card", time!);
  const who = { name: planted.visitName, email: planted.visitEmail, phone: planted.visitPhone };
  const { id, secret } = hold.body;
  const booking = { hold: { id, secret }, contact: who, note: planted.visitNote };
  const visit = await resident.ask<LivedIn["visit"]>("POST", "/visits", booking, { key: "qz-key" });
  const report = await fileReport(app, reporter);
  await follow(parts, reporter, report.reference);
  await resident.ask("POST", "/alerts", { ...inside, radius: 500, email: planted.neighbour });
  await call(app, parts);
  await waitForTime(resident);
  const { writer } = parts.database;
  await writer.updateTable("report").set({ media_url: planted.mediaUrl }).execute();
  await writer.updateTable("outbox").set({ failed_at: Date.now() }).execute();
  return { reporter, visit: visit.body, report };
}

async function waitForTime(resident: Resident): Promise<void> {
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const who = { name: planted.waitingName, email: planted.waitingEmail };
  await resident.ask("POST", "/wishes", { procedure: "id-card", firstDay: day, lastDay: day, ...who });
}

async function call(app: Pick<Hono, "request">, parts: TestParts): Promise<void> {
  const desk = new DeskBrowser(app);
  await signedIn(parts, desk, ["consultant"], { city: "lipowo" });
  const person = { name: planted.callerName, email: planted.callerEmail, phone: planted.callerPhone };
  const said = { channel: "phone", summary: planted.summary, answer: planted.told, person };
  const { body } = await desk.ask<Conversation>("POST", "/conversations", said, { "idempotency-key": "qz-call" });
  const about = `/conversations/${body.reference}`;
  await desk.ask("POST", `${about}/messages`, { direction: "note", text: planted.message });
  await desk.ask("POST", "/people/search", { q: planted.callerName });
  await desk.ask("PATCH", about, { revision: body.revision, state: "closed" });
}

async function fileReport(app: Pick<Hono, "request">, reporter: Reporter): Promise<LivedIn["report"]> {
  const { resident } = reporter;
  const bytes = await drawPhoto().jpeg().toBuffer();
  const photos = [(await sendPhoto(app, bytes)).body.id];
  const contact = { name: planted.reporterName, email: planted.reporterEmail, phone: planted.reporterPhone };
  const words = { description: planted.description, answers: { SIZE: "S & M", STORY: planted.answer } };
  const location = { ...inside, address: planted.address };
  const report = await reporter.sent({ category: "pothole", ...words, location, contact, photos });
  const about = `/reports/${report.reference}`;
  const more = [(await sendPhoto(app, bytes)).body.id];
  await resident.ask("POST", `${about}/answers`, { text: planted.note, photos: more }, report);
  await reporter.change(report.reference, {
    ...{ state: "done", publicText: planted.cityText, privateNote: planted.privateNote },
    photos: [(await sendPhoto(app, bytes)).body.id],
  });
  await resident.ask("POST", `${about}/feedback`, { solved: true, comment: planted.comment }, report);
  return report;
}

async function follow({ database }: TestParts, { resident }: Reporter, reference: string): Promise<void> {
  await resident.ask("POST", `/reports/${reference}/followers`, { email: planted.follower });
  const asked = database.read.selectFrom("outbox").select("body").where("kind", "=", "news-confirm");
  const { body } = await asked.executeTakeFirstOrThrow();
  const { id, code } = JSON.parse(body) as Record<"id" | "code", string>;
  await resident.ask("POST", `/subscriptions/${id}/confirmation`, { code });
}
