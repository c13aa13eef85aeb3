import type { DeskReport, InboxChoices } from "@okienko/contract";
import type { DeskPage } from "../desk-page.ts";
import type { ChosenPhotos } from "./chosen-photos.ts";
import type { PreviewedMail } from "./previewed-mail.ts";

/** What can be done with a report, by the names of the API. */
export type Action = DeskReport["actions"][number];

/** A report on the desk, with what the forms about it need. */
export interface ReportDesk extends DeskPage {
  readonly report: DeskReport;
  readonly choices: InboxChoices;
  /** The mail that the open form would send. */
  readonly mail: PreviewedMail;
  /** Photos that go with the open form. */
  readonly proof: ChosenPhotos;
  /** What decides which fields the open form has: a state, a decision, how many parts. */
  turn: string;
  /** Sends a change of what was shown and says `done`; when somebody was faster, what is typed stays. */
  send(path: string, body: object, done: string): void;
  /** Takes something away, which names no revision. */
  withdraw(path: string, done: string): void;
  /** Opens the form of an action; `turn` is what it begins with. */
  open(action: Action, turn?: string): void;
  /** Closes the open form. */
  cancel(): void;
}

/** What is typed into a form, by the names of its fields; empty ones are left out. */
export function typedIn(event: Event): Record<string, string> {
  event.preventDefault();
  const entries = [...new FormData(event.currentTarget as HTMLFormElement)];
  const texts = entries.map(([name, value]) => [name, String(value).trim()] as const);
  return Object.fromEntries(texts.filter(([, value]) => value !== ""));
}
