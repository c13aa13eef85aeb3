import type { Effects, HitMail, HitVisit } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { clock, counted, day, languageName, text } from "../texts/texts.ts";

/** What the page of effects is told, and what can be done on it. */
interface EffectsStep {
  readonly effects: Effects;
  /** The list is not what it was when it was shown. */
  readonly hasChanged: boolean;
  readonly tell: boolean;
  setTell(tell: boolean): void;
  agree(): void;
  back(): void;
}

/** Whom a change hits, and what they are told, before it is saved. */
export function effectsStep(step: EffectsStep): TemplateResult {
  const { effects, hasChanged, tell } = step;
  const { count, mails, visits, holds, freed, closedDays } = effects;
  return html`<div class="effects">
    <h2 id="effects-title" tabindex="-1">${count > 0 ? counted("effects.title", count) : text("effects.none")}</h2>
    ${hasChanged ? html`<p class="notice error">${text("effects.changed")}</p>` : nothing}
    <p>${text("effects.about")}</p>
    <ul>
      ${closedDays.length > 0 ? html`<li>${closedInWords(effects)}</li>` : nothing}
      ${holds > 0 ? html`<li>${counted("effects.holds", holds)}</li>` : nothing}
      ${freed > 0 ? html`<li>${counted("effects.freed", freed)}</li>` : nothing}
    </ul>
    ${count > visits.length ? html`<p>${counted("effects.first", count, { shown: String(visits.length) })}</p>` : nothing}
    ${count > 0 ? table(visits) : nothing} ${count > 0 ? told(step) : nothing}
    <div class="actions">
      <button class="primary" @click=${() => step.agree()}>
        ${mails > 0 && tell ? counted("effects.saveAndTell", mails) : text("effects.save")}
      </button>
      <button @click=${() => step.back()}>${text("effects.back")}</button>
    </div>
  </div>`;
}

function closedInWords({ closedDays }: Effects): string {
  const dates = [...new Set(closedDays.map(({ date }) => date))];
  const named = dates.slice(0, 5).map(day).join("; ");
  return `${counted("effects.closedDays", dates.length)}: ${named}${dates.length > 5 ? "; …" : ""}`;
}

function table(visits: readonly HitVisit[]): TemplateResult {
  return html`<div class="table" role="region" tabindex="0" aria-labelledby="effects-title">
    <table>
      <thead>
        <tr>
          ${(["reference", "time", "procedure", "office", "contact"] as const).map(
            (it) => html`<th scope="col">${text(`hit.${it}`)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${visits.map(
          (it) =>
            html`<tr>
              <th scope="row">${it.reference}</th>
              <td class="time">${day(it.start.slice(0, 10))}, ${clock(it.start)}</td>
              <td>${it.procedureName}</td>
              <td>${it.officeName}</td>
              <td>${contactInWords(it)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** By what somebody can be reached. */
export function contactInWords({ hasEmail, hasPhone }: Pick<HitVisit, "hasEmail" | "hasPhone">): string {
  const ways = [hasEmail && text("hit.email"), hasPhone && text("hit.phone")].filter(Boolean);
  return ways.length > 0 ? ways.join(", ") : text("hit.noContact");
}

function told({ effects: { count, mails, mail }, tell, setTell }: EffectsStep): TemplateResult {
  return html`<fieldset>
    <legend>${text("effects.told")}</legend>
    ${mail ? preview(mail) : nothing}
    ${count > mails ? html`<p>${counted("effects.unreached", count - mails)}</p>` : nothing}
    ${
      mails > 0
        ? html`<label class="box">
              <input
                type="checkbox"
                .checked=${tell}
                @change=${(event: Event) => setTell((event.target as HTMLInputElement).checked)}
              />
              ${counted("effects.tellNow", mails)}
            </label>
            <p class="hint">${text("effects.tellLater")}</p>`
        : nothing
    }
  </fieldset>`;
}

/** The mail as it arrives; the words of others in it are shown and never run. */
function preview({ reference, language, subject, text: words }: HitMail): TemplateResult {
  return html`<p>${text("effects.mailTo", { reference, language: languageName(language) })}</p>
    <section class="letter" aria-label=${subject}>
      <p lang=${language}><strong>${subject}</strong></p>
      <p class="words" lang=${language}>${words}</p>
    </section>
    <p class="hint">${text("effects.mailOthers")}</p>`;
}
