import { join } from "node:path";

/** The folder of this server, where its other files lie. The same for the sources and for the bundle in `dist`. */
export const home = join(import.meta.dirname, "..");
