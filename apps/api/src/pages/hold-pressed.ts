import type { Hold } from "@okienko/contract";
import type { CatalogProcedure } from "../catalog/catalog.ts";
import { releaseHold } from "../visits/change-hold.ts";
import { holdTime, wantedTime } from "../visits/hold-time.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import type { Form, Sent } from "./sent-form.ts";
import { readTime } from "./time-buttons.ts";
import { isRefused, writeFor } from "./writing.ts";

/** Holds the time that was pressed, and gives back the one that the form carries, or leaves both as they were. */
export async function holdPressed(sent: Sent, procedure: CatalogProcedure, quantity: number): Promise<Hold> {
  const { form } = sent;
  const pressed = form.text("time");
  // one page has many times: pressing another one is another request
  const key = form.text("key") && `${form.text("key")} ${pressed}`;
  const request = { procedure: procedure.entry.id, quantity, ...readTime(pressed) };
  return writeFor(sent, key || null, async (context) => {
    await releaseCarried(context, form);
    return holdTime(context, wantedTime(context, request, "online"));
  });
}

async function releaseCarried(context: VisitContext, form: Form): Promise<void> {
  try {
    if (form.text("hold")) await releaseHold(context, form.text("hold"), form.text("holdSecret"));
  } catch (error) {
    // whatever it was, it keeps no time any more
    if (!isRefused(error, "unknown-hold", "hold-used")) throw error;
  }
}
