/** What the letter to an outside body says. */
export interface ForwardingTexts {
  readonly language: string;
  subject(reference: string, city: string): string;
  lead(name: string, city: string): string;
  /** What they are asked to do. */
  readonly ask: string;
  /** Before what staff write to them. */
  readonly message: string;
  readonly reference: string;
  readonly category: string;
  readonly until: string;
  readonly open: string;
  readonly keep: string;
}

/** English texts. */
export const en: ForwardingTexts = {
  language: "en",
  subject: (reference, city) => `${city}: report ${reference} for you`,
  lead: (name, city) => `For ${name}: ${city} passes on to you a report that seems to be yours to deal with.`,
  ask: "Please open it and answer there: it is done, it is not yours, or you have a question. No account is needed. The city alone reads the answer.",
  message: "Message of the city:",
  reference: "Number of the report",
  category: "About",
  until: "The link works until",
  open: "Read the report and answer:",
  keep: "Whoever has the link can read the report and answer it. Please give it only to those who deal with it.",
};
