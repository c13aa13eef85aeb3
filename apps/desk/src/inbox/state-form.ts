import type { ClosingReason, StateChange } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { choice } from "../field.ts";
import { text } from "../texts/texts.ts";
import { actionForm, privateWords, publicWords, wordsIn } from "./answer-fields.ts";
import { type ReportDesk, typedIn } from "./report-desk.ts";

type State = StateChange["state"];

const choosable: readonly string[] = ["new", "in-progress", "done", "rejected"] satisfies State[];

/** Another state; closing asks for its reason, words for everybody, and offers photos as proof. */
export function stateForm(desk: ReportDesk): TemplateResult {
  const states = desk.report.nextStates.filter((it) => choosable.includes(it));
  const state = desk.turn || states[0]!;
  const turn = (value: string) => {
    desk.turn = value;
    desk.mail.clear();
    desk.requestUpdate();
  };
  const fields = html`${choice(desk, {
    name: "state",
    label: text("case.newState"),
    value: state,
    options: states.map((id) => ({ id, label: text(`inbox.state-${id}`) })),
    onChange: turn,
  })}
  ${reasonField(desk, state)}
  ${publicWords(desk, "publicText", text("case.publicText"), state, (form) => ({
    action: "state",
    state: state as State,
    reason: reasonIn(form),
    text: wordsIn(form, "publicText"),
  }))}
  ${desk.proof.field()} ${privateWords(desk)}`;
  return actionForm(desk, "state", fields, (event) => {
    const { reason, publicText, privateNote } = typedIn(event);
    desk.send("state", { state, reason, publicText, privateNote, photos: desk.proof.ids }, text("case.done-state"));
  });
}

/** Why it is closed, of the reasons that fit; nothing for a state that stays open. */
export function reasonField(desk: ReportDesk, state: string): TemplateResult | typeof nothing {
  const reasons = desk.choices.reasons.filter((it) => it.state === state);
  if (reasons.length === 0) return nothing;
  const options = reasons.map(({ id }) => ({ id, label: text(`reason.${id}`) }));
  // the mail says it as well
  const onChange = () =>
    desk.querySelector("form.case-form textarea")?.dispatchEvent(new Event("change", { bubbles: true }));
  return choice(desk, { name: "reason", label: text("case.reason"), options, onChange });
}

/** The reason that is chosen in a form. */
export function reasonIn(form: HTMLFormElement): ClosingReason | undefined {
  return wordsIn(form, "reason") as ClosingReason | undefined;
}
