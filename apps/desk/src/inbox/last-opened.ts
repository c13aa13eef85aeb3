let reference: string | undefined;

/** Remembers which report of the list was opened, so that whoever comes back goes on from there. */
export const lastOpened = {
  note(event: Event): void {
    reference = (event.target as Element).closest<HTMLElement>("[data-reference]")?.dataset["reference"] ?? reference;
  },

  /** Gives the focus to that report once the list shows it, once. */
  async focusIn(
    page: HTMLElement & { readonly updateComplete: Promise<boolean>; requestUpdate(): void },
  ): Promise<void> {
    if (!reference) return;
    page.requestUpdate();
    await page.updateComplete;
    page.querySelector<HTMLElement>(`a[data-reference="${reference}"]`)?.focus();
    reference = undefined;
  },
};
