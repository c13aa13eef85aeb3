import { html, nothing, type TemplateResult } from "lit";
import { text } from "../texts/texts.ts";
import { valueInWords } from "./in-words.ts";
import { group, type Place } from "./inputs.ts";
import { below } from "./pointer.ts";

/** Entries in an order, to be added, taken out, and moved by buttons. */
export function listField(
  place: Place,
  entries: readonly unknown[],
  added: unknown,
  content: (place: Place) => TemplateResult,
): TemplateResult {
  const { form, pointer } = place;
  const change = (changed: readonly unknown[], focused: string) => {
    form.set(pointer, changed);
    form.focus(focused);
  };
  return group(
    place,
    html`${entries.length === 0 ? html`<p>${text("catalog.noEntries")}</p>` : nothing}
      ${entries.map((_, at) => entry(place, content, entries, at, change))}
      <button
        type="button"
        name=${below(pointer, "+")}
        @click=${() => change([...entries, added], below(pointer, entries.length))}
      >
        ${text("catalog.addTo", { list: place.label })}
      </button>`,
  );
}

/** Folded to one line that says what is in it. */
function entry(
  { form, pointer, label }: Place,
  content: (place: Place) => TemplateResult,
  entries: readonly unknown[],
  at: number,
  change: (changed: readonly unknown[], focused: string) => void,
): TemplateResult {
  const own = below(pointer, at);
  const name = text("catalog.entryOf", { list: label, number: String(at + 1), count: String(entries.length) });
  const isWrong = Object.keys(form.errors).some((it) => it.startsWith(own));
  const moved = (to: number) => entries.toSpliced(at, 1).toSpliced(to, 0, entries[at]);
  const button = (does: "up" | "down" | "remove", press: () => void) =>
    html`<button type="button" name=${below(own, does)} @click=${press}>
      ${text(`catalog.${does}`)}<span class="unseen">: ${name}</span>
    </button>`;
  const remains =
    entries.length > 1 ? below(below(pointer, Math.min(at, entries.length - 2)), "remove") : below(pointer, "+");
  return html`<details class="one" ?open=${isWrong}>
      <summary>${at + 1}. ${inShort(form, own, entries[at])}</summary>
      ${content({ form, pointer: own, label: name, isPart: true })}
    </details>
    <div class="actions beside">
      ${at > 0 ? button("up", () => change(moved(at - 1), below(pointer, at - 1))) : nothing}
      ${at < entries.length - 1 ? button("down", () => change(moved(at + 1), below(pointer, at + 1))) : nothing}
      ${button("remove", () => change(entries.toSpliced(at, 1), remains))}
    </div>`;
}

const longest = 120;

function inShort(form: Place["form"], pointer: string, value: unknown): string {
  const said = valueInWords(form, pointer, value);
  return said.length > longest ? `${said.slice(0, longest)}…` : said;
}
