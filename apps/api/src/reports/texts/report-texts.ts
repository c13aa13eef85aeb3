import type { ClosingReason, ReportState } from "@okienko/contract";
import type { ReportNewsKind } from "../report-news.ts";

/** What one kind of letter says; `other` is the number of the report that it was merged into, or those split from it. */
interface LetterWords {
  subject(reference: string, state: string): string;
  lead(state: string, other: string): string;
}

/** What every language says about reports. */
export interface ReportTexts extends Readonly<Record<ReportNewsKind, LetterWords>> {
  readonly language: string;
  readonly states: Readonly<Record<ReportState, string>>;
  /** Why a report was closed, to whoever reads of it. */
  readonly reasons: Readonly<Record<ClosingReason, string>>;
  readonly reason: string;
  readonly citySays: string;
  readonly reference: string;
  readonly category: string;
  readonly state: string;
  readonly promised: string;
  /** What one does behind the link of each letter. */
  readonly manage: Readonly<Record<ReportNewsKind, string>>;
  readonly other: string;
  readonly confirm: string;
  readonly confirmationCode: string;
  /** Who gets letters about a report that is not theirs ends them here. */
  readonly end: string;
  readonly keepToYourself: string;
  readonly notYou: string;
}
