import type { Commands, RouterLocation } from "@vaadin/router";
import { DeskPage } from "../desk-page.ts";
import { text } from "../texts/texts.ts";

/** A page with a long form: it asks before what was typed is lost. */
export abstract class TypedPage extends DeskPage {
  /** Whether something was typed that is not saved. */
  protected isTouched = false;

  override connectedCallback(): void {
    addEventListener("beforeunload", this.#warn);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    removeEventListener("beforeunload", this.#warn);
    super.disconnectedCallback();
  }

  /** The router asks before it shows another page. */
  onBeforeLeave(_: RouterLocation, commands: Commands): unknown {
    return this.isTouched && !confirm(text("catalog.leave")) ? commands.prevent() : undefined;
  }

  readonly #warn = (event: Event): void => {
    if (this.isTouched) event.preventDefault();
  };
}
