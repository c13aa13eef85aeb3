import { expect, html, waitUntil } from "@open-wc/testing";
import { everyWidget } from "../../test/every-widget.ts";
import { base, shown } from "../../test/fixture.ts";
import "./okienko-map.ts";
import type { OkienkoMap } from "./okienko-map.ts";

const points = [
  { id: "one", location: { lat: 52.41, lng: 16.92 }, label: "<b>Lamp</b>" },
  { id: "two", location: { lat: 52.42, lng: 16.99 }, label: "Hole", part: "closed" },
];

function mount(): Promise<OkienkoMap> {
  return shown<OkienkoMap>(html`<okienko-map api=${base} lang="en" .points=${points}></okienko-map>`);
}

function marks(map: OkienkoMap): HTMLElement[] {
  return [...map.shadowRoot!.querySelectorAll<HTMLElement>(".leaflet-marker-icon")];
}

describe("<okienko-map>", () => {
  it("shows its points within what can be seen, and says which one is pressed", async () => {
    const map = await mount();
    await waitUntil(() => marks(map).length === 2, "the points");
    const [one, two] = marks(map).map((it) => it.getBoundingClientRect());
    const frame = map.shadowRoot!.querySelector("#map")!.getBoundingClientRect();
    expect(one!.left).to.be.within(frame.left, frame.right);
    expect(two!.left).to.be.within(one!.left + frame.width / 4, frame.right);
    const picked: string[] = [];
    map.addEventListener("okienko-point-picked", ({ point }) => picked.push(point));
    marks(map)[1]!.click();
    expect(picked).to.deep.equal(["two"]);
  });

  it("shows a label as it is written", async () => {
    const map = await mount();
    await waitUntil(() => marks(map).length === 2, "the points");
    expect(marks(map)[0]!.title).to.equal("<b>Lamp</b>");
    expect(map.shadowRoot!.querySelector("b")).to.equal(null);
  });

  it("stays where it was moved when its points change", async () => {
    const map = await mount();
    await waitUntil(() => marks(map).length === 2, "the points");
    map.shadowRoot!.querySelector<HTMLElement>(".zoom button")!.click();
    const before = marks(map)[0]!.getBoundingClientRect();
    map.points = [...points, { id: "three", location: { lat: 52.35, lng: 16.85 }, label: "Bench" }];
    await waitUntil(() => marks(map).length === 3, "the third point");
    expect(marks(map)[0]!.getBoundingClientRect().left).to.equal(before.left);
  });

  everyWidget("okienko-map", mount);
});
