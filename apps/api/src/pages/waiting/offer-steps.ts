import { committed } from "../../waiting-list/committed.ts";
import { declineOffer } from "../../waiting-list/leave-offer.ts";
import { readOffer } from "../../waiting-list/open-offer.ts";
import { takeOffer } from "../../waiting-list/take-offer.ts";
import type { Content } from "../layout.ts";
import type { Sent } from "../sent-form.ts";
import { plain } from "../typed-code.ts";
import { isRefused, writeFor } from "../writing.ts";
import { codePage } from "./code-page.ts";
import { declinedPage, offerOverPage, offerPage, takenPage } from "./offer-pages.ts";

/** Shows an offer to who knows its secret; looking changes nothing. One that was taken is the visit. */
export function openOfferStep(sent: Sent, id: string): Promise<Content> {
  return toldGently(sent, async () => {
    const offer = await offerOf(sent, id);
    if (offer.state === "open") return offerPage(sent.page, offer, secretIn(sent));
    return offer.state === "taken" ? take(sent, id) : offerOverPage(sent.page);
  });
}

/** Takes the time; doing it again shows the visit again. */
export function takeStep(sent: Sent, id: string): Promise<Content> {
  return toldGently(sent, async () => {
    try {
      return await take(sent, id);
    } catch (error) {
      if (!isRefused(error, "too-many-visits", "visit-changed")) throw error;
      const told = sent.page.text(error.code === "too-many-visits" ? "error.tooMany" : "waiting.visitChanged");
      return offerPage(sent.page, await offerOf(sent, id), secretIn(sent), told);
    }
  });
}

async function take(sent: Sent, id: string): Promise<Content> {
  const { offer, visit } = await writeFor(sent, null, (context) => takeOffer(context, id, secretIn(sent)));
  return takenPage(sent.page, visit, offer.visit !== null);
}

/** Leaves the time to the next in line, and the list as well where that was pressed. */
export function declineStep(sent: Sent, id: string): Promise<Content> {
  const leave = sent.form.text("leave") === "yes";
  return toldGently(sent, async () => {
    const { wish } = await writeFor(sent, null, (context) => declineOffer(context, id, secretIn(sent), leave));
    return declinedPage(sent.page, wish === "ended");
  });
}

function offerOf(sent: Sent, id: string) {
  const { parts, page } = sent;
  return committed(parts.database, page.catalog, (it) => readOffer(it, id, secretIn(sent)));
}

function secretIn({ form }: Sent): string {
  return plain(form.text("secret"));
}

async function toldGently({ page }: Sent, step: () => Promise<Content>): Promise<Content> {
  try {
    return await step();
  } catch (error) {
    if (isRefused(error, "unknown-offer")) return codePage(page, "offer", page.text("waiting.wrong"));
    if (isRefused(error, "offer-ended")) return offerOverPage(page);
    throw error;
  }
}
