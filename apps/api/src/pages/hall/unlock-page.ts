import type { OfficeEntry } from "@okienko/contract/city-file";
import { html } from "hono/html";
import { errorSummary, formTitle, textField } from "../form.ts";
import type { Page } from "../page.ts";
import type { HallContent } from "./hall-layout.ts";

/** Makes a screen a kiosk; the script takes the key of the link out of the address. */
export function unlockPage(page: Page, office: OfficeEntry, isWrong = false): HallContent {
  const { text, to, name } = page;
  const error = isWrong ? text("unlock.used") : undefined;
  const body = html`<h1>${text("unlock.title")}</h1>
    <p class="office">${name(office.name)}</p>
    ${errorSummary(text("error.title"), { secret: error })}
    <p>${text("unlock.what")}</p>
    <form method="post" action="${to(`/kiosk/${office.id}/unlock`)}">
      ${textField({ name: "secret", label: text("unlock.key"), required: true, value: "", error })}
      <button class="primary">${text("unlock.press")}</button>
    </form>`;
  const title = formTitle(page, text("unlock.title"), { secret: error });
  const status = isWrong ? 404 : 200;
  return { hall: "kiosk", title, body, data: { page: "unlock" }, hasLanguages: true, status };
}
