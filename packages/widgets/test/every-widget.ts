import { aTimeout, expect } from "@open-wc/testing";
import { everyState } from "./every-state.ts";

type Mount = () => Promise<Element>;

/** What is true of every widget, in the state that `mount` shows: all of `everyState`, and that it is a good guest. */
export function everyWidget(tag: string, mount: Mount): void {
  everyState(`<${tag}>`, mount);

  describe(`<${tag}> as a guest`, () => {
    it("may be defined twice", async () => {
      const first = customElements.get(tag);
      const [, name] = tag.split("-");
      await import(new URL(`../src/${name}/${tag}.ts?again`, import.meta.url).href);
      expect(customElements.get(tag)).to.equal(first);
    });

    it("may be removed while it loads", async () => {
      const shown = await mount();
      const copy = shown.cloneNode() as Element;
      shown.parentElement!.append(copy);
      await Promise.resolve();
      copy.remove();
      // an error that nobody catches fails the test
      await aTimeout(100);
    });

    it("adds nothing to the page outside of itself", async () => {
      const before = traces();
      await mount();
      expect(traces()).to.deep.equal(before);
    });
  });
}

function traces(): unknown[] {
  const { head, documentElement, cookie } = document;
  // eslint-disable-next-line no-restricted-syntax -- looks whether a widget has stored anything
  const stored = [localStorage.length, sessionStorage.length];
  return [head.childElementCount, documentElement.attributes.length, cookie, ...stored];
}
