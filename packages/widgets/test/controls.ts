const selector = "a[href], button, input, select, textarea, summary, [tabindex]:not([role='heading'], [tabindex='-1'])";

/** Everything in a widget that can be operated. */
export function controls(element: Element): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
}

/** Tells whether an element has a box on the page. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Tells whether a control is a part of a sentence, whose line sets its height (WCAG 2.2 §2.5.8, "inline"). */
export function isWithinText(control: Element): boolean {
  const around = control.parentElement?.textContent?.trim() ?? "";
  return control.matches("a") && around.length > (control.textContent?.trim().length ?? 0);
}

/** How a person would call an element, for messages of tests. */
export function nameOf(element: Element): string {
  const name = element.getAttribute("aria-label") ?? element.textContent?.trim().replace(/\s+/g, " ");
  return `${element.localName}${element.id && `#${element.id}`} "${name}"`;
}
