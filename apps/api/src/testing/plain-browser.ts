import type { Hono } from "hono";

interface Button {
  readonly words: string;
  readonly action: string;
  readonly method: string;
  readonly isMultipart: boolean;
  readonly fields: readonly [string, string][];
}

/** Somebody whose browser runs no scripts: opens addresses, follows links, fills in and sends forms. */
export class PlainBrowser {
  status = 0;
  headers = new Headers();
  html = "";
  /** The address of the page that is open. */
  address = "";
  readonly #cookies = new Map<string, string>();
  readonly #app: Pick<Hono, "request">;
  readonly #language: string;
  #last: () => Promise<Response> = () => Promise.reject(new Error("No page is open."));

  constructor(app: Pick<Hono, "request">, language = "en") {
    this.#app = app;
    this.#language = language;
  }

  /** The words of the page, without markup. */
  get words(): string {
    return wordsIn(this.html.slice(this.html.indexOf("<body")));
  }

  /** Opens an address, and where it leads on to. */
  async open(address: string): Promise<this> {
    await this.#send(() => this.#request(address, "GET"), address);
    const next = this.headers.get("location");
    return next && this.status >= 300 && this.status < 400 ? this.open(next) : this;
  }

  /** Follows the first link with these words. */
  async follow(words: string | RegExp): Promise<this> {
    const link = elements(this.html, "a").find(({ attributes, inside }) => says(words, attributes, inside));
    if (!link) throw new Error(`No link says ${words}:\n${this.words}`);
    return this.open(link.attributes.get("href")!.replace(/#.*/, ""));
  }

  /** Fills in fields, chooses files and presses the first button with these words. */
  async press(
    words: string | RegExp,
    typed: Typed = {},
    files: Readonly<Record<string, Uint8Array>> = {},
  ): Promise<this> {
    const button = this.buttons.find((it) => (typeof words === "string" ? it.words === words : words.test(it.words)));
    if (!button) throw new Error(`No button says ${words}:\n${this.words}`);
    const fields = filledIn(button.fields, typed);
    if (button.method === "get") return this.open(`${button.action}?${new URLSearchParams(fields)}`);
    const body = button.isMultipart ? formOf(fields, files) : String(new URLSearchParams(fields));
    await this.#send(() => this.#request(button.action, "POST", body), button.action);
    return this;
  }

  /** Sends the last request once more, as a second press or a reload does. */
  async reload(): Promise<this> {
    await this.#send(this.#last, this.address);
    return this;
  }

  /** Every button of the page with the fields that it sends. */
  get buttons(): Button[] {
    return elements(this.html, "form").flatMap((form) =>
      elements(form.inside, "button").map(({ attributes, inside }) => {
        const own: [string, string][] = attributes.has("name")
          ? [[attributes.get("name")!, attributes.get("value") ?? ""]]
          : [];
        return {
          words: attributes.get("aria-label") ?? wordsIn(inside),
          action: attributes.get("formaction") ?? form.attributes.get("action")!,
          method: form.attributes.get("method")!,
          isMultipart: form.attributes.get("enctype") === "multipart/form-data",
          fields: [...fieldsIn(form.inside), ...own],
        };
      }),
    );
  }

  async #request(address: string, method: string, body?: string | FormData): Promise<Response> {
    const headers = { accept: "text/html", "accept-language": this.#language, host: "localhost" };
    const cookie = [...this.#cookies].map((it) => it.join("=")).join("; ");
    const type = { "content-type": "application/x-www-form-urlencoded" };
    return this.#app.request(address, {
      method,
      body,
      headers: { ...headers, ...(cookie && { cookie }), ...(typeof body === "string" && type) },
    });
  }

  async #send(request: () => Promise<Response>, address: string): Promise<void> {
    const answer = await request();
    this.#last = request;
    this.address = address;
    this.status = answer.status;
    this.headers = answer.headers;
    this.html = await answer.text();
    for (const it of answer.headers.getSetCookie())
      this.#cookies.set(...(it.split(";")[0]!.split("=") as [string, string]));
  }
}

interface Found {
  readonly attributes: ReadonlyMap<string, string>;
  readonly inside: string;
}

/** Elements that never stand inside their like. */
function elements(html: string, name: string): Found[] {
  const pattern = new RegExp(`<${name}(\\s[^>]*)?>([\\s\\S]*?)</${name}\\s*>`, "g");
  return [...html.matchAll(pattern)].map(([, head = "", inside = ""]) => ({ attributes: attributesIn(head), inside }));
}

function attributesIn(head: string): Map<string, string> {
  const found = head.matchAll(/([\w-]+)(?:="([^"]*)")?/g);
  return new Map([...found].map(([, name, value = ""]) => [name!, unescaped(value)]));
}

/** What is typed into a form: a text for each name, or several where several are chosen. */
type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Fields as they are sent: typed ones replace what stood there, whether or not anything did. */
function filledIn(fields: readonly [string, string][], typed: Typed): [string, string][] {
  const own = Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map((it): [string, string] => [name, it]),
  );
  return [...fields.filter(([name]) => !Object.hasOwn(typed, name)), ...own];
}

function formOf(fields: readonly [string, string][], files: Readonly<Record<string, Uint8Array>>): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  for (const [name, bytes] of Object.entries(files)) form.append(name, new Blob([new Uint8Array(bytes)]), "photo");
  return form;
}

function fieldsIn(html: string): [string, string][] {
  const inputs = [...html.matchAll(/<input(\s[^>]*)>/g)].map(([, head]) => attributesIn(head!));
  const sent = inputs.filter((it) => it.get("type") !== "file" && (!isChoice(it) || it.has("checked")));
  const areas = elements(html, "textarea").map(({ attributes, inside }): [string, string] => [
    attributes.get("name")!,
    unescaped(inside.replace(/^\n/, "")),
  ]);
  const selects = elements(html, "select").map(({ attributes, inside }): [string, string] => {
    const options = elements(inside, "option").map((it) => it.attributes);
    return [attributes.get("name")!, (options.find((it) => it.has("selected")) ?? options[0]!).get("value")!];
  });
  return [...sent.map((it): [string, string] => [it.get("name")!, it.get("value") ?? ""]), ...areas, ...selects];
}

function isChoice(input: ReadonlyMap<string, string>): boolean {
  return ["radio", "checkbox"].includes(input.get("type") ?? "");
}

function says(words: string | RegExp, attributes: ReadonlyMap<string, string>, inside: string): boolean {
  const said = attributes.get("aria-label") ?? wordsIn(inside);
  return typeof words === "string" ? said === words : words.test(said);
}

function wordsIn(html: string): string {
  return unescaped(html.replace(/<[^>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);
}
