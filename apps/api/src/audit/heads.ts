import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../settings.ts";
import type { SealRow } from "./seal-queries.ts";

/** What the last seal was at some time, signed and kept outside of the database. */
export interface Head {
  readonly number: number;
  readonly at: number;
  readonly hash: string;
  /** Ed25519 (RFC 8032), base64. */
  readonly signature: string;
}

/** Where heads are, and what signs them. */
export type HeadPlaces = Pick<Settings, "dataDir" | "auditKeyFile">;

/** The folder of the heads; whoever can write the database should not be able to write here. */
function folderIn(dataDir: string): string {
  return join(dataDir, "audit");
}

function fileOf(dataDir: string, city: string): string {
  return join(folderIn(dataDir), `${city}.jsonl`);
}

/** Writes a seal down as the head of its city. */
export function keepHead(
  places: HeadPlaces,
  { city, number, at, hash }: Pick<SealRow, "city" | "number" | "at" | "hash">,
): void {
  const facts = { number, at, hash };
  mkdirSync(folderIn(places.dataDir), { recursive: true });
  const signature = sign(null, signed(city, facts), signingKey(places)).toString("base64");
  appendFileSync(fileOf(places.dataDir, city), `${JSON.stringify({ ...facts, signature })}\n`);
}

/** The heads of a city, oldest first; none where none was kept yet. A line that was cut off is left out. */
export function readHeads({ dataDir }: HeadPlaces, city: string): Head[] {
  const file = fileOf(dataDir, city);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => (/^\{.*\}$/.test(line) ? [JSON.parse(line) as Head] : []));
}

/** Whether a head was signed here; who only checks makes no key. */
export function isSigned(places: HeadPlaces, city: string, { signature, ...facts }: Head): boolean {
  const file = keyFileOf(places);
  if (!existsSync(file)) return false;
  return verify(null, signed(city, facts), createPublicKey(readFileSync(file)), Buffer.from(signature, "base64"));
}

function signed(city: string, { number, at, hash }: Omit<Head, "signature">): Buffer {
  return Buffer.from(JSON.stringify([city, number, at, hash]));
}

function keyFileOf({ dataDir, auditKeyFile }: HeadPlaces): string {
  return auditKeyFile ?? join(folderIn(dataDir), "key.pem");
}

/** The key, made where it is ours to make: one that somebody has named is never replaced. */
function signingKey(places: HeadPlaces): KeyObject {
  const file = keyFileOf(places);
  if (places.auditKeyFile === null && !existsSync(file)) writeKey(file);
  return createPrivateKey(readFileSync(file));
}

function writeKey(file: string): void {
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  try {
    writeFileSync(file, pem, { flag: "wx", mode: 0o600 });
  } catch (error) {
    // another process has made it at the same moment
    if (!existsSync(file)) throw error;
  }
}
