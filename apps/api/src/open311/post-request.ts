import { Reporter } from "@okienko/contract";
import { textIn } from "../catalog/text-in.ts";
import { reportContext } from "../reports/report-context.ts";
import { sendReport } from "../reports/send-report.ts";
import type { Submission } from "../reports/submission.ts";
import type { Answer, Facts } from "./answer.ts";
import { argumentOf } from "./argument-of.ts";
import type { Arguments } from "./arguments.ts";
import type { Sent } from "./asked.ts";
import { Refused } from "./refused.ts";
import { savedMedia } from "./saved-media.ts";
import { offeredService } from "./services.ts";
import { writeOnceFor } from "./write-once-for.ts";

/** `POST requests`: sends a report; the id comes at once, or a token first, as the type of the service says. */
export async function postRequest(asked: Sent): Promise<Answer> {
  const { catalog, given, language, parts } = asked;
  const code = given.text("service_code");
  if (code === null) throw new Refused(400, "service_code: please say what it is about.");
  const category = offeredService(catalog, code);
  const read = submissionOf(asked, category.id);
  const submission = { ...read, photos: await savedMedia(asked) };
  const notice = category.notice && textIn(catalog, category.notice, language);
  const facts = await writeOnceFor(asked, given.text("client_request_id"), async (tx, current) => {
    const { row } = await sendReport(reportContext(parts, tx, current), submission);
    const id: Facts = category.batch ? { token: row.id } : { service_request_id: row.reference };
    return { ...id, service_notice: notice, account_id: null };
  });
  return { root: "service_requests", facts: [facts] };
}

function submissionOf({ given, language, owner }: Sent, category: string): Omit<Submission, "photos"> {
  return {
    category,
    description: given.text("description") ?? "",
    place: placeOf(given),
    answers: answersOf(given),
    contact: contactOf(given),
    anonymous: false,
    language,
    channel: "open311",
    source: owner,
    mediaUrl: given.text("media_url"),
  };
}

function placeOf(given: Arguments): Submission["place"] {
  const [lat, lng] = [degreesOf(given, "lat"), degreesOf(given, "long")];
  if ((lat === undefined) !== (lng === undefined))
    throw new Refused(400, "lat and long: one does not go without the other.");
  const [address, addressId] = [given.text("address_string"), given.text("address_id")];
  return lat === undefined && !address && !addressId ? null : { lat, lng, address, addressId };
}

function degreesOf(given: Arguments, name: string): number | undefined {
  const text = given.text(name);
  if (text === null) return undefined;
  if (!/^[+-]?\d{1,3}(\.\d+)?$/.test(text)) throw new Refused(400, `${name}: please send degrees like 52.4064.`);
  return Number(text);
}

/** `attribute[CODE]=v` is one value, `attribute[CODE][]=v` one of several. */
function answersOf(given: Arguments): Submission["answers"] {
  const names = given.names().flatMap((name) => {
    const [, code] = /^attribute\[(.+?)\](?:\[\])?$/.exec(name) ?? [];
    return code === undefined ? [] : [{ name, code }];
  });
  const byCode = Map.groupBy(names, ({ code }) => code);
  return Object.fromEntries(
    [...byCode].map(([code, spelled]) => {
      const values = spelled.flatMap(({ name }) => given.texts(name));
      return [code, values.length === 1 ? values[0] : values];
    }),
  );
}

function contactOf(given: Arguments): Reporter | null {
  const names = [given.text("first_name"), given.text("last_name")].filter((it) => it !== null);
  const told = { name: names.join(" ") || null, email: given.text("email"), phone: given.text("phone") };
  if (Object.values(told).every((it) => it === null)) return null;
  const { data, error } = Reporter.safeParse(told);
  if (error)
    throw new Refused(
      400,
      ...error.issues.map(({ path, message }) => `${argumentOf(`/contact/${path.join("/")}`)}: ${message}`),
    );
  return data;
}
