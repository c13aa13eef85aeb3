import { AlertRequest } from "@okienko/contract";
import { Hono } from "hono";
import { write } from "../../database/transaction.ts";
import { askForAlerts } from "../../news/subscribe.ts";
import type { Parts } from "../../parts.ts";
import { Refusal } from "../../refusal.ts";
import type { Env } from "../../web/feature.ts";
import type { Errors } from "../form.ts";
import { answerPage, type Content } from "../layout.ts";
import { pageOf, type Page } from "../page.ts";
import { Form } from "../sent-form.ts";
import { alertPage, askedPage, type TypedAlert } from "./alert-page.ts";

const untouched: TypedAlert = { place: "", radius: "1000", category: "", email: "" };

/** Mails about new reports around a place, asked for without scripts. */
export function alertPages(parts: Parts): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get("/alerts", (c) => {
    const page = pageOf(c);
    if (!page.catalog.file.reporting) throw new Refusal("not-found");
    return answerPage(c, page, alertPage(page, { ...untouched, place: c.req.query("place") ?? "" }, {}));
  });
  pages.post("/alerts", async (c) => {
    const page = pageOf(c);
    return answerPage(c, page, await askStep(parts, page, new Form(await c.req.text())));
  });
  return pages;
}

async function askStep(parts: Parts, page: Page, form: Form): Promise<Content> {
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
