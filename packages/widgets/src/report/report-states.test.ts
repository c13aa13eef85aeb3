import { expect, waitUntil } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { everyState } from "../../test/every-state.ts";
import { everyWidget } from "../../test/every-widget.ts";
import { problem } from "../../test/answers.ts";
import { neighbour } from "../../test/fake-reporting.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { base, offline } from "../../test/fixture.ts";
import {
  atCheck,
  atContact,
  atPhotos,
  atPlace,
  atQuestions,
  atSent,
  openReport,
  photo,
  type ReportPage,
} from "../../test/report-page.ts";
import { languages } from "../shared/language.ts";
import { removeReport, waitingReports } from "./waiting-reports.ts";
import "./okienko-report.ts";

const states: Record<string, () => Promise<ReportPage>> = {
  "words with answers": async () => {
    const page = await openReport();
    page.type("What is it about?", "lamp");
    await page.reads("2 answers found");
    return page;
  },
  "a wrong attribute": () => openReport({ category: "dragon" }),
  "the description": () => openReport({ category: "lamp" }),
  "the description with errors": async () => {
    const page = await openReport({ category: "lamp" });
    await page.press("Continue");
    await page.reads("Please check");
    return page;
  },
  "the place": () => atPlace(),
  "places that were found": async () => {
    const page = await atPlace();
    page.type("Address or name of the place", "rynek");
    await page.reads("2 places found");
    await page.tick("Rynek 1");
    return page;
  },
  "a place outside": async () => {
    const page = await atPlace({ location: "50,19" });
    await page.reads("outside of Testowo");
    await page.press("Continue");
    await page.reads("Please check");
    return page;
  },
  "the map": async () => {
    const page = await atPlace({ location: "52.41,16.93" });
    await page.press("Map");
    await waitUntil(() => page.root.querySelector("#map .chosen"), "the map", { timeout: 5000 });
    return page;
  },
  "the photos": () => atPhotos(),
  "photos of all kinds": async () => {
    const api = new FakeApi();
    api.reporting.suggestedLocation = { lat: 52.4164, lng: 16.9252 };
    const page = await atPhotos({}, api);
    api.answerNext("POST /photos", () => problem(422, "broken-photo"));
    await page.choosePhoto(await photo("broken.jpg"));
    await page.reads("cannot be read");
    api.answerNext("POST /photos", () => new Promise(() => {}));
    await page.choosePhoto(await photo("slow.jpg"));
    await page.choosePhoto(await photo());
    await page.reads("The photo says");
    await waitUntil(() => page.root.querySelectorAll("canvas").length === 3);
    return page;
  },
  "reports near here": async () => {
    const api = new FakeApi();
    api.reporting.neighbours = [neighbour, { ...neighbour, reference: "ABCD-456F", photo: null, excerpt: null }];
    const page = await atPhotos({}, api);
    await page.press(/^Continue/);
    await page.press("Me too: ABCD-123E");
    await page.press("Send me its news");
    await page.reads("Please check");
    return page;
  },
  "a report that is followed": async () => {
    const api = new FakeApi();
    api.reporting.neighbours = [neighbour];
    const page = await atPhotos({}, api);
    await page.press(/^Continue/);
    await page.press("Me too: ABCD-123E");
    page.type("E-mail address", "zofia@example.org");
    await page.press("Send me its news");
    await page.at("Thank you, you are almost done");
    return page;
  },
  "the questions": async () => {
    const page = await atQuestions();
    await page.tick("It is bent");
    return page;
  },
  "the questions with errors": async () => {
    const page = await atQuestions();
    await page.press("Continue");
    await page.reads("Please check");
    return page;
  },
  "an answer that ends the form": async () => {
    const page = await atQuestions();
    await page.tick("Yes");
    await page.reads("Call 991");
    return page;
  },
  "the contact": () => atContact(),
  "the summary": () => atCheck(),
  "the number": () => atSent(),
  "a report that waits": async () => {
    const page = await atCheck();
    offline();
    await page.press("Send the report");
    await page.at("Not sent yet: there is no connection");
    return page;
  },
  "a report that was refused late": async () => {
    const page = await states["a report that waits"]!();
    page.element.remove();
    const api = new FakeApi();
    api.answerNext("POST /reports", () => problem(422, "invalid-fields", { errors: [] }));
    const next = await openReport({}, api);
    await next.reads("could not be accepted");
    return next;
  },
};

afterEach(async () => {
  for (const { id } of await waitingReports(base)) await removeReport(id);
});

everyWidget("okienko-report", async () => (await openReport()).element);
for (const [name, open] of Object.entries(states)) everyState(name, async () => (await open()).element);

describe("every step of a report", () => {
  afterEach(() => setViewport({ width: 1280, height: 800 }));

  for (const lang of languages)
    it(`fits 320 px in ${lang}, and says everything in words`, async function () {
      this.timeout(20_000);
      await setViewport({ width: 320, height: 640 });
      for (const open of [atPlace, atPhotos, atQuestions, atContact, atCheck, atSent]) {
        const page = await open();
        page.element.lang = lang;
        await waitUntil(() => page.root.querySelector(`[lang=${lang}]`) && !page.element.busy, lang);
        await page.element.updateComplete;
        expect(document.documentElement.scrollWidth, page.heading).to.be.at.most(320);
        expect(page.words).to.not.match(/(common|booking|report|map)\.[a-z]|undefined/);
        page.element.remove();
      }
    });
});
