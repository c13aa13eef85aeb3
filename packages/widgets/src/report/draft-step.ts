import type { TemplateResult } from "lit";
import { checkStep } from "./check-step.ts";
import type { Draft } from "./draft.ts";
import { keptStep } from "./kept-step.ts";
import { followedStep, nearStep } from "./near-step.ts";
import { photoStep } from "./photo-step.ts";
import { placeStep } from "./place-step.ts";
import { questionStep } from "./question-step.ts";
import { reporterStep } from "./reporter-step.ts";
import { sentStep } from "./sent-step.ts";

const views: Record<string, (draft: Draft) => TemplateResult> = {
  place: placeStep,
  photos: photoStep,
  near: nearStep,
  questions: questionStep,
  contact: reporterStep,
  check: checkStep,
  sent: sentStep,
  kept: keptStep,
  followed: followedStep,
};

/** The step of the moment, of those after the description. */
export function draftStep(draft: Draft): TemplateResult {
  return views[draft.flow.step]!(draft);
}
