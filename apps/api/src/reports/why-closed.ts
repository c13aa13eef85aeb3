import type { ClosingReason } from "@okienko/contract";
import { textsIn } from "./texts/texts-in.ts";

/** Why a report was closed, as a paragraph of a letter; none where it was just done, which its state says. */
export function whyClosed(language: string, reason: ClosingReason | null = null): string[] {
  if (reason === null || reason === "done") return [];
  const texts = textsIn(language);
  return [`${texts.reason}: ${texts.reasons[reason]}.`];
}
