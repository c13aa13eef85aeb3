import { expect, waitUntil } from "@open-wc/testing";

const loader = new URL("../dist/okienko.js", import.meta.url).href;

describe("the loader of all tags, as it is built", () => {
  before(async function () {
    const { ok } = await fetch(loader, { method: "HEAD" });
    // built by `npm run build`
    if (!ok) this.skip();
  });

  it("loads the widgets that are in the page, and those that come later, and no others", async () => {
    const first = document.body.appendChild(document.createElement("okienko-qr"));
    await import(loader);
    await waitUntil(() => first.shadowRoot?.querySelector("svg path"), "the first widget is shown");
    expect(customElements.get("okienko-status")).to.equal(undefined);
    document.body.appendChild(document.createElement("div")).append(document.createElement("okienko-status"));
    await customElements.whenDefined("okienko-status");
    expect(customElements.get("okienko-booking")).to.equal(undefined);
  });

  it("takes the place where the script came from for the place of the server", () => {
    const link = document.querySelector("okienko-qr")!.shadowRoot!.querySelector("a")!;
    expect(link.href).to.equal(new URL("../book", loader).href);
  });

  it("knows every tag that is described in the manifest", async () => {
    const manifest = await fetch(new URL("custom-elements.json", loader)).then((answer) => answer.json());
    const tags = manifest.modules.flatMap((it: { declarations: { tagName?: string }[] }) =>
      it.declarations.flatMap(({ tagName }) => tagName ?? []),
    );
    expect(tags).to.have.members(
      ["booking", "consultation", "nearby", "qr", "report", "status"].map((it) => `okienko-${it}`),
    );
    const source = await fetch(loader).then((answer) => answer.text());
    for (const tag of tags) expect(source).to.include(tag.replace("okienko-", ""));
  });
});
