import { expect, fixture, html } from "@open-wc/testing";
import jsqr from "jsqr";
import { everyWidget } from "../../test/every-widget.ts";
import "./okienko-qr.ts";
import type { OkienkoQr } from "./okienko-qr.ts";

// TypeScript takes the function for a member of the module, as Node does; browsers get the function itself
const read = jsqr as unknown as typeof jsqr.default;
const city = "https://city.example";

async function shown(
  template: unknown,
): Promise<{ picture: SVGSVGElement; link: HTMLAnchorElement; element: OkienkoQr }> {
  const element = await fixture<OkienkoQr>(template as ReturnType<typeof html>);
  const root = element.shadowRoot!;
  return { element, picture: root.querySelector("svg")!, link: root.querySelector("a")! };
}

function asFile(picture: SVGSVGElement): string {
  return new XMLSerializer()
    .serializeToString(picture)
    .replace(/<!--.*?-->/g, "")
    .replace(/\s+/g, " ");
}

/** Draws the picture as a browser does and reads it as a phone does. */
async function decoded(picture: SVGSVGElement): Promise<string | undefined> {
  const image = new Image(400, 400);
  image.src = `data:image/svg+xml,${encodeURIComponent(asFile(picture))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: 400, height: 400 }).getContext("2d")!;
  canvas.drawImage(image, 0, 0, 400, 400);
  return read(canvas.getImageData(0, 0, 400, 400).data, 400, 400)?.data;
}

describe("<okienko-qr>", () => {
  it("is read back as the address of the booking form", async () => {
    const { picture, link } = await shown(
      html`<okienko-qr api=${city} department="civil" procedure="id-card" office="centre" now></okienko-qr>`,
    );
    const address = `${city}/book/civil/id-card?office=centre&now`;
    expect(await decoded(picture)).to.equal(address);
    expect(link.href).to.equal(address);
    expect(link.textContent).to.equal("city.example/book/civil/id-card?office=centre&now");
  });

  it("is drawn as it always was", async () => {
    const { picture } = await shown(html`<okienko-qr api=${city} department="civil" label="ID cards"></okienko-qr>`);
    const golden = await fetch(new URL("./okienko-qr.golden.svg", import.meta.url)).then((answer) => answer.text());
    expect(asFile(picture)).to.equal(golden.trim());
  });

  it("has four modules of opaque white around it", async () => {
    const { picture } = await shown(html`<okienko-qr href="HTTPS://OKN.PL/Q/7K3F9"></okienko-qr>`);
    const [, , side] = picture.getAttribute("viewBox")!.split(" ").map(Number);
    const path = picture.querySelector("path")!.getBBox();
    expect([path.x, path.y, side! - path.x - path.width, side! - path.y - path.height]).to.deep.equal([4, 4, 4, 4]);
    expect(picture.querySelector("rect")!.getAttribute("fill")).to.equal("#fff");
  });

  it("holds any other address of the web, and no other kind of address", async () => {
    const { picture, element, link } = await shown(
      html`<okienko-qr api=${city} href="https://other.example/a"></okienko-qr>`,
    );
    expect(await decoded(picture)).to.equal("https://other.example/a");
    for (const bad of ["javascript:alert(1)", "data:text/html,x", "https://", "http://["]) {
      element.href = bad;
      await element.updateComplete;
      expect(link.href, bad).to.equal(`${city}/book`);
    }
  });

  it("has the size that is asked for, 40 mm without one, and never modules under half a millimetre", async () => {
    const { picture, element } = await shown(html`<okienko-qr api=${city}></okienko-qr>`);
    const sizes = { "60mm": 60, "2in": 50.8, enormous: 40, "5mm": picture.viewBox.baseVal.width / 2 };
    for (const [size, millimetres] of Object.entries(sizes)) {
      element.size = size;
      await element.updateComplete;
      expect(picture.getAttribute("width")).to.equal(`${millimetres}mm`);
      expect(picture.getBoundingClientRect().width).to.be.closeTo((millimetres * 96) / 25.4, 0.1);
    }
  });

  it("is a picture with its words, which also stand under it", async () => {
    const { picture, element } = await shown(html`<okienko-qr api=${city} label="Book a visit"></okienko-qr>`);
    expect(picture.getAttribute("role")).to.equal("img");
    expect(picture.getAttribute("aria-label")).to.equal("QR: Book a visit");
    expect(element.shadowRoot!.querySelector("figcaption")!.innerText).to.include("Book a visit");
  });

  it("shows the link alone when the address is too long for a code", async () => {
    const { element, link } = await shown(
      html`<okienko-qr href="https://city.example/${"a".repeat(2000)}"></okienko-qr>`,
    );
    expect(element.shadowRoot!.querySelector("svg")).to.equal(null);
    expect(link.href).to.have.lengthOf(2021);
  });

  everyWidget("okienko-qr", () =>
    fixture(html`<okienko-qr api=${city} department="civil" procedure="id-card" label="Book a visit"></okienko-qr>`),
  );
});
