import { waitUntil } from "@open-wc/testing";
import { problem } from "../../test/answers.ts";
import { everyState } from "../../test/every-state.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { offline } from "../../test/fixture.ts";
import { openOwnStory, openStory } from "../../test/story-page.ts";
import "./okienko-status.ts";

const polish = { lang: "pl" };

const changed = (change: (api: FakeApi) => void): FakeApi => {
  const api = new FakeApi();
  change(api);
  return api;
};

const asked = () => changed(({ story }) => story.ask("Która to lampa?"));
const closed = () => changed(({ story }) => story.close("Naprawiono."));

everyState("a report that anybody sees", async () => (await openStory(undefined, polish)).element);

everyState("a report in English, of its reporter", async () => (await openOwnStory()).element);

everyState("a report in German", async () => (await openStory(asked(), { lang: "de" })).element);

everyState("a report in Ukrainian, with a link that does not open it", async () => {
  const page = await openStory(undefined, { lang: "uk", secret: "another-secret-0123" });
  return page.element;
});

everyState("a report that is not public", async () => {
  const api = changed(({ story }) => (story.isPublic = false));
  return (await openStory(api, polish)).element;
});

everyState("a report that was merged", async () => {
  const merged = { state: "duplicate", closed: true, duplicateOf: "WXYZ-7777" };
  return (
    await openStory(
      changed(({ story }) => Object.assign(story.report, merged)),
      polish,
    )
  ).element;
});

everyState("a report that somebody else wants to follow, with a wrong address", async () => {
  const page = await openStory(undefined, polish);
  await page.press(/^Ja też/);
  page.type("Adres e-mail", "nikt");
  await page.press("Chcę dostawać wiadomości");
  await waitUntil(() => page.focused?.id === "errors");
  return page.element;
});

everyState("a report whose e-mail address is not confirmed, with a wrong code", async () => {
  const api = changed(({ story }) => Object.assign(story.report, { emailConfirmed: false, released: false }));
  const page = await openOwnStory(api, polish);
  page.type("Kod z naszego e-maila", "1");
  await page.press("Potwierdź adres e-mail");
  await page.reads("Ten kod jest nieprawidłowy.");
  return page.element;
});

everyState("a question of the city without an answer", async () => {
  const page = await openOwnStory(asked(), polish);
  await page.press("Wyślij odpowiedź");
  await page.reads("Napisz coś lub dodaj zdjęcie");
  return page.element;
});

everyState("an addition with a photo that cannot be taken", async () => {
  const page = await openOwnStory(undefined, polish);
  await page.press("Dodaj słowo lub zdjęcie");
  page.api.answerNext("POST /photos", () => problem(415, "unsupported-photo"));
  await page.choosePhotos(new File(["x"], "lampa.jpg", { type: "image/jpeg" }));
  await waitUntil(() => !page.element.busy);
  return page.element;
});

everyState("a rating", async () => {
  const page = await openOwnStory(closed(), polish);
  await page.press("Tak, zrobione");
  return page.element;
});

everyState("a report that was opened again", async () => {
  const page = await openOwnStory(closed(), polish);
  await page.press("Nie, niezrobione");
  await page.press("Otwórz zgłoszenie ponownie");
  await page.reads("Zgłoszenie jest znów otwarte");
  return page.element;
});

everyState("an answer without a network", async () => {
  const page = await openOwnStory(asked(), polish);
  page.type("Twoja odpowiedź", "Trzecia.");
  offline();
  await page.press("Wyślij odpowiedź");
  await page.reads("Spróbuj ponownie");
  return page.element;
});
