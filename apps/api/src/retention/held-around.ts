import type { AuditedStep, HeldMessage } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import type { Reading } from "../database/database.ts";
import { findMessages, findSteps, type Subject } from "./owner-queries.ts";

/** Messages and lines of the audit log about a visit or report, as its owner may read them. */
export async function heldAround(
  db: Reading,
  { file }: Catalog,
  subject: Subject,
): Promise<{ messages: HeldMessage[]; steps: AuditedStep[] }> {
  const { timeZone } = file.city;
  const messages = await findMessages(db, subject);
  const steps = await findSteps(db, subject);
  return {
    messages: messages.map(({ kind, created_at, sent_at, failed_at }) => ({
      ...{ kind, at: formatInstant(created_at, timeZone) },
      state: sent_at !== null ? "sent" : failed_at !== null ? "given-up" : "waiting",
    })),
    steps: steps.map(({ at, action, actor }) => ({
      ...{ at: formatInstant(at, timeZone), action },
      by: actor === "resident" || actor === "reporter" ? "resident" : "city",
    })),
  };
}
