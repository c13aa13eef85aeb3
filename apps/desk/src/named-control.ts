/** Finds the control of a name in the form that was sent, else anywhere in the page; several forms may share a name. */
export function controlNamed(name: string, page: Element, sent: HTMLFormElement | null): HTMLElement | null {
  const isIt = `[name="${CSS.escape(name)}"]`;
  return sent?.querySelector<HTMLElement>(isIt) ?? page.querySelector<HTMLElement>(isIt);
}

/** By which id a mistake is shown beside a control: its own, or that of the boxes that it is one of. */
export function idOfControl(control: HTMLElement): string {
  return control.id || (boxesOf(control)?.id ?? "");
}

/** What people call a control: its label, or the legend over the boxes that it is one of. */
export function labelOfControl(control: HTMLElement): string | null {
  const label = boxesOf(control)?.querySelector("legend") ?? (control as HTMLInputElement).labels?.[0];
  return label?.textContent.replaceAll(/\s+/g, " ").trim() || null;
}

/** Boxes are the fieldsets that have an id. */
function boxesOf(control: HTMLElement): HTMLFieldSetElement | null {
  return control.closest("fieldset[id]");
}
