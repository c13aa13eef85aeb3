import type { CatalogProcedure } from "../catalog/catalog.ts";
import { readNow } from "../database/read-now.ts";
import { newSecret } from "../references/secret.ts";
import { bookVisit } from "../visits/book-visit.ts";
import { extendHold } from "../visits/change-hold.ts";
import { askedIn, carriedHold, heldIn, typedIn, type Held } from "./booking-form.ts";
import { choicePage } from "./catalog-pages.ts";
import { choose } from "./choosing.ts";
import { readRequest } from "./contact-errors.ts";
import { contactPage } from "./contact-page.ts";
import type { Errors } from "./form.ts";
import type { Content } from "./layout.ts";
import { holdPressed } from "./hold-pressed.ts";
import type { Sent } from "./sent-form.ts";
import type { TextKey } from "./texts/text.ts";
import { ownerPage } from "./visit-pages.ts";
import { isRefused, writeFor } from "./writing.ts";

/** Holds the pressed time and asks who comes; when it is gone, offers others. */
export async function holdStep(sent: Sent, procedure: CatalogProcedure): Promise<Content> {
  const { quantity } = askedIn((it) => sent.form.optional(it));
  const { database } = sent.parts;
  try {
    const held = await holdPressed(sent, procedure, quantity);
    // the answer to a press that is sent again may be an old one
    if (Date.parse(held.expiresAt) <= (await readNow(database.read, database.now)))
      return await timesStep(sent, procedure, "time.expired", 410);
    return contact(sent, procedure, held);
  } catch (error) {
    if (isRefused(error, "time-taken")) return timesStep(sent, procedure, "time.taken", 409);
    if (isRefused(error, "walk-ins-stopped")) return timesStep(sent, procedure, "time.walkInsStopped", 409);
    if (isRefused(error, "time-not-offered")) return timesStep(sent, procedure, "time.notOffered", 422);
    throw error;
  }
}

/** Offers times again and carries along what was typed, and the hold that will be given back for another one. */
export async function timesStep(
  sent: Sent,
  procedure: CatalogProcedure,
  notice?: TextKey,
  status: Content["status"] = 200,
): Promise<Content> {
  const { parts, page, form } = sent;
  const path = `/book/${procedure.department}/${procedure.entry.id}`;
  const held = notice === "time.expired" ? {} : carriedHold(form);
  const carried = { ...typedIn(form), ...held };
  const route = { path: `${path}/times`, target: `${path}/hold`, carried, quantityIsFixed: false };
  const choosing = await choose(
    parts,
    page,
    procedure.entry.id,
    askedIn((it) => form.optional(it)),
    route,
  );
  const told = notice ?? ("hold" in held ? "time.keeps" : undefined);
  const title = page.name(procedure.entry.name);
  return { ...choicePage(choosing, { title, notice: told && page.text(told) }), status };
}

/** Keeps the time a little longer; nothing typed is lost. */
export async function extensionStep(sent: Sent, procedure: CatalogProcedure): Promise<Content> {
  const { page, form } = sent;
  const held = heldIn(form, page);
  try {
    const { expiresAt } = await writeFor(sent, null, (context) => extendHold(context, held.id, held.secret));
    return contact(sent, procedure, { ...held, expiresAt });
  } catch (error) {
    if (isRefused(error, "no-more-extensions"))
      return contact(sent, procedure, held, { notice: page.text("contact.noMore"), status: 409 });
    if (isRefused(error, "hold-expired", "unknown-hold")) return timesStep(sent, procedure, "time.expired", 410);
    throw error;
  }
}

/** Books the held time; what is wrong with the form is told, and nothing typed is lost. */
export async function bookStep(sent: Sent, procedure: CatalogProcedure): Promise<Content> {
  const { page, form } = sent;
  const held = heldIn(form, page);
  const read = readRequest(page, held, typedIn(form));
  if ("errors" in read) return contact(sent, procedure, held, { errors: read.errors, status: 422 });
  try {
    const visit = await writeFor(sent, form.text("bookingKey") || null, (it) =>
      bookVisit(it, read.request, page.language),
    );
    return { ...ownerPage(page, visit, visit.secret, page.text("booked.title")), status: 201 };
  } catch (error) {
    if (isRefused(error, "hold-expired", "unknown-hold")) return timesStep(sent, procedure, "time.expired", 410);
    if (!isRefused(error, "too-many-visits")) throw error;
    return contact(sent, procedure, held, { errors: { email: page.text("error.tooMany") }, status: 409 });
  }
}

interface Told {
  readonly errors?: Errors;
  readonly notice?: string;
  readonly status?: Content["status"];
}

function contact(
  { page, form }: Sent,
  procedure: CatalogProcedure,
  held: Held,
  { errors = {}, notice, status = 200 }: Told = {},
): Content {
  const key = form.text("bookingKey") || newSecret();
  return { ...contactPage(page, { procedure, held, typed: typedIn(form), key, errors, notice }), status };
}
