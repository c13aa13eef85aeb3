import type { Texts } from "@okienko/contract/city-file";
import { dayOf } from "@okienko/scheduling";
import type { Context } from "hono";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import type { Env } from "../web/feature.ts";
import { Dates } from "./dates.ts";
import { wordsOf, type Words } from "./texts/words.ts";

/** A piece of a page, safe to be put into another. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What an address asks for; entries without a value are left out. */
export type Query = Readonly<Record<string, string | number | undefined>>;

/** What every page is made with: the city, one of its languages, and the words and addresses in that language. */
export interface Page {
  readonly catalog: Catalog;
  readonly language: string;
  readonly text: Words;
  readonly dates: Dates;
  /** The path of the page on this server, `/book`. */
  readonly path: string;
  /** The language that somebody has chosen by hand, which addresses and forms carry on. */
  readonly chosenLanguage: string | undefined;
  /** This page in the other languages; `null` for the answer to a form, which has no address of its own. */
  readonly languages: readonly { readonly language: string; readonly href: string }[] | null;
  /** One of the city's texts. */
  name(texts: Texts): string;
  /** The address of a page of this server, in the language of the page. */
  to(path: string, query?: Query): string;
  /** The address of something that has no language, `/portal/portal.css`. */
  file(path: string): string;
}

/** What a request is answered with. The language is `?lang=`, which addresses then carry on, else `Accept-Language`. */
export function pageOf(c: Context<Env>): Page {
  const { catalog, publicUrl } = c.var;
  const base = new URL(publicUrl).pathname.replace(/\/$/, "");
  const { languages, timeZone } = catalog.file.city;
  const chosen = languages.find((it) => it === c.req.query("lang"));
  const language = chosen ?? c.var.language;
  c.header("Content-Language", language);
  return {
    catalog,
    language,
    path: c.req.path,
    chosenLanguage: chosen,
    text: wordsOf(language),
    dates: new Dates(language, dayOf(Date.now(), timeZone)),
    languages: c.req.method === "GET" ? languages.map((it) => ({ language: it, href: base + hrefIn(c, it) })) : null,
    name: (texts) => textIn(catalog, texts, language),
    to: (path, query = {}) => base + addressOf(path, { ...query, lang: chosen }),
    file: (path) => base + path,
  };
}

function addressOf(path: string, query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length > 0 ? `${path}?${search}` : path;
}

function hrefIn(c: Context<Env>, language: string): string {
  return addressOf(c.req.path, { ...c.req.query(), lang: language });
}
