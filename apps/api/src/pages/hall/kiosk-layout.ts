import type { OfficeEntry } from "@okienko/contract/city-file";
import { html } from "hono/html";
import type { Html, Page } from "../page.ts";
import { liveAddress, type HallContent } from "./hall-layout.ts";

/** A page of the kiosk: it listens, and asks who is quiet for long whether they are still there. */
export function kiosk(
  page: Page,
  office: OfficeEntry,
  { page: part, body, title }: { readonly page: string; readonly body: Html; readonly title: string },
): HallContent {
  const { text } = page;
  const tools = html`<dialog
    class="quiet"
    data-left="${text("quiet.left")}"
    aria-labelledby="quiet"
    aria-describedby="left"
  >
    <h2 id="quiet">${text("quiet.title")}</h2>
    <p class="left" id="left"></p>
    <form method="dialog"><button class="primary">${text("quiet.stay")}</button></form>
  </dialog>`;
  const data = { live: liveAddress(page, office.id), page: part };
  return { hall: "kiosk", title, body, data, tools, hasLanguages: true };
}
