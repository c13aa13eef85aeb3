import { AlertRequest } from "@okienko/contract";
import { write } from "../../database/transaction.ts";
import { askForAlerts } from "../../news/subscribe.ts";
import type { Parts } from "../../parts.ts";
import type { Errors } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Page } from "../page.ts";
import type { Form } from "../sent-form.ts";
import { alertPage, askedPage, type TypedAlert } from "./alert-page.ts";

/** Asks by mail whether somebody wants to hear of new reports; what is wrong is told beside its field. */
export async function askStep(parts: Parts, page: Page, form: Form): Promise<Content> {
  const { catalog, language, text } = page;
  const typed: TypedAlert = {
    place: form.text("place").trim(),
    radius: form.text("radius"),
    category: form.text("category"),
    email: form.text("email").trim(),
  };
  const [found] = typed.place ? await parts.places.find(catalog, language, typed.place) : [];
  const wanted = {
    ...found?.location,
    radius: Number(typed.radius),
    category: typed.category || null,
    email: typed.email,
  };
  const { success, data, error } = AlertRequest.safeParse(wanted);
  if (!success)
    return alertPage(
      page,
      typed,
      errorsIn(
        text,
        !found,
        error.issues.some(({ path }) => path[0] === "email"),
      ),
    );
  await write(parts.database, (tx) => askForAlerts({ tx, catalog, now: parts.database.now }, data, language));
  return askedPage(page, typed.email);
}

function errorsIn(text: Page["text"], isNowhere: boolean, isNoEmail: boolean): Errors {
  return {
    place: isNowhere ? text("alert.placeMissing") : undefined,
    email: isNoEmail ? text("error.emailWrong") : undefined,
  };
}
