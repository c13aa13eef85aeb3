import { randomUUID } from "node:crypto";
import { readPoint } from "@okienko/contract/read-point";
import type { CategoryEntry } from "@okienko/contract/city-file";
import type { Submission } from "../../reports/submission.ts";
import type { UploadForm } from "./upload-form.ts";

/** What somebody has typed into the form of a category so far; `point` is `lat,lng` or empty. */
export interface TypedReport {
  readonly description: string;
  readonly address: string;
  readonly point: string;
  /** By the id of the question; several for lists. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** Ids of photos that have been sent. */
  readonly photos: readonly string[];
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** Goes with the report, so that sending it twice sends it once. */
  readonly key: string;
}

/** A form that nobody has touched; `address` is known where the way here has told it. */
export function untouched(address = ""): TypedReport {
  const contact = { name: "", email: "", phone: "" };
  return { description: "", address, point: "", answers: {}, photos: [], ...contact, key: randomUUID() };
}

/** Reads what was typed; `photos` were sent with this form. */
export function typedIn(form: UploadForm, category: CategoryEntry, photos: readonly string[]): TypedReport {
  const answers = category.questions.map(({ id }): [string, string[]] => [id, form.all(`answer.${id}`)]);
  return {
    description: form.text("description"),
    address: form.text("address"),
    point: form.text("point"),
    answers: Object.fromEntries(answers.filter(([, given]) => given.some((it) => it.trim() !== ""))),
    photos: [...form.all("photo"), ...photos],
    name: form.text("name"),
    email: form.text("email"),
    phone: form.text("phone"),
    key: form.text("key") || randomUUID(),
  };
}

/** All that was typed as fields of a form, in pairs since some stand several times. */
export function fieldsOf(typed: TypedReport): [string, string][] {
  const { answers, photos, ...texts } = typed;
  return [
    ...Object.entries(texts),
    ...Object.entries(answers).flatMap(([id, given]) => given.map((it): [string, string] => [`answer.${id}`, it])),
    ...photos.map((id): [string, string] => ["photo", id]),
  ];
}

/** What is sent of it. */
export function submissionOf(typed: TypedReport, { id }: CategoryEntry, language: string): Submission {
  const { description, answers, photos } = typed;
  const contact = { name: typed.name.trim(), email: typed.email.trim(), phone: typed.phone.trim() };
  const hasContact = Object.values(contact).some((it) => it !== "");
  return {
    category: id,
    description,
    place: placeOf(typed),
    answers,
    photos,
    contact: hasContact ? contact : null,
    anonymous: false,
    language,
    channel: "plain",
    source: null,
    mediaUrl: null,
  };
}

/** The point that was chosen, or typed as the address; `null` where there is none. */
export function pointOf({
  point,
  address,
}: Pick<TypedReport, "point" | "address">): { lat: number; lng: number } | null {
  const [lat, lng] = point.split(",").map(Number);
  if (!point) return readPoint(address) ?? null;
  return Number.isFinite(lat) && Number.isFinite(lng) ? { lat: lat!, lng: lng! } : null;
}

function placeOf(typed: TypedReport): Submission["place"] {
  const address = typed.address.trim() || undefined;
  const point = pointOf(typed);
  return address || point ? { ...point, address } : null;
}
