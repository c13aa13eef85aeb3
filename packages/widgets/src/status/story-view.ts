import { html, type TemplateResult } from "lit";
import { heading, subheading } from "../shared/heading.ts";
import { meTooForm } from "../shared/me-too-form.ts";
import { phoneLine } from "../shared/phone-line.ts";
import { troubleNotice } from "../shared/trouble-notice.ts";
import { confirmMail } from "./confirm-mail.ts";
import { eventList } from "./event-list.ts";
import { newsNotice } from "./news-notice.ts";
import { photosOf } from "./photos-of.ts";
import { replyView } from "./reply-view.ts";
import type { ReportStory } from "./report-story.ts";
import { storyFacts } from "./story-facts.ts";
import { storyPromise } from "./story-promise.ts";

const bad = ["status.reportLinkWrong", "status.reportChanged", "status.alreadyRated"];

/** A report from its number on: where it stands, what is promised, what has happened, and what can be said to it. */
export function storyView(story: ReportStory, isLinked: boolean): TemplateResult {
  const { host, flow, own, report, status } = story;
  const { text } = host;
  // what is asked comes first, what can be added last
  const isAsked = story.replies[0] !== "add";
  const title = own ? text("status.reportTitle") : text("report.page", { reference: status.reference });
  return html`<div part="view">
    ${heading(host, title)} ${troubleNotice(host)} ${newsNotice(host, flow.news, !bad.includes(flow.news ?? ""))}
    ${own?.emailConfirmed === false ? confirmMail(story, isLinked) : ""} ${isAsked ? replyView(story) : ""}
    ${storyFacts(story)} ${report ? [storyPromise(host, report), words(story), eventList(host, report)] : ""}
    ${isAsked ? "" : replyView(story)} ${own ? "" : forOthers(story)}
    <p class="links">
      ${own ? html`<button part="button" @click=${() => print()}>${text("booking.print")}</button>` : ""}
      <button class="link" part="another" @click=${() => flow.another()}>${text("status.another")}</button>
    </p>
  </div>`;
}

function words({ host, report, own }: ReportStory): TemplateResult {
  const { description, photos, released } = report!;
  const held = html`<p class="hint">${host.text(own ? "status.heldOwn" : "status.held")}</p>`;
  return html`${subheading(host, host.text("status.words"))} ${released ? "" : held}
  ${description && html`<p class="words">${description}</p>`} ${photosOf(host, report!.reference, photos)}`;
}

function forOthers({ host, report, meToo }: ReportStory): TemplateResult {
  const { text } = host;
  if (!report)
    return html`<p>${text("status.reportPrivate")}</p>
      ${phoneLine(host)}`;
  return html`${report.closed ? "" : html`<div class="me-too">${meTooForm(meToo, report.reference)}</div>`}
    <p>${text("status.reportMore")}</p>
    ${phoneLine(host)}`;
}
