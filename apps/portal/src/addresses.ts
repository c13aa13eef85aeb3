/** The addresses of the pages that the portal takes over. */
export const paths = [
  "/",
  "/book",
  "/book/:department",
  "/book/:department/:procedure",
  "/status",
  "/visit/:reference",
  "/o/:office",
  "/report",
  "/report/:id",
  "/nearby",
  "/stats",
  "/articles",
  "/articles/:id",
  "/search",
  "/consultations",
  "/consultations/:id",
  "/ideas",
] as const;

/** Where the city's pages begin, with a slash at the end: this script is served from `portal/` below it. */
export const base = new URL(/* @vite-ignore */ "..", import.meta.url).href;

const patterns = paths.map((path) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`));

/** Whether a page of the portal is at this address. */
export function isOurs({ origin, pathname }: Pick<URL, "origin" | "pathname">): boolean {
  const { origin: here, pathname: begin } = new URL(base);
  return (
    origin === here && pathname.startsWith(begin) && patterns.some((it) => it.test(pathname.slice(begin.length - 1)))
  );
}
