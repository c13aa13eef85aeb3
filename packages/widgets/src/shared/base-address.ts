/** Where the server is, without a slash at the end: `api`, else where the script came from (`…/widgets/okienko-….js`). */
export function baseAddress(api: string | null): string {
  return new URL(api || new URL(/* @vite-ignore */ "..", import.meta.url), document.baseURI).href.replace(/\/$/, "");
}
