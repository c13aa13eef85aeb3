import { NetworkError, ProblemError } from "@okienko/client";
import type { ReportRequest } from "@okienko/contract";
import { newKey } from "../shared/new-key.ts";
import { givenAnswers } from "./answers.ts";
import type { Draft } from "./draft.ts";
import { deliver, type Outgoing } from "./outgoing.ts";
import { ReportSentEvent } from "./report-events.ts";
import { showRefusal } from "./show-refusal.ts";

/** Sends a report and shows its number; keeps it without a network, and shows what the server refuses at its place. */
export async function sendDraft(draft: Draft): Promise<void> {
  const { host, flow } = draft;
  const { length } = draft.photosToSend;
  await draft.photos.settled();
  // one that was still on its way has been refused: that must be seen
  if (draft.photosToSend.length < length) return flow.change("photos");
  const outgoing = (draft.outgoing = outgoingOf(draft));
  try {
    if (!navigator.onLine) throw new NetworkError("The browser knows of no network");
    const sent = await deliver(host.client, outgoing);
    await draft.arrived(sent);
    host.dispatchEvent(new ReportSentEvent(sent));
  } catch (error) {
    if (error instanceof NetworkError) return keep(draft, outgoing, error);
    if (!(error instanceof ProblemError)) throw error;
    await showRefusal(draft, error);
  }
}

async function keep(draft: Draft, outgoing: Outgoing, error: NetworkError): Promise<void> {
  const { flow } = draft;
  try {
    draft.keptAs = await flow.late!.keep(outgoing, flow.category!.name);
  } catch {
    // a browser that stores nothing: it stays in the page, and is tried again when the network is back
    throw error;
  }
  await draft.forgetEarlier();
  await flow.go("kept");
}

/** The request as it was sent before, with its key, unless something of it has changed. */
function outgoingOf(draft: Draft): Outgoing {
  const request = requestOf(draft);
  const photos = draft.photosToSend;
  const before = draft.outgoing;
  const isSame =
    before &&
    JSON.stringify({ ...before.request, photos: [] }) === JSON.stringify(request) &&
    before.photos.length === photos.length &&
    before.photos.every(({ file }, index) => file === photos[index]!.file);
  if (isSame) return before;
  return {
    key: newKey(),
    request,
    photos: photos.map(({ file, name, sent }) => ({ file, name, id: sent?.id ?? null })),
  };
}

function requestOf({ flow, host, place, answers, reporter }: Draft): ReportRequest {
  const category = flow.category!;
  const isAnonymous = !Object.values(reporter).some(Boolean);
  const { name, email, phone } = reporter;
  return {
    category: category.id,
    description: flow.description.trim(),
    location: category.location === "none" ? null : place.request,
    answers: givenAnswers(category.questions, answers),
    photos: [],
    contact: isAnonymous ? null : { name: name || null, email: email || null, phone: phone || null },
    anonymous: isAnonymous,
    language: host.letterLanguage,
  };
}
