import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { current, mayOpen } from "../session.ts";
import { text } from "../texts/texts.ts";

/** Tells who can only look on which role is missing, and leads those who may change that to their own account. */
export function lookingOn(): TemplateResult {
  const own = `${to("staff")}#${current().member!.id}`;
  return html`<p class="notice">
    ${text("counter.onlyClerks", { role: text("role.clerk") })}
    ${mayOpen(["administrator"]) ? html`<a href=${own}>${text("counter.changeRoles")}</a>` : nothing}
  </p>`;
}
