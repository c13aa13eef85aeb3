import { expect } from "@open-wc/testing";
import { minifyCss, minifyHtml } from "./minify-text.ts";

describe("minified HTML", () => {
  it("keeps one space where words or inline elements meet", () => {
    expect(minifyHtml("<p>\n    one\n    <b>two</b>\n  </p>")).to.equal("<p> one <b>two</b> </p>");
  });

  it("has no space before the end of a tag, unless a slash would join the value before it", () => {
    expect(minifyHtml('<p\n  id="a"\n>')).to.equal('<p id="a">');
    expect(minifyHtml("\n  />")).to.equal(" />");
  });

  it("keeps a space that does not break", () => {
    expect(minifyHtml("10\u00a0 zł")).to.equal("10\u00a0 zł");
  });
});

describe("minified CSS", () => {
  it("has no comments and no needless white space", () => {
    expect(minifyCss("/* why */ a,\n b {\n  color: red;\n  top: 0;\n}\n")).to.equal(" a,b{color:red;top:0}");
  });

  it("keeps the space that separates selectors, values and operators", () => {
    const css = "a :hover>b{margin:0 auto;width:calc(1px + 2em)}";
    expect(minifyCss(css)).to.equal(css);
  });

  it("keeps what stands in quotes", () => {
    expect(minifyCss('a { content: ",  ; "; }')).to.equal('a{content:",  ; "}');
  });
});
