import { html, type TemplateResult } from "lit";
import { photoFields } from "../report/photo-step.ts";
import { errorSummary } from "../shared/error-summary.ts";
import { subheading } from "../shared/heading.ts";
import { textField } from "../shared/text-field.ts";
import { ratingField } from "./rating-field.ts";
import type { Reply, ReplyKind } from "./reply.ts";
import type { ReportStory } from "./report-story.ts";

// as many as the API takes
const mostPhotos = 5;

/** What the reporter can say: an answer to the question, something more, or whether it was really done. */
export function replyView(story: ReportStory): TemplateResult | "" {
  const { host, own, reply, replies } = story;
  const { text } = host;
  if (!own) return "";
  const form = reply ? replyForm(reply) : "";
  if (replies.includes("answer"))
    return html`<div class="notice" part="notice">
        ${subheading(host, text("status.asks"))}
        <p class="words" part="question">${own.question}</p>
      </div>
      ${form}`;
  if (replies.includes("solved")) return html`${subheading(host, text("status.wasItDone"))} ${choices(story)} ${form}`;
  const said = own.feedback ? saidBefore(story) : "";
  return html`${said} ${replies.includes("add") ? choices(story) : ""} ${form}`;
}

function choices(story: ReportStory): TemplateResult {
  const { host, reply, replies } = story;
  const names = {
    add: "status.add",
    answer: "status.answerSend",
    solved: "status.yes",
    unsolved: "status.no",
  } as const;
  const button = (kind: ReplyKind) =>
    html`<button part="button" aria-expanded=${reply?.kind === kind} @click=${() => story.open(kind)}>
      ${host.text(names[kind])}
    </button>`;
  return html`<p class="links">${replies.map(button)}</p>`;
}

function saidBefore({ host: { text }, own }: ReportStory): TemplateResult {
  const { solved, rating, comment } = own!.feedback!;
  return html`<p>
      ${text(solved ? "status.saidYes" : "status.saidNo")} ${rating ? text("status.ratingGiven", { rating }) : ""}
    </p>
    ${comment && html`<p class="words">${comment}</p>`}`;
}

function replyForm(reply: Reply): TemplateResult {
  const { kind, story, error, photos } = reply;
  const { host } = story;
  return html`${errorSummary(host, error ? { reply: error } : {})} ${kind === "solved" ? ratingField(reply) : ""}
    ${textField({
      id: "reply",
      type: "textarea",
      label: host.text(`status.${kind}Label`),
      value: reply.text,
      error,
      onInput: (value) => (reply.text = value),
    })}
    ${reply.takesPhotos ? photoFields(photos, mostPhotos) : ""}
    <p>
      <button part="button primary" aria-disabled=${host.busy} @click=${() => reply.send()}>
        ${host.text(`status.${kind}Send`)}
      </button>
    </p>`;
}
