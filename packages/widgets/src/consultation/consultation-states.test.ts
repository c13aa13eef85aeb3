import { waitUntil } from "@open-wc/testing";
import { closedSquare, openConsultation, square } from "../../test/consultation-page.ts";
import { everyState } from "../../test/every-state.ts";
import { everyWidget } from "../../test/every-widget.ts";
import { offline } from "../../test/fixture.ts";
import "./okienko-consultation.ts";

const polish = { lang: "pl" };
const long = "A".repeat(60);

everyWidget("okienko-consultation", async () => (await openConsultation(square, polish)).element);

everyState("a question with several answers in Ukrainian", async () => {
  const options = [...square.options, { id: "4", text: long, language: "en" }];
  return (await openConsultation({ ...square, most: 3, options }, { lang: "uk" })).element;
});

everyState("a question that has not opened, in German", async () => {
  return (await openConsultation({ ...square, phase: "coming" }, { lang: "de" })).element;
});

everyState("an answer that is incomplete", async () => {
  const page = await openConsultation(square, polish);
  await page.press("Wyślij odpowiedź");
  await waitUntil(() => page.focused?.id === "errors");
  return page.element;
});

everyState("an answer that was sent", async () => {
  const page = await openConsultation(square, polish);
  page.choose("More trees");
  page.type("Adres e-mail", "ewa@example.org");
  await page.press("Wyślij odpowiedź");
  await page.reads("Sprawdź pocztę");
  return page.element;
});

everyState("an answer without a network", async () => {
  const page = await openConsultation(square, polish);
  page.choose("More trees");
  page.type("Adres e-mail", "ewa@example.org");
  offline();
  await page.press("Wyślij odpowiedź");
  await page.reads("Spróbuj ponownie");
  return page.element;
});

everyState("results with what the city does", async () => {
  const page = await openConsultation(closedSquare, polish);
  page.root.querySelector("details")!.open = true;
  return page.element;
});

everyState("results beside a question that is open", async () => {
  return (await openConsultation({ ...square, results: closedSquare.results }, polish)).element;
});

everyState("results that nobody has explained yet", async () => {
  return (await openConsultation({ ...closedSquare, answer: null }, polish)).element;
});

everyState("a question that was withdrawn", async () => {
  return (await openConsultation({ ...square, phase: "withdrawn", withdrawnBecause: "Zła data." }, polish)).element;
});

everyState("a question that there is not", async () => (await openConsultation(null, polish)).element);
