/** What a link from a mail carries behind its `#`, where no server sees it: `#secret&confirm=code`. */
const fragment = /^#(?<secret>[0-9a-z]{16,128})(?:&confirm=(?<confirmation>[0-9a-z]{1,128}))?$/i;

/**
 * Hands the secret of the address to the widget that shows the visit, and takes it out of the address bar, where
 * somebody could read it over a shoulder or copy it along.
 */
export function takeSecret(): void {
  const found = fragment.exec(location.hash)?.groups;
  const status = document.querySelector("main okienko-status[reference]");
  if (!found || !status) return;
  Object.assign(status, { secret: found["secret"], confirmation: found["confirmation"] ?? null });
  history.replaceState(history.state, "", location.pathname + location.search);
}
