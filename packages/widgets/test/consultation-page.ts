import { html } from "@open-wc/testing";
import type { Consultation } from "@okienko/contract";
import type { OkienkoConsultation } from "../src/consultation/okienko-consultation.ts";
import { FakeApi } from "./fake-api.ts";
import { base, shown } from "./fixture.ts";
import { Page } from "./page.ts";

/** A question of the fake city. */
export const square: Consultation = {
  id: "0190-square",
  phase: "open",
  title: "What shall become of the square?",
  language: "en",
  department: { id: "greenery", name: "Parks" },
  opensOn: "2026-11-20",
  closesOn: "2026-12-20",
  closesAt: "2026-12-21T00:00:00+01:00",
  answered: false,
  links: { page: "https://city.example/consultations/0190-square", self: "" },
  text: "The square is rebuilt in spring.\n\nPlease say what it needs most.",
  options: [
    { id: "1", text: "More trees", language: "en" },
    { id: "2", text: "A fountain", language: "en" },
    { id: "3", text: "Places to park", language: "en" },
  ],
  most: 1,
  comments: true,
  resultsShown: "closed",
  results: null,
  answer: null,
  withdrawnBecause: null,
  keptDays: 30,
  timeZone: "Europe/Warsaw",
};

/** The same after its end. */
export const closedSquare: Consultation = {
  ...square,
  phase: "closed",
  answered: true,
  answer: { text: "We plant forty trees.", language: "en", at: "2027-01-10T12:00:00+01:00" },
  results: {
    participants: 8,
    options: [
      { id: "1", count: 5, share: 0.625 },
      { id: "2", count: 3, share: 0.375 },
      { id: "3", count: 0, share: 0 },
    ],
  },
};

/** A question as a person meets it. */
export class ConsultationPage extends Page {
  readonly api: FakeApi;
  readonly element: OkienkoConsultation;

  constructor(api: FakeApi, element: OkienkoConsultation) {
    super(element);
    this.api = api;
    this.element = element;
  }

  /** Chooses an option by its words. */
  choose(words: string): void {
    this.option(words).click();
  }

  /** The button of an option. */
  option(words: string): HTMLInputElement {
    const labels = [...this.root.querySelectorAll<HTMLLabelElement>("label.choice")];
    return labels.find((it) => it.innerText.trim() === words)!.control as HTMLInputElement;
  }

  /** What was sent. */
  get sent(): unknown[] {
    return this.api.calls.filter(({ request }) => request.endsWith("/answers")).map(({ body }) => body as unknown);
  }
}

/** Opens a question. */
export async function openConsultation(
  asked: Consultation | null = square,
  { lang = "en", api = new FakeApi() } = {},
): Promise<ConsultationPage> {
  if (asked) api.consultations.set(asked.id, asked);
  const element = await shown<OkienkoConsultation>(
    html`<okienko-consultation api=${base} lang=${lang} consultation=${asked?.id ?? "dragon"}
      ><p>All consultations</p></okienko-consultation
    >`,
    api,
  );
  return new ConsultationPage(api, element);
}
