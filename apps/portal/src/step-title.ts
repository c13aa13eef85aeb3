const observer = new MutationObserver(show);
let widget: Element | undefined;
let ownTitle = "";
let firstHeading: string | undefined;

/** Makes the title of the document follow the steps of the widget in a page: `When and where? – Book a visit – Poznań`. */
export async function followSteps(page: ParentNode): Promise<void> {
  observer.disconnect();
  const found =
    page.querySelector("okienko-booking, okienko-report, okienko-nearby, okienko-status, okienko-consultation") ??
    undefined;
  [widget, ownTitle, firstHeading] = [found, document.title, undefined];
  if (!found) return;
  await customElements.whenDefined(found.localName);
  const root = found.shadowRoot;
  if (found !== widget || !root) return;
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  show();
}

function show(): void {
  const heading = widget?.shadowRoot?.querySelector("[part~=heading]")?.textContent?.trim();
  if (!heading) return;
  // the title that the server has given names the first step
  firstHeading ??= heading;
  const around = ["h1", ".city"].map((it) => document.querySelector(it)?.textContent?.trim());
  document.title = heading === firstHeading ? ownTitle : [heading, ...around].join(" – ");
}
