import type { Hold } from "@okienko/contract";
import type { CatalogProcedure } from "../catalog/catalog.ts";
import { releaseHold } from "../visits/change-hold.ts";
import { holdTime, wantedTime } from "../visits/hold-time.ts";
import type { Sent } from "./sent-form.ts";
import { readTime } from "./time-buttons.ts";
import { isRefused, writeFor } from "./writing.ts";

/**
 * Holds the time that was pressed and then gives back the one that the form carries; it is kept when holding fails.
 *
 * Two transactions: one that has the cells of two holds could wait in a circle with another one. When only the first is
 * done, the carried hold runs out by itself.
 */
export async function holdPressed(sent: Sent, procedure: CatalogProcedure, quantity: number): Promise<Hold> {
  const { parts, page, client, form } = sent;
  const pressed = form.text("time");
  // one page has many times: pressing another one is another request
  const key = form.text("key") && `${form.text("key")} ${pressed}`;
  const now = form.optional("now") !== undefined;
  const request = { procedure: procedure.entry.id, quantity, ...readTime(pressed), now };
  const hold = await parts.liveHolds.within(page.catalog.city, client, (noted) =>
    writeFor(sent, key || null, async (it) => noted(await holdTime(it, wantedTime(it, request, "online")))),
  );
  if (form.text("hold")) await releaseCarried(sent);
  return hold;
}

async function releaseCarried(sent: Sent): Promise<void> {
  const { form } = sent;
  try {
    await writeFor(sent, null, async (it) => {
      await releaseHold(it, form.text("hold"), form.text("holdSecret"));
      return {};
    });
  } catch (error) {
    // whatever it was, it keeps no time any more
    if (!isRefused(error, "unknown-hold", "hold-used")) throw error;
  }
}
