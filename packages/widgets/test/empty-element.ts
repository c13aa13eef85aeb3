import { html, LitElement } from "lit";

/** The least that Lit costs: an element of one line, which the widgets are measured against. */
export class EmptyElement extends LitElement {
  protected override render() {
    return html`<p>One line.</p>`;
  }
}

customElements.define("empty-element", EmptyElement);
