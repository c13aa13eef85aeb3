import type { DeskMember } from "./desk-member.ts";
import { linkIn } from "./mails.ts";
import { office } from "./morning.ts";
import { sentReport } from "./sent-report.ts";
import type { Server } from "./server.ts";

/** What residents and staff write, and who residents are. */
export interface Words {
  readonly name: string;
  readonly line: string;
  readonly text: string;
}

/** What came of asking residents, and of what they ask for, as addresses name it. */
export interface Opinions {
  readonly consultation: string;
  /** The page on which an answer is confirmed, `id/confirm/answer#code`. */
  readonly answer: string;
  readonly support: string;
  /** The page of a time that is kept for somebody, and of their wish for it. */
  readonly offer: string;
  readonly wish: string;
  readonly wishEnd: string;
}

const email = "resident@example.org";

/** Residents answer a consultation, support an idea and wait for a time, which is offered to them. */
export async function seedOpinions(server: Server, member: DeskMember, words: Words): Promise<Opinions> {
  const consultation = await seedConsultation(server, member, words);
  const idea = await sentReport(server, words.text, { category: "idea-other", answers: {} });
  const { revision } = await member.ask<{ revision: number }>("GET", `reports/${idea}`);
  await member.ask("POST", `reports/${idea}/release`, { revision });
  await send(server, `reports/${idea}/supports`, { email, language: "en" });
  const date = new Date(Date.now() + 3 * 24 * 3_600_000).toISOString().slice(0, 10);
  const days = { firstDay: date, lastDay: date };
  await send(server, "wishes", { procedure: "id-card", office, ...days, name: words.name, email, language: "en" });
  const wish = await linkTo(server, "wish");
  const [id, code] = wish.split("#") as [string, string];
  await send(server, `wishes/${id}/confirmation`, { code });
  return {
    consultation,
    answer: await linkTo(server, "consultations"),
    support: await linkTo(server, "ideas"),
    offer: await linkTo(server, "offer"),
    wish,
    wishEnd: `${id}/end/none`,
  };
}

/** A question that is open, with one answer. */
async function seedConsultation(server: Server, { ask }: DeskMember, { line, text }: Words): Promise<string> {
  const today = new Date().toISOString().slice(0, 10);
  const closesOn = new Date(Date.now() + 5 * 24 * 3_600_000).toISOString().slice(0, 10);
  const wish = {
    department: "civil-affairs",
    title: { pl: line, en: line },
    text: { pl: text, en: text },
    options: [
      { pl: line, en: line },
      { pl: "Parking", en: "Cars" },
    ],
    comments: true,
    resultsShown: "open",
    ...{ opensOn: today, closesOn },
  };
  const { id, revision } = await ask<{ id: string; revision: number }>("POST", "consultations", wish);
  await ask("POST", `consultations/${id}/publication`, { revision });
  await send(server, `consultations/${id}/answers`, { options: ["1"], comment: text, email, language: "en" });
  const [answer, code] = (await linkTo(server, "consultations")).split("/confirm/")[1]!.split("#") as [string, string];
  await send(server, `consultations/${id}/answers/${answer}/confirmation`, { code });
  return id;
}

async function send({ url }: Server, path: string, body: object): Promise<void> {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`${url}/api/v1/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

/** What stands behind `/kind/` in the first mail that has a link of the kind. */
async function linkTo(server: Server, kind: string): Promise<string> {
  return (await linkIn(server, `/${kind}/`, kind)).split(`/${kind}/`)[1]!;
}
