import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { to } from "./addresses.ts";
import { menu } from "./pages.ts";
import { text } from "./texts/texts.ts";

/** The pages that one may open, in groups: beside the page where there is room, else folded behind a button. */
class DeskMenu extends LitElement {
  static override properties: PropertyDeclarations = { path: {}, isOpen: { state: true } };

  /** The page that is shown. */
  declare path: string;
  declare isOpen: boolean;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("path")) this.isOpen = false;
  }

  protected override render(): TemplateResult {
    return html`<nav class="menu" aria-label=${text("desk.menu")}>
      <button type="button" aria-expanded=${this.isOpen} aria-controls="menu-groups" @click=${this.#turn}>
        ${text("desk.menu")}
      </button>
      <div class="groups" id="menu-groups">
        ${menu().map(
          ({ group, entries }) =>
            html`<div>
              <p id="menu-${group}">${text(`menu.${group}`)}</p>
              <ul aria-labelledby="menu-${group}">
                ${entries.map(
                  ({ path, title }) =>
                    html`<li><a href=${to(path)} aria-current=${this.#currentOf(path)}>${text(title)}</a></li>`,
                )}
              </ul>
            </div>`,
        )}
      </div>
    </nav>`;
  }

  /** The page itself, or one that only its page leads to, `reports/:reference`. */
  #currentOf(path: string): "page" | "true" | typeof nothing {
    if (this.path === path) return "page";
    return path !== "" && this.path.startsWith(`${path}/`) ? "true" : nothing;
  }

  readonly #turn = (): void => {
    this.isOpen = !this.isOpen;
  };
}

customElements.define("desk-menu", DeskMenu);
