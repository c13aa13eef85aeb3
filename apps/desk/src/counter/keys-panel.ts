import { html, nothing, type TemplateResult } from "lit";
import { text } from "../texts/texts.ts";
import { keysAreOn, switchKeys, type Shortcut } from "./shortcuts.ts";

/** The key of a button, for the eye; `aria-keyshortcuts` says it to others. */
export function keyHint(key: string): TemplateResult | typeof nothing {
  return keysAreOn() ? html` <kbd aria-hidden="true">${key.toUpperCase()}</kbd>` : nothing;
}

/** Opens and closes the panel of keys, which stands in `#keys`. */
export function keysButton(isOpen: boolean, toggle: () => void): TemplateResult {
  return html`<button aria-expanded=${String(isOpen)} aria-controls="keys" @click=${toggle}>
    ${text("keys.show")}${keyHint("?")}
  </button>`;
}

/** The keys that do something now, and the switch for all of them. */
export function keysPanel(shortcuts: readonly Shortcut[], onSwitch: () => void): TemplateResult {
  const turn = (event: Event) => {
    switchKeys((event.target as HTMLInputElement).checked);
    onSwitch();
  };
  return html`<section class="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">${text("keys.title")}</h2>
    <label class="box"><input type="checkbox" .checked=${keysAreOn()} @change=${turn} />${text("keys.use")}</label>
    <p class="hint">${text("keys.hint")}</p>
    <dl class="key-list">
      ${shortcuts.map(
        ({ key, label }) =>
          html`<div>
            <dt><kbd>${key.toUpperCase()}</kbd></dt>
            <dd>${label}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
