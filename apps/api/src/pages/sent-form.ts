import type { Context } from "hono";
import type { Parts } from "../parts.ts";
import type { Env } from "../web/feature.ts";
import { pageOf, type Page } from "./page.ts";

/** What the fields of a form hold: one text for each name. */
export class Form {
  /** All of it as it came, to tell whether two sendings are the same. */
  readonly sent: string;
  readonly #fields: URLSearchParams;

  constructor(sent: string) {
    this.sent = sent;
    this.#fields = new URLSearchParams(sent);
  }

  /** A field, empty when it was not sent. */
  text(name: string): string {
    return this.#fields.get(name) ?? "";
  }

  /** Everything that was chosen under one name. */
  all(name: string): string[] {
    return this.#fields.getAll(name);
  }

  /** A field that may be missing. */
  optional(name: string): string | undefined {
    return this.#fields.get(name) ?? undefined;
  }
}

/** A form that was sent to one of our pages, and what it is answered with. */
export interface Sent {
  readonly parts: Parts;
  readonly page: Page;
  /** Where it was sent to. */
  readonly path: string;
  readonly form: Form;
  /** Whom it is counted for. */
  readonly client: string;
}

/** Reads a form of our pages. */
export async function readSent(c: Context<Env>, parts: Parts): Promise<Sent> {
  return { parts, page: pageOf(c), path: c.req.path, form: new Form(await c.req.text()), client: c.var.client };
}
