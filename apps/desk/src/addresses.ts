/** Where the desk begins, with a slash at the end: this script is served from `files/` below it. */
export const base = new URL(/* @vite-ignore */ "..", import.meta.url).href;

/** Where the API begins, with a slash at the end. */
export const api = new URL("../api/v1/", base).href;

const chosen = new URLSearchParams(location.search).get("lang");

/** The address of a page of the desk, in the language that was chosen by hand. */
export function to(path: string): string {
  return `${base}${path}${chosen === null ? "" : `?lang=${encodeURIComponent(chosen)}`}`;
}

/** The secret of a one-time link, taken out of the address bar, where somebody could read it over a shoulder. */
export function takeSecret(): string | null {
  const secret = /^#([0-9a-z]{32})$/.exec(location.hash)?.[1] ?? null;
  if (secret) history.replaceState(history.state, "", location.pathname + location.search);
  return secret;
}
