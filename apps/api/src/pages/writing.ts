import { Refusal } from "../refusal.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { writeOnce } from "../web/idempotency.ts";
import type { Sent } from "./sent-form.ts";

/**
 * Runs a use case of visits for a form, in one transaction. With a `key` it runs once: a second press or a reload
 * gets the first answer.
 */
export async function writeFor<T extends object>(
  { parts, page, path, form }: Sent,
  key: string | null,
  use: (context: VisitContext) => Promise<T>,
): Promise<T> {
  const { now } = parts.database;
  const { publicUrl } = parts.settings;
  const same = { key, request: `${path}\n${form.sent}` };
  const { body } = await writeOnce(parts, page.catalog, same, 200, (tx, catalog) =>
    use({ tx, catalog, now, publicUrl, actor: "resident" }),
  );
  return JSON.parse(body!) as T;
}

/** Whether an error is one of these refusals. */
export function isRefused(error: unknown, ...codes: readonly Refusal["code"][]): error is Refusal {
  return error instanceof Refusal && codes.includes(error.code);
}
