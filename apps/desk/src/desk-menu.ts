import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { to } from "./addresses.ts";
import { menu } from "./pages.ts";
import { text } from "./texts/texts.ts";

/** From here on the whole menu has room; the style sheet knows the same width. */
const wide = matchMedia("(min-width: 56rem)");

/** The pages that one may open, in groups; on a narrow screen folded away until somebody asks for it. */
class DeskMenu extends LitElement {
  static override properties: PropertyDeclarations = { path: {} };

  /** The page that is shown. */
  declare path: string;

  override connectedCallback(): void {
    super.connectedCallback();
    wide.addEventListener("change", this.#onWidth);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    wide.removeEventListener("change", this.#onWidth);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  // also after a step to another page, which folds it again
  protected override updated(): void {
    this.querySelector("details")!.open = wide.matches;
  }

  protected override render(): TemplateResult {
    return html`<nav class="menu" aria-label=${text("desk.menu")}>
      <details>
        <summary>${text("desk.menu")}</summary>
        <div class="groups">
          ${menu().map(
            ({ group, entries }) =>
              html`<div>
                <p id="menu-${group}">${text(`menu.${group}`)}</p>
                <ul aria-labelledby="menu-${group}">
                  ${entries.map(
                    ({ path, title }) =>
                      html`<li>
                        <a href=${to(path)} aria-current=${this.path === path ? "page" : nothing}>${text(title)}</a>
                      </li>`,
                  )}
                </ul>
              </div>`,
          )}
        </div>
      </details>
    </nav>`;
  }

  readonly #onWidth = (): void => this.requestUpdate();
}

customElements.define("desk-menu", DeskMenu);
