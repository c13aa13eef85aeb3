import { Router, type RouteContext } from "@vaadin/router";
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { base, takeSecret, to } from "./addresses.ts";
import { ask } from "./ask.ts";
import { DeskPage } from "./desk-page.ts";
import "./pages/absent-page.ts";
import { LinkPage } from "./pages/link-page.ts";
import "./pages/lost-page.ts";
import "./pages/provider-page.ts";
import "./pages/sign-in-page.ts";
import "./desk-menu.ts";
import { pageScripts } from "./page-scripts.ts";
import { pages } from "./pages.ts";
import { current, loadSession, mayOpen, startAgain } from "./session.ts";
import { stayAwake } from "./stay-awake.ts";
import { language, text } from "./texts/texts.ts";

type Page = (typeof pages)[number];

/** What is around every page: the city, the menu of what one may open, languages, and the way out. */
class DeskShell extends LitElement {
  static override properties: PropertyDeclarations = { city: {}, languages: {} };

  declare city: string;
  declare languages: string;
  readonly #secret = takeSecret();
  #path = "";

  override connectedCallback(): void {
    super.connectedCallback();
    // somebody opens a link in the window in which the desk is open already
    addEventListener("hashchange", () => /^#[0-9a-z]{32}$/.test(location.hash) && location.reload());
    void loadSession()
      .catch(() => {}) // the sign-in page says what is wrong once somebody tries
      .then(() => {
        if (current().member) stayAwake();
        return this.#route();
      });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<a class="skip" href="#main" @click=${skip}>${text("desk.skip")}</a>
      <header class="bar">
        <a class="city" href=${to("")}>${this.city}</a>
        <nav class="languages" aria-label=${text("desk.languages")}>${this.languages.split(" ").map(languageLink)}</nav>
        ${current().member ? html`<button @click=${signOut}>${text("desk.signOut")}</button>` : nothing}
      </header>
      <p id="connection" role="status"></p>
      <p id="session-end" role="alert"></p>
      <div class="menu-and-page">
        ${current().member ? html`<desk-menu .path=${this.#path}></desk-menu>` : nothing}
        <main id="main" tabindex="-1"></main>
      </div>`;
  }

  async #route(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const router = new Router(this.querySelector("main"), { baseUrl: base });
    await router.setRoutes([
      { path: "provider", component: "desk-provider" },
      ...pages.map((it) => ({ path: it.path, action: (context: RouteContext) => this.#pageFor(it, context) })),
      { path: "(.*)", component: "desk-lost" },
    ]);
  }

  async #pageFor({ path, component, roles }: Page, { params, search = "" }: RouteContext): Promise<HTMLElement> {
    const shown = this.querySelector("main > *");
    if (shown instanceof DeskPage && shown.follow && shown.localName === component && isEqual(shown.params, params)) {
      shown.follow(search);
      return shown;
    }
    this.#path = path;
    this.requestUpdate();
    if (this.#secret && path === "") return Object.assign(new LinkPage(), { secret: this.#secret });
    if (!current().member) return document.createElement("desk-sign-in");
    if (!mayOpen(roles)) return document.createElement("desk-lost");
    const isThere = await pageScripts[component]!().then(
      () => true,
      () => false,
    );
    return Object.assign(document.createElement(isThere ? component : "desk-absent"), { params });
  }
}

function skip(event: Event): void {
  event.preventDefault(); // the router would make the page anew, and what is typed would be gone
  document.querySelector<HTMLElement>("#main")?.focus();
}

function isEqual(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function languageLink(it: string): TemplateResult {
  const name = new Intl.DisplayNames([it], { type: "language" }).of(it) ?? it;
  const address = `?lang=${it}`;
  return html`<a
    href=${address}
    router-ignore
    lang=${it}
    hreflang=${it}
    aria-current=${it === language ? "true" : nothing}
    >${name}</a
  >`;
}

async function signOut(): Promise<void> {
  await ask("DELETE", "desk/session").catch(() => {}); // signed out already, or the next page tells
  startAgain("");
}

customElements.define("okienko-desk", DeskShell);
