import { ProblemError } from "@okienko/client";
import type { Draft } from "./draft.ts";
import { pointText } from "./read-point.ts";
import { showRefusal } from "./show-refusal.ts";
import type { WaitingReport } from "./waiting-reports.ts";

/** Puts a report that was refused late back into the form, with all that was typed, and shows what is wrong. */
export async function restoreDraft(draft: Draft, report: WaitingReport): Promise<void> {
  const { flow, host, place, photos } = draft;
  const { request, refused } = report;
  const category = await host.client.category(request.category).catch(unlessGone);
  flow.category = category ?? flow.category;
  flow.description = request.description;
  const { lat, lng, address } = request.location ?? {};
  place.typed = address ?? "";
  if (lat !== undefined && lng !== undefined) place.take({ lat, lng }, address ?? pointText({ lat, lng }));
  draft.answers = Object.fromEntries(
    Object.entries(request.answers).map(([id, answer]) => [id, typeof answer === "number" ? `${answer}` : answer]),
  );
  const { name, email, phone } = request.contact ?? {};
  draft.reporter = { name: name ?? "", email: email ?? "", phone: phone ?? "" };
  draft.restoredFrom = report.id;
  photos.photos = [];
  const files = report.photos.map((photo) => new File([photo.file], photo.name, { type: photo.file.type }));
  await photos.add(files, files.length);
  if (!category) return flow.go("what", host.text("report.withdrawn"));
  if (refused) await showRefusal(draft, new ProblemError(refused, null)).catch(() => flow.go("check"));
}

function unlessGone(error: unknown): undefined {
  if (!(error instanceof ProblemError) || error.status !== 404) throw error;
}
