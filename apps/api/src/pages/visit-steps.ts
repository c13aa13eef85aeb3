import type { Visit } from "@okienko/contract";
import { moveVisit } from "../visits/move-visit.ts";
import { cancelVisit } from "../visits/cancel-visit.ts";
import { confirmVisit } from "../visits/confirm-visit.ts";
import { readStatus, readVisit } from "../visits/read-visit.ts";
import { askedIn, carriedHold, heldIn } from "./booking-form.ts";
import { choicePage } from "./catalog-pages.ts";
import { choose } from "./choosing.ts";
import { holdPressed } from "./hold-pressed.ts";
import type { Content } from "./layout.ts";
import type { Sent } from "./sent-form.ts";
import { publicPage } from "./status-pages.ts";
import type { TextKey } from "./texts/text.ts";
import { plain } from "./typed-code.ts";
import { cancelPage, confirmedPage, movePage, ownerPage, wrongCodePage } from "./visit-pages.ts";
import { isRefused, writeFor } from "./writing.ts";

/** Opens a visit for who knows its access code; a wrong one is told beside the field. */
export async function openStep(sent: Sent, reference: string): Promise<Content> {
  const { parts, page } = sent;
  try {
    return ownerPage(page, await read(sent, reference), secretIn(sent), null);
  } catch (error) {
    if (!isRefused(error, "unknown-visit")) throw error;
    return publicPage(page, await readStatus(parts.database, page.catalog, reference), true);
  }
}

/** Asks whether the visit shall be cancelled, then cancels it. */
export async function cancelStep(sent: Sent, reference: string): Promise<Content> {
  const { page, form } = sent;
  const secret = secretIn(sent);
  if (form.text("sure") !== "yes") return cancelPage(page, await read(sent, reference), secret);
  const visit = await writeFor(sent, null, (context) => cancelVisit(context, reference, secret));
  return ownerPage(page, visit, secret, page.text("cancel.done"));
}

/** Offers other times for a visit. */
export async function moveTimesStep(
  sent: Sent,
  reference: string,
  notice: TextKey = "time.keeps",
  status: Content["status"] = 200,
): Promise<Content> {
  const { parts, page, form } = sent;
  const { quantity, procedure } = await read(sent, reference);
  const carried = { secret: secretIn(sent), ...(notice === "time.expired" ? {} : carriedHold(form)) };
  const path = `/visit/${reference}`;
  const route = { path: `${path}/times`, target: `${path}/hold`, carried, quantityIsFixed: true };
  const asked = { ...askedIn((it) => form.optional(it)), quantity };
  const choosing = await choose(parts, page, procedure, asked, route);
  return { ...choicePage(choosing, { title: page.text("move.title"), notice: page.text(notice) }), status };
}

/** Holds the pressed time and asks whether the visit shall be moved to it. */
export async function moveHoldStep(sent: Sent, reference: string): Promise<Content> {
  const { page } = sent;
  const visit = await read(sent, reference);
  try {
    const held = await holdPressed(sent, page.catalog.procedures.get(visit.procedure)!, visit.quantity);
    return movePage(page, visit, secretIn(sent), held);
  } catch (error) {
    if (isRefused(error, "time-taken")) return moveTimesStep(sent, reference, "time.taken", 409);
    if (isRefused(error, "time-not-offered")) return moveTimesStep(sent, reference, "time.notOffered", 422);
    throw error;
  }
}

/** Moves the visit to the held time. Sending it again changes nothing: the hold itself is the key. */
export async function moveStep(sent: Sent, reference: string): Promise<Content> {
  const { page, form } = sent;
  const hold = heldIn(form, page);
  const secret = secretIn(sent);
  try {
    const visit = await writeFor(sent, hold.secret, (context) => moveVisit(context, reference, secret, { hold }));
    return ownerPage(page, visit, secret, page.text("move.done"));
  } catch (error) {
    if (isRefused(error, "hold-expired", "unknown-hold")) return moveTimesStep(sent, reference, "time.expired", 410);
    throw error;
  }
}

/** Confirms a visit by the code of the mail; a wrong one is told beside the field. */
export async function confirmStep(sent: Sent, reference: string): Promise<Content> {
  const { page, form } = sent;
  try {
    const visit = await writeFor(sent, null, (context) => confirmVisit(context, reference, plain(form.text("code"))));
    return confirmedPage(page, visit);
  } catch (error) {
    if (isRefused(error, "unknown-visit")) return wrongCodePage(page, reference);
    throw error;
  }
}

function read(sent: Sent, reference: string): Promise<Visit> {
  const { database, settings } = sent.parts;
  return readVisit(database, sent.page.catalog, settings.publicUrl, reference, secretIn(sent));
}

function secretIn({ form }: Sent): string {
  return plain(form.text("secret"));
}
