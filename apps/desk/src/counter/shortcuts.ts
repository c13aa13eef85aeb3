let isOn = true;

/** What happens on a key, while it can be done. */
export interface Shortcut {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

/** Whether single keys do something; whoever speaks to the computer or has a tremor switches them off (WCAG 2.2, 2.1.4). */
export function keysAreOn(): boolean {
  return isOn;
}

/** Switches single keys on or off until the desk is loaded again: a browser stores nothing for us. */
export function switchKeys(on: boolean): void {
  isOn = on;
}

/** Listens for keys until the answer is called; `shortcuts` are those of the moment. */
export function listenForKeys(shortcuts: () => readonly Shortcut[]): () => void {
  const onKey = (event: KeyboardEvent) => {
    const { key, repeat, ctrlKey, altKey, metaKey, defaultPrevented } = event;
    if (repeat || ctrlKey || altKey || metaKey || defaultPrevented || !keysAreOn()) return;
    if (isField(event.composedPath()[0])) return; // also one within a widget
    const found = shortcuts().find((it) => it.key === key.toLowerCase());
    if (!found) return;
    event.preventDefault();
    found.run();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

function isField(target: EventTarget | undefined): boolean {
  return target instanceof Element && target.matches("input, select, textarea, dialog *");
}
