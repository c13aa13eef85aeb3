/** Whether every widget of the page shows its first step, or will never come; runs in the page. */
export function widgetsAreShown(): boolean {
  const names = ["booking", "status", "report", "nearby", "consultation"].map((it) => `okienko-${it}`);
  const widgets = [...document.querySelectorAll(names.join())];
  return "noScripts" in globalThis || widgets.every((it) => it.shadowRoot?.querySelector("[part=heading]"));
}
