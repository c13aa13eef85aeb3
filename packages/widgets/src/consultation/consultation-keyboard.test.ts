import { expect, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { type ConsultationPage, openConsultation } from "../../test/consultation-page.ts";
import "./okienko-consultation.ts";

/** Presses Tab until something has the focus. */
async function tabTo(page: ConsultationPage, isThere: () => boolean): Promise<void> {
  for (let press = 0; press < 20 && !isThere(); press += 1) await sendKeys({ press: "Tab" });
  expect(isThere(), page.words).to.equal(true);
}

describe("by keyboard alone", () => {
  it("a question is answered", async () => {
    const page = await openConsultation();
    await tabTo(page, () => page.focused === page.option("More trees"));
    await sendKeys({ press: "Space" });
    await sendKeys({ press: "ArrowDown" });
    await tabTo(page, () => page.focused?.id === "email");
    await sendKeys({ type: "ewa@example.org" });
    await sendKeys({ press: "Enter" });
    await page.reads("Look into your mail");
    await waitUntil(() => page.focused?.id === "sent");
    expect(page.sent).to.deep.equal([{ options: ["2"], comment: null, email: "ewa@example.org", language: "en" }]);
  });
});
