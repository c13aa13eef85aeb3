import { expect, waitUntil } from "@open-wc/testing";
import { problem } from "../../test/answers.ts";
import { closedSquare, openConsultation, square } from "../../test/consultation-page.ts";
import { offline, online } from "../../test/fixture.ts";
import "./okienko-consultation.ts";

describe("<okienko-consultation>", () => {
  it("asks its question, sends one answer, and says to look into the mail", async () => {
    const page = await openConsultation();
    for (const words of ["What shall become of the square?", "Parks · open until the end of Sunday, 20 December 2026"])
      await page.reads(words);
    page.choose("More trees");
    page.choose("A fountain");
    expect(page.option("More trees").checked).to.equal(false);
    page.type("Do you want to add something? (optional)", "Shade.");
    page.type("E-mail address", " ewa@example.org ");
    await page.press("Send the answer");
    await page.reads("Look into your mail: we have written to ewa@example.org.");
    expect(page.focused?.id).to.equal("sent");
    expect(page.sent).to.deep.equal([{ options: ["2"], comment: "Shade.", email: "ewa@example.org", language: "en" }]);
  });

  it("says when its words are there in another language alone, and marks them", async () => {
    const page = await openConsultation({ ...closedSquare, language: "pl", title: "Co z placem?" });
    await page.reads("This is there only in Polish.");
    expect(page.root.querySelector("[part=heading] > [lang=pl]")!.textContent).to.equal("Co z placem?");
    const own = await openConsultation(closedSquare);
    await own.reads("We plant forty trees.");
    expect(own.words).not.to.match(/only in/);
  });

  it("lets several be chosen where several may, and no more", async () => {
    const page = await openConsultation({ ...square, most: 2, comments: false });
    await page.reads("Your answers (choose at most 2)");
    for (const it of square.options) page.choose(it.text);
    page.type("E-mail address", "ewa@example.org");
    await page.press("Send the answer");
    await page.reads("Choose at most 2 answers");
    expect(page.sent).to.deep.equal([]);
    page.choose("A fountain");
    await page.press("Send the answer");
    await page.reads("Look into your mail");
    expect(page.sent).to.deep.equal([{ options: ["1", "3"], comment: null, email: "ewa@example.org", language: "en" }]);
  });

  it("says what is missing on top of the form, and leads to it", async () => {
    const page = await openConsultation();
    await page.press("Send the answer");
    await waitUntil(() => page.focused?.id === "errors");
    await page.press("Choose an answer");
    await waitUntil(() => page.focused === page.option("More trees"));
  });

  it("keeps what was typed while there is no network", async () => {
    const page = await openConsultation();
    page.choose("More trees");
    page.type("E-mail address", "ewa@example.org");
    offline();
    await page.press("Send the answer");
    await page.reads("Try again");
    online(page.api);
    await page.press("Try again");
    await page.reads("Look into your mail");
  });

  it("shows how it ended where it has closed in the meantime", async () => {
    const page = await openConsultation();
    page.choose("More trees");
    page.type("E-mail address", "ewa@example.org");
    page.api.consultations.set(square.id, closedSquare);
    await page.press("Send the answer");
    await page.reads("8 people have answered.");
    expect(page.focused?.id).to.equal("heading");
  });

  it("shows results as bars with their numbers and as a table, and what the city does", async () => {
    const page = await openConsultation(closedSquare);
    await page.reads("We plant forty trees.");
    await page.reads("5 · 62.5%");
    const widths = [...page.root.querySelectorAll("rect:not(.all)")].map((it) => it.getAttribute("width"));
    expect(widths).to.deep.equal(["62.5%", "37.5%", "0%"]);
    page.root.querySelector("summary")!.click();
    const cells = [...page.root.querySelectorAll("tbody tr")].map((it) => it.textContent.replace(/\s+/g, " ").trim());
    expect(cells).to.deep.equal(["More trees 5 62.5%", "A fountain 3 37.5%", "Places to park 0 0%"]);
  });

  it("keeps its children beside the reason where there is no such question, and follows its attribute", async () => {
    const page = await openConsultation(null);
    await page.reads("This page pointed to something we do not have.");
    expect(page.root.querySelector("slot")).to.not.equal(null);
    page.api.consultations.set(square.id, square);
    page.element.consultation = square.id;
    await page.reads(square.title);
    expect(page.root.querySelector("slot")).to.equal(null);
  });

  it("writes a hostile question as text", async () => {
    const page = await openConsultation({ ...square, title: "<img src=x onerror=alert(1)>", text: "<b>bold</b>" });
    await page.reads("<img src=x onerror=alert(1)>");
    expect(page.root.querySelector("img, b")).to.equal(null);
  });

  it("shows the address as wrong where the server says so", async () => {
    const page = await openConsultation();
    const errors = [{ pointer: "/email", code: "invalid-email", detail: "" }];
    page.api.answerNext(`POST /consultations/${square.id}/answers`, () => problem(422, "invalid-fields", { errors }));
    page.choose("More trees");
    page.type("E-mail address", "ewa@example.o");
    await page.press("Send the answer");
    await waitUntil(() => page.focused?.id === "errors");
    expect(page.field("E-mail address").getAttribute("aria-invalid")).to.equal("true");
  });
});
