/** Lets the digits on a touch screen type into the field before them, and a scanner type wherever the focus is. */
export function runKeypad(): void {
  addEventListener("click", (event) => {
    const key = (event.target as Element).closest<HTMLElement>("[data-key]");
    const field = key && codeField();
    if (field) field.value = key.dataset["key"] === "" ? field.value.slice(0, -1) : field.value + key.dataset["key"];
  });
  addEventListener("keydown", ({ key, target }) => {
    if (/^\d$/.test(key) && !(target instanceof HTMLInputElement)) codeField()?.focus();
  });
}

function codeField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>("input[name=code]");
}
