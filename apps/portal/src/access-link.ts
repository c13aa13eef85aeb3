/** What a link from a mail carries behind its `#`, where no server sees it: `#secret&confirm=code`. */
const fragment = /^#(?<secret>[0-9a-z]{16,128})(?:&confirm=(?<confirmation>[0-9a-z]{1,128}))?$/i;

/**
 * Hands the secret of the address to the widget that shows the visit, or to the form that asks for it, and takes it out
 * of the address bar, where somebody could read it over a shoulder or copy it along.
 */
export function takeSecret(): void {
  const found = fragment.exec(location.hash)?.groups;
  const status = document.querySelector("main okienko-status[reference]");
  const form = document.querySelector<HTMLFormElement>("main form[data-opened-by-link]");
  // this one acts when its button is pressed, not before
  const asking = document.querySelector<HTMLInputElement>("main form[data-filled-by-link] [name=code]");
  if (!found || !(status ?? form ?? asking)) return;
  history.replaceState(history.state, "", location.pathname + location.search);
  if (asking) asking.value = found["secret"] ?? "";
  else if (status) Object.assign(status, { secret: found["secret"], confirmation: found["confirmation"] ?? null });
  else if (form) open(form, found["secret"] ?? "");
}

/** Opens what asks for its code, as whoever types the code would. */
function open(form: HTMLFormElement, secret: string): void {
  const field = form.querySelector<HTMLInputElement>("[name=secret]");
  if (!field) return;
  field.value = secret;
  form.requestSubmit();
}
