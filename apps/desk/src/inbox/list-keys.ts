const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Walks through the links of a list by j and k or the arrows, while one of them has the focus (WCAG 2.2, 2.1.4). */
export function walkLinks(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const links = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("a[data-reference]")];
  const here = links.indexOf((event.target as Element).closest<HTMLElement>("a[data-reference]")!);
  const next = { Home: 0, End: links.length - 1 }[event.key] ?? here + (steps[event.key] ?? 0);
  if (here < 0 || next === here || !links[next]) return;
  event.preventDefault();
  links[next].focus();
}
