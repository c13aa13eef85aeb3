import type { InvitedMember, Role, StaffList, StaffMember } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { ask } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { boxes, field, ticked } from "../field.ts";
import { current, mayOpen, startAgain } from "../session.ts";
import { text, time } from "../texts/texts.ts";

const roles = (["clerk", "consultant", "manager", "administrator", "auditor"] as const).map((id) => ({
  id,
  label: text(`role.${id}`),
}));

/** Who works at the desk; an administrator invites and changes them. */
class StaffPage extends DeskPage {
  override readonly heading = text("staff.title");
  #staff: readonly StaffMember[] = [];
  #departments: readonly { id: string; label: string }[] = [];
  #invited: InvitedMember | null = null;

  protected override async load(): Promise<void> {
    await this.#fetchStaff();
    this.requestUpdate();
    await this.updateComplete;
    this.#openNamed();
  }

  /** Who is named at the end of the address, `#…`, is opened. */
  #openNamed(): void {
    const named = [...this.querySelectorAll("details")].find((it) => `#${it.id}` === location.hash);
    if (!named) return;
    named.open = true;
    named.querySelector("summary")!.focus();
  }

  protected override content(): TemplateResult {
    const isAdministrator = mayOpen(["administrator"]);
    return html`${this.#invited ? this.#linkOf(this.#invited) : nothing}
      <ul class="rows">
        ${this.#staff.map((it) => html`<li>${this.#member(it)} ${isAdministrator ? this.#forms(it) : nothing}</li>`)}
      </ul>
      ${isAdministrator ? this.#invitation() : nothing}`;
  }

  #member({ name, email, state, roles, departments }: StaffMember): TemplateResult {
    const names = departments.map((id) => this.#departments.find((it) => it.id === id)?.label ?? id);
    return html`<div class="member">
      <p><strong>${name}</strong><br />${email}</p>
      <p>
        ${roles.map((it) => text(`role.${it}`)).join(", ")}<br /><span class="hint">${text(`state.${state}`)}</span>
      </p>
      <p>${names.join(", ")}</p>
    </div>`;
  }

  #forms(it: StaffMember): TemplateResult {
    const turn = it.state === "disabled" ? "active" : "disabled";
    const named = html`<span class="unseen">: ${it.name}</span>`;
    return html`<details id=${it.id}>
      <summary>${text("staff.change", { name: it.name })}</summary>
      <form @submit=${(event: Event) => this.#change(event, it)} novalidate>
        ${boxes(this, "roles", text("staff.roles"), roles, it.roles, `${it.id}-`)}
        ${boxes(this, "departments", text("staff.departments"), this.#departments, it.departments, `${it.id}-`)}
        <div class="actions">
          <button class="primary">${text("staff.save")}${named}</button>
          ${
            it.state === "disabled"
              ? nothing
              : html`<button type="button" @click=${() => this.#reset(it)}>
                  ${text(it.state === "invited" ? "staff.newLink" : "staff.reset")}${named}
                </button>`
          }
          <button type="button" class="danger" @click=${() => this.#patch(it, { state: turn })}>
            ${text(turn === "active" ? "staff.enable" : "staff.disable")}${named}
          </button>
        </div>
      </form>
    </details>`;
  }

  #invitation(): TemplateResult {
    return html`<h2>${text("staff.invite")}</h2>
      <form @submit=${this.#invite} novalidate>
        ${field(this, { name: "name", label: text("field.name"), autocomplete: "off" })}
        ${field(this, { name: "email", label: text("field.email"), type: "email", autocomplete: "off" })}
        ${boxes(this, "roles", text("staff.roles"), roles)}
        ${boxes(this, "departments", text("staff.departments"), this.#departments)}
        <button class="primary">${text("staff.inviteSend")}</button>
      </form>`;
  }

  #linkOf({ member, link, expiresAt }: InvitedMember): TemplateResult {
    const copy = () => void navigator.clipboard.writeText(link).then(() => this.#say(text("staff.copied")));
    return html`<div class="notice success" id="link">
      <h2>${text("staff.link", { name: member.name })}</h2>
      <p>${text("staff.linkText", { date: time(expiresAt) })}</p>
      <div class="field">
        <label for="link-text">${text("staff.linkLabel")}</label>
        <input id="link-text" readonly .value=${link} />
      </div>
      <button @click=${copy}>${text("staff.copy")}</button>
    </div>`;
  }

  readonly #invite = (event: Event): void => {
    const form = event.target as HTMLFormElement;
    const { name, email } = this.values(event);
    const rights = { roles: ticked(form, "roles") as Role[], departments: ticked(form, "departments") };
    void this.#showLink(async () => {
      const invited = await ask<InvitedMember>("POST", "desk/staff", { name, email, ...rights });
      form.reset();
      return invited;
    });
  };

  #reset({ id }: StaffMember): void {
    void this.#showLink(() => ask("POST", `desk/staff/${id}/reset`));
  }

  async #showLink(make: () => Promise<InvitedMember>): Promise<void> {
    this.#invited = null; // a link that was shown once stands below nothing else
    const isDone = await this.attempt(async () => {
      this.#invited = await make();
      await this.#fetchStaff();
    });
    if (isDone) this.querySelector<HTMLElement>("#link-text")?.focus();
  }

  #change(event: Event, it: StaffMember): void {
    event.preventDefault();
    this.#patch(it, { roles: ticked(event.target, "roles"), departments: ticked(event.target, "departments") });
  }

  #patch({ id, name, revision }: StaffMember, change: object): void {
    this.#invited = null;
    void this.attempt(async () => {
      await ask("PATCH", `desk/staff/${id}`, { revision, ...change });
      if (id === current().member?.id) return startAgain(); // other roles open other pages
      await this.#fetchStaff();
      this.notice = text("staff.saved", { name });
    });
  }

  async #fetchStaff(): Promise<void> {
    const { staff, departments } = await ask<StaffList>("GET", "desk/staff");
    this.#staff = staff;
    this.#departments = departments.map(({ id, name }) => ({ id, label: name }));
  }

  #say(notice: string): void {
    this.notice = notice;
    this.requestUpdate();
  }
}

customElements.define("desk-staff", StaffPage);
