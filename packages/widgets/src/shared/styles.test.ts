import { expect } from "@open-wc/testing";
import "../booking/okienko-booking.ts";
import { openBooking } from "../../test/booking-page.ts";
import { withStyles } from "../../test/with-styles.ts";

const loud = `* {
  line-height: 1 !important; letter-spacing: 0.3em !important; word-spacing: 1em !important; text-align: end !important;
  text-indent: 3em !important; text-transform: uppercase !important; text-shadow: 1px 1px red !important;
  white-space: pre !important; font-size: 21px; color: rgb(1, 2, 3);
}`;

describe("the looks of a widget", () => {
  it("take the font and the colour of the page around, and nothing else of its text", async () => {
    const { element, root } = await openBooking({ procedure: "car" });
    const texts = [...root.querySelectorAll<HTMLElement>("p, li, button, option, [role=heading]")];
    const looks = await withStyles(
      element,
      "",
      () =>
        texts.map((it) => {
          const style = getComputedStyle(it);
          const { letterSpacing, wordSpacing, textIndent, textTransform, textShadow, whiteSpaceCollapse } = style;
          return [letterSpacing, wordSpacing, textIndent, textTransform, textShadow, whiteSpaceCollapse].join();
        }),
      loud,
    );
    expect([...new Set(looks)]).to.deep.equal(["normal,0px,0px,none,none,collapse"]);
    const paragraph = root.querySelector("p")!;
    const { lineHeight, textAlign, fontSize, color } = await withStyles(
      element,
      "",
      () => ({ ...getComputedStyle(paragraph) }),
      loud,
    );
    expect([lineHeight, textAlign, fontSize, color]).to.deep.equal(["31.5px", "start", "21px", "rgb(1, 2, 3)"]);
  });
});
