import { committed } from "../../waiting-list/committed.ts";
import { confirmWish } from "../../waiting-list/confirm-wish.ts";
import { endWish } from "../../waiting-list/end-wish.ts";
import { readWishByCode } from "../../waiting-list/read-wish.ts";
import { wishForEarlier } from "../../waiting-list/wish-of-visit.ts";
import type { Content } from "../layout.ts";
import type { Sent } from "../sent-form.ts";
import { plain } from "../typed-code.ts";
import { isRefused, writeFor } from "../writing.ts";
import { codePage, toldPage } from "./code-page.ts";
import { askToWaitPage, unknownWishPage, waitingPage, wishOverPage } from "./wish-pages.ts";

/** Shows what would be waited for to who has the code of the mail; looking changes nothing. */
export function openWishStep(sent: Sent, id: string): Promise<Content> {
  const { page, parts } = sent;
  const { database } = parts;
  return toldGently(sent, async () => {
    const wish = await committed(database, page.catalog, (it) => readWishByCode(it, id, codeIn(sent)));
    return wish.state === "unconfirmed" ? askToWaitPage(page, wish, codeIn(sent)) : waitingPage(page, wish);
  });
}

/** Begins to wait; again is the same. */
export function confirmWishStep(sent: Sent, id: string): Promise<Content> {
  const { page } = sent;
  return toldGently(sent, async () =>
    waitingPage(page, await writeFor(sent, null, (context) => confirmWish(context, id, codeIn(sent)))),
  );
}

/** Ends a wish by the link that stands in each of its mails. */
export async function endWishStep(sent: Sent, id: string, secret: string): Promise<Content> {
  try {
    await writeFor(sent, null, (context) => endWish(context, id, secret));
    return wishOverPage(sent.page);
  } catch (error) {
    if (isRefused(error, "unknown-wish")) return unknownWishPage(sent.page);
    throw error;
  }
}

/** Begins to wait for an earlier time than that of a visit. */
export async function wishForEarlierStep(sent: Sent, reference: string): Promise<Content> {
  const { text } = sent.page;
  try {
    await writeFor(sent, null, (context) => wishForEarlier(context, reference, codeIn(sent)));
    return toldPage(text("waiting.earlierTitle"), text("waiting.earlierText"));
  } catch (error) {
    if (!isRefused(error, "visit-changed", "email-missing")) throw error;
    return toldPage(text("waiting.earlier"), text("waiting.earlierRefused"), 409);
  }
}

function codeIn({ form }: Sent): string {
  return plain(form.text("secret"));
}

async function toldGently({ page }: Sent, step: () => Promise<Content>): Promise<Content> {
  try {
    return await step();
  } catch (error) {
    if (isRefused(error, "unknown-wish")) return codePage(page, "wish", page.text("waiting.wrong"));
    if (isRefused(error, "wish-ended")) return wishOverPage(page);
    if (!isRefused(error, "wish-offered")) throw error;
    return toldPage(page.text("waiting.wishTitle"), page.text("waiting.offeredText"), 409);
  }
}
