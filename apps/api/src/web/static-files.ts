import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { Context, Handler } from "hono";
import { accepts } from "hono/accepts";
import { getMimeType } from "hono/utils/mime";
import { etagOf, hasCopy } from "./etag.ts";
import type { Env } from "./feature.ts";
import { notFound } from "./problem.ts";

/** How a folder is served. */
interface Served {
  /** What stands before the file's name in the address, `/widgets/`. */
  readonly prefix: string;
  /** Seconds for which anybody may keep a file. */
  readonly maxAge: number;
}

interface KeptFile {
  readonly type: string;
  readonly encodings: ReadonlyMap<string, { readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string }>;
}

/**
 * Serves the files that are in a folder now, from memory, compressed once.
 *
 * Only names that were found in the folder are known, so no spelling of an address leads out of it.
 */
export function serveFolder(folder: string, { prefix, maxAge }: Served): Handler<Env> {
  const names = new Set(namesIn(folder));
  const kept = new Map<string, Promise<KeptFile>>();
  return async function serveFolder(c) {
    const name = c.req.path.slice(prefix.length).replace(/(^|\/)$/, "$1index.html");
    if (!names.has(name)) return notFound(c);
    const file = kept.get(name) ?? keepFile(join(folder, name));
    kept.set(name, file);
    file.catch(() => kept.delete(name)); // what cannot be read now may be read later
    return answerFile(c, await file, maxAge);
  };
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const names = entries.map((it) => relative(folder, join(it.parentPath, it.name)).replaceAll(sep, "/"));
  return names.filter((it) => !it.split("/").some((step) => step.startsWith(".")) && !it.endsWith(".map"));
}

async function keepFile(path: string): Promise<KeptFile> {
  const bytes = await readFile(path);
  const type = getMimeType(path) ?? "application/octet-stream";
  const encodings = new Map([["", bytes]]);
  if (/^text\/|javascript|json|xml|svg/.test(type)) {
    encodings.set("br", await promisify(brotliCompress)(bytes));
    encodings.set("gzip", await promisify(gzip)(bytes, { level: 9 }));
  }
  const withEtags = [...encodings].map(([name, it]) => [name, { bytes: it, etag: etagOf(it) }] as const);
  return { type, encodings: new Map(withEtags) };
}

function answerFile(c: Context<Env>, { type, encodings }: KeptFile, maxAge: number): Response {
  const encoding = encodings.size > 1 ? acceptedEncoding(c) : "";
  const { bytes, etag } = encodings.get(encoding)!;
  const headers = { ETag: etag, "Cache-Control": `public, max-age=${maxAge}`, Vary: "Accept-Encoding" };
  if (hasCopy(c, etag)) return c.body(null, 304, headers);
  return c.body(bytes, 200, { ...headers, "Content-Type": type, ...(encoding && { "Content-Encoding": encoding }) });
}

/** The smallest encoding that the reader takes. */
function acceptedEncoding(c: Context): string {
  return accepts(c, {
    header: "Accept-Encoding",
    supports: ["br", "gzip"],
    default: "",
    match: (taken, { supports }) => supports.find((it) => taken.some(({ type, q }) => type === it && q > 0)) ?? "",
  });
}
