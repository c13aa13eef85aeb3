import { createPrivateKey } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { isThisMachine } from "./web/this-machine.ts";
import { logLevels } from "./web/log.ts";
import { trustedProxies } from "./web/trusted-proxies.ts";

/** What a value that is set must be; the words follow the variable's name. Values are not repeated: some hold passwords. */
interface Check {
  readonly is: (value: string) => boolean;
  readonly must: string;
}

const secretAddress = { is: isSecretAddress, must: "must be an https address without ? and #." };
const longSecret = { is: (it: string) => it.length >= 16, must: "must have at least 16 characters." };

const checks: Readonly<Record<string, readonly Check[]>> = {
  PORT: [{ is: isPort, must: "must be a port number from 1 to 65535." }],
  HOST: [matching(/^[\w.:-]+$/, "must be a host name or an address, like 127.0.0.1.")],
  PUBLIC_URL: [{ is: isWebAddress, must: "must be an http or https address without ? and #." }],
  DATABASE_URL: [{ is: isDatabase, must: "must be like sqlite:./data/okienko.db or postgres://user@host/database." }],
  CITY_FILE: [{ is: existsSync, must: "must name a file that is there." }],
  AUDIT_KEY_FILE: [{ is: isSigningKey, must: "must name a file with a private key of Ed25519 in PEM." }],
  DATA_DIR: [{ is: isFolder, must: "must name a folder, or nothing that is there yet." }],
  SMTP_URL: [matching(/^smtps?:\/\/./, "must be like smtp://user:password@host:587 or smtps://….")],
  TRUSTED_PROXIES: [{ is: areProxies, must: "must be addresses, networks like 10.0.0.0/8, or loopback." }],
  RATE_LIMITS: [matching(/^(on|off)$/, "must be on or off.")],
  LOG_LEVEL: [{ is: (it) => (logLevels as string[]).includes(it), must: `must be one of ${logLevels.join(", ")}.` }],
  METRICS_TOKEN: [longSecret],
  OPEN311_API_KEYS: [
    matching(
      /^ *[a-z0-9-]+:[^\s,]{16,} *(, *[a-z0-9-]+:[^\s,]{16,} *)*$/,
      "must be like name:key,name:key; names of a-z, 0-9 and -, keys of at least 16 characters.",
    ),
    { is: (it) => areAllDifferent(splitKeys(it).map(([name]) => name)), must: "has a name twice." },
    { is: (it) => areAllDifferent(splitKeys(it).map(([, key]) => key)), must: "has a key twice." },
  ],
  IMAP_URL: [{ is: isMailbox, must: "must be like imaps://user:password@host/INBOX, or imap://… on this machine." }],
  SMS_URL: [secretAddress],
  SMS_SECRET: [matching(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, "must be whsec_ and at least 24 bytes as base64.")],
  OIDC_ISSUER: [secretAddress],
  OIDC_CLIENT_SECRET: [longSecret],
};

const together = [
  { of: "OIDC_", names: ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] },
  { of: "SMS_", names: ["SMS_URL", "SMS_SECRET"] },
];

/** Everything that is wrong with variables that are set, by name; of each variable the first thing. */
export function settingMistakes(set: Readonly<Record<string, string>>): string[] {
  const wrong = Object.entries(checks).flatMap(([name, itsChecks]) => {
    const value = set[name];
    const failed = value === undefined ? undefined : itsChecks.find(({ is }) => !is(value));
    return failed ? [`${name} ${failed.must}`] : [];
  });
  const missing = together.flatMap(({ of, names }) => {
    const isUsed = names.some((name) => set[name] !== undefined);
    const without = names.filter((name) => isUsed && set[name] === undefined);
    return without.map((name) => `${name} must be set with the others of ${of}.`);
  });
  return [...wrong, ...missing];
}

/** `name:key,name:key` as pairs. */
export function splitKeys(list: string): [name: string, key: string][] {
  return list.split(",").map((entry) => {
    const colon = entry.indexOf(":");
    return [entry.slice(0, colon).trim(), entry.slice(colon + 1).trim()];
  });
}

/** Names of proxies in a list with commas. */
export function splitProxies(list: string): string[] {
  return list.split(",").map((entry) => entry.trim());
}

function matching(pattern: RegExp, must: string): Check {
  return { is: (value) => pattern.test(value), must };
}

function isPort(text: string): boolean {
  const port = Number(text);
  return Number.isInteger(port) && port >= 1 && port <= 65535;
}

function isDatabase(text: string): boolean {
  return text.startsWith("sqlite:") ? text.length > "sqlite:".length : isPostgres(text);
}

function isPostgres(text: string): boolean {
  return /^postgres(ql)?:\/\/./.test(text) && URL.canParse(text);
}

/** Secrets travel by TLS, but for a provider on this machine. */
function isSecretAddress(text: string): boolean {
  return isWebAddress(text) && (text.startsWith("https:") || isThisMachine(new URL(text).hostname));
}

/** A folder of a mail server, with who reads it; in the clear only on this machine, or where the server offers TLS. */
function isMailbox(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return ["imap:", "imaps:"].includes(protocol) && [hostname, username, password].every((it) => it !== "");
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^?#]+$/.test(text) && URL.canParse(text);
}

function isSigningKey(file: string): boolean {
  try {
    return createPrivateKey(readFileSync(file)).asymmetricKeyType === "ed25519";
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  return !existsSync(path) || statSync(path).isDirectory();
}

function areProxies(list: string): boolean {
  try {
    trustedProxies(splitProxies(list));
    return true;
  } catch {
    return false;
  }
}

function areAllDifferent(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
