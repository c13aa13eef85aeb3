import { expect, nextFrame } from "@open-wc/testing";
import { emulateMedia, sendKeys, setViewport } from "@web/test-runner-commands";
import { violations } from "./axe.ts";
import { controls, isShown, isWithinText, nameOf } from "./controls.ts";
import { withStyles } from "./with-styles.ts";

const phone = { width: 320, height: 640 };
const desktop = { width: 1280, height: 800 };

// WCAG 2.2 §1.4.12
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/** What is true of every state of every widget: WCAG 2.2 AA as far as it can be measured. `mount` shows the state. */
export function everyState(name: string, mount: () => Promise<Element>): void {
  describe(`${name} for everybody`, () => {
    // each way back to the browser takes longer than most tests: only what was changed is changed back
    let restore: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const undo of restore) await undo();
      restore = [];
    });
    const onPhone = () => {
      restore.push(() => setViewport(desktop));
      return setViewport(phone);
    };
    const inMedia = (media: Parameters<typeof emulateMedia>[0]) => {
      restore.push(() => emulateMedia({ forcedColors: "none", colorScheme: "light" }));
      return emulateMedia(media);
    };

    it("has no violation that axe can find, by day or in the dark", async () => {
      const element = await mount();
      expect(await violations(element), "by day").to.deep.equal([]);
      await inMedia({ colorScheme: "dark" });
      expect(await withStyles(element, "", () => violations(element), darkPage)).to.deep.equal([]);
    });

    it("is reached by the Tab key, every control of it, with the focus to be seen", async () => {
      const element = await mount();
      const expected = controls(element).filter((control) => isShown(control) && control.tabIndex >= 0);
      // a date and time has a stop for each of its parts
      const parts = 6 * expected.filter((control) => control.matches("[type=datetime-local]")).length;
      const reached = await reachedByTab(element, expected.length + parts);
      const isMissed = (control: HTMLElement) => !reached.some((it) => it === control || isOfOneGroup(it, control));
      expect(expected.filter(isMissed).map(nameOf)).to.deep.equal([]);
    });

    it("needs no scrolling to the side at 320 px, also with more space in the text, and has targets of 44 px", async () => {
      await onPhone();
      const element = await mount();
      const small = controls(element).filter((control) => isShown(control) && isSmall(control));
      expect(small.map((control) => `${nameOf(control)}: ${sizeOf(control)}`)).to.deep.equal([]);
      expect(await widest(), "as it is").to.be.at.most(320);
      const [spaced, clipped] = await withStyles(element, spacing, async () => [await widest(), clippedIn(element)]);
      expect(spaced, "with more space").to.be.at.most(320);
      expect(clipped).to.deep.equal([]);
    });

    it("can be read in forced colours", async () => {
      await inMedia({ forcedColors: "active" });
      const element = await mount();
      const unreadable = controls(element).filter((control) => isShown(control) && !differs(getComputedStyle(control)));
      expect(unreadable.map(nameOf)).to.deep.equal([]);
    });

    it("has no inline style, which a strict page refuses", async () => {
      const { shadowRoot } = await mount();
      // the map moves its own parts by the style objects of elements, which no policy refuses
      const styled = [...shadowRoot!.querySelectorAll("[style], style")].filter((it) => !it.closest("#map"));
      expect(styled.map(nameOf)).to.deep.equal([]);
    });
  });
}

const darkPage = "html { background: #111; color: #eee; }";

async function reachedByTab(element: Element, count: number): Promise<Element[]> {
  const reached: Element[] = [];
  const before = Object.assign(document.createElement("button"), { textContent: "before" });
  element.before(before);
  before.focus();
  for (let press = 0; press < count; press += 1) {
    await sendKeys({ press: "Tab" });
    const { activeElement } = element.shadowRoot!;
    if (activeElement && getComputedStyle(activeElement).outlineStyle !== "none") reached.push(activeElement);
  }
  before.remove();
  return reached;
}

// radio buttons of one name are one stop, the arrow keys lead from one to the next
function isOfOneGroup(one: Element, other: Element): boolean {
  return one.matches("[type=radio]") && one.getAttribute("name") === other.getAttribute("name");
}

async function widest(): Promise<number> {
  await nextFrame();
  return document.documentElement.scrollWidth;
}

function clippedIn(element: Element): string[] {
  const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>("*")];
  const clips = all.filter(
    (it) => isShown(it) && getComputedStyle(it).overflow !== "visible" && !it.closest("svg, select, input, #map"),
  );
  return clips.filter((it) => it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1).map(nameOf);
}

function differs({ color, backgroundColor }: CSSStyleDeclaration): boolean {
  return color !== backgroundColor;
}

// seven days beside each other leave 40 px on the narrowest screen; WCAG 2.2 §2.5.8 asks for 24
function isSmall(control: HTMLElement): boolean {
  // the words of a choice are pressed as well as its box
  const { width, height } = (control.closest("label") ?? control).getBoundingClientRect();
  return !isWithinText(control) && (height < 44 || width < (control.closest("table, .link") ? 24 : 44));
}

function sizeOf(control: Element): string {
  const { width, height } = control.getBoundingClientRect();
  return `${Math.round(width)} × ${Math.round(height)}`;
}
