import { allowSound, forbidSound } from "./chime.ts";

const on = new Set<string>();

/** Whether a tool of the page is switched on: `sound`, `voice` or `turn`. */
export function isOn(tool: string): boolean {
  return on.has(tool);
}

/** Lets the buttons of the page switch its tools; some are on from the beginning. */
export function runTools(...from: readonly string[]): void {
  for (const it of from) on.add(it);
  addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-tool]");
    if (button) void toggle(button.dataset["tool"]!).then(showTools);
  });
  showTools();
}

/** Makes the buttons say what is on, after the page has come anew. */
export function showTools(): void {
  for (const it of document.querySelectorAll<HTMLElement>("[data-tool]"))
    it.ariaPressed = String(isOn(it.dataset["tool"]!));
}

async function toggle(tool: string): Promise<void> {
  const isWanted = !on.has(tool);
  if (tool === "sound") await (isWanted ? allowSound() : forbidSound());
  if (isWanted) on.add(tool);
  else on.delete(tool);
}
