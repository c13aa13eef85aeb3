import { expect, waitUntil } from "@open-wc/testing";
import { atQuestions } from "../../test/report-page.ts";
import "./okienko-report.ts";

describe("the questions of a category", () => {
  it("have a field for each type, and are sent as the API takes them", async () => {
    const page = await atQuestions();
    await page.tick("I do not know");
    page.type("How many lamps are dark? (optional)", "2,5");
    page.type("Since when? (optional)", "2026-11-20T18:30");
    page.type("Number on the pole (optional)", "A 12");
    await page.tick("It is dark");
    await page.tick("It is bent");
    page.type("How is it bent?", "Towards\nthe street");
    expect(page.words).to.contain("Lamps are checked every month.");
    await page.press("Continue");
    await page.at("How can we reach you?");
    await page.press("Continue");
    await page.at("Check and send");
    expect(page.words).to.contain("It is dark, It is bent").and.to.contain("2026-11-20 18:30");
    await page.press("Send the report");
    await page.at("Your report has been sent");
    expect(page.api.calls.at(-1)!.body.answers).to.deep.equal({
      danger: "unknown",
      lamps: 2.5,
      since: "2026-11-20T18:30",
      pole: "A 12",
      kinds: ["dark", "bent"],
      bend: "Towards\nthe street",
    });
  });

  it("come and go with the answers, and take their own answer with them", async () => {
    const page = await atQuestions();
    expect(page.words).to.not.contain("How is it bent?");
    await page.tick("No");
    await page.tick("It is bent");
    page.type("How is it bent?", "Down");
    await page.tick("It is bent");
    expect(page.words).to.not.contain("How is it bent?");
    await page.press("Continue");
    await page.at("How can we reach you?");
    await page.press("Continue");
    await page.press("Send the report");
    await page.at("Your report has been sent");
    expect(page.api.calls.at(-1)!.body.answers).to.deep.equal({ danger: "no" });
  });

  it("end the form with a notice where the answer says so, until the answer is changed", async () => {
    const page = await atQuestions();
    await page.tick("Yes");
    await page.reads("Call 991 at once.");
    await page.reads("61 646 33 44");
    expect(page.control("Continue")).to.equal(undefined);
    await page.tick("No");
    expect(page.words).to.not.contain("Call 991 at once.");
    await page.press("Continue");
    await page.at("How can we reach you?");
  });

  it("say beside the field and on top what is missing or cannot be read", async () => {
    const page = await atQuestions();
    page.type("How many lamps are dark? (optional)", "many");
    await page.tick("It is bent");
    await page.press("Continue");
    await waitUntil(() => page.focused?.id === "errors", "the focus goes to the summary");
    const links = [...page.root.querySelectorAll("#errors a")].map((it) => it.textContent);
    expect(links).to.deep.equal([
      "Answer this question: Are there bare wires?",
      "Enter a number, for example 12.5",
      "Answer this question: How is it bent?",
    ]);
    page.root.querySelector<HTMLElement>("#errors a")!.click();
    await waitUntil(() => page.focused === page.field("Yes"), "the link leads to the first choice");
    expect(page.field("Yes").closest("fieldset")!.getAttribute("aria-describedby")).to.contain("answer-danger-error");
  });
});
