/**
 * Draws something anew. Where that takes away what has the focus, the heading above it gets the focus, so that nobody
 * falls back to the top of the page (WCAG 2.2, 2.4.3); what is only moved keeps it.
 */
export function keepingFocus(page: HTMLElement, draw: () => void): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !page.contains(focused)) return draw();
  const headings = [...page.querySelectorAll<HTMLElement>("h1, h2, h3, h4")].reverse();
  const above = headings.filter((it) => it.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING);
  draw();
  if (document.activeElement !== document.body) return;
  const place = [focused, ...above].find((it) => it.isConnected && it.checkVisibility());
  if (place !== focused) place?.setAttribute("tabindex", "-1");
  place?.focus();
}
