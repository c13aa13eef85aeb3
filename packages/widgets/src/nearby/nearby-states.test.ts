import { waitUntil } from "@open-wc/testing";
import { everyState } from "../../test/every-state.ts";
import { everyWidget } from "../../test/every-widget.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { neighbour } from "../../test/fake-reporting.ts";
import { offline } from "../../test/fixture.ts";
import { another, openNearby, withReports } from "../../test/nearby-page.ts";
import "./okienko-nearby.ts";

const polish = { lang: "pl" };
const near = { ...polish, location: "52.4064,16.9252" };

everyWidget("okienko-nearby", async () => (await openNearby(polish)).element);

everyState("reports around a place, with more to come", async () => {
  const api = withReports();
  const reports = [neighbour, another(1, { excerpt: null, distance: null, address: null })];
  api.answerNext("GET /reports", () => Response.json({ reports, page: 1, nextPage: 2 }));
  return (await openNearby({ ...near, lang: "de" }, api)).element;
});

everyState("no reports in Ukrainian", async () => (await openNearby({ ...near, lang: "uk" }, new FakeApi())).element);

everyState("one report in English", async () => (await openNearby({ lang: "en" }, withReports(neighbour))).element);

everyState("an unknown category and a missing place", async () => {
  const page = await openNearby({ ...polish, category: "smok" });
  await page.press("Szukaj tam");
  await page.reads("Wpisz miejsce");
  return page.element;
});

everyState("places that may be meant", async () => {
  const page = await openNearby(polish);
  page.type("Gdzie?", "rynek");
  await page.press("Szukaj tam");
  await page.reads("Znaleziono 2 miejsca.");
  return page.element;
});

everyState("reports on the map", async () => {
  const page = await openNearby(near);
  await page.press("Pokaż na mapie");
  await waitUntil(() => page.root.querySelectorAll(".point.open").length === 2, "two points", { timeout: 3000 });
  return page.element;
});

everyState("a report to follow, with a wrong address", async () => {
  const page = await openNearby(polish);
  await page.press("Ja też: ABCD-123E");
  page.type("Adres e-mail", "nikt");
  await page.press("Chcę dostawać wiadomości");
  await waitUntil(() => page.focused?.id === "errors");
  return page.element;
});

everyState("reports without a network", async () => {
  const page = await openNearby(polish);
  offline();
  page.choose("Stan", "open");
  await page.reads("Spróbuj ponownie");
  return page.element;
});
