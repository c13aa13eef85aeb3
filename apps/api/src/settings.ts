import { existsSync, statSync } from "node:fs";
import { isIPv6 } from "node:net";
import { join } from "node:path";
import { z } from "zod";
import { isThisMachine } from "./web/this-machine.ts";
import { trustedProxies } from "./web/trusted-proxies.ts";

/** Settings from the environment, checked at start. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** How the world reaches this server; never ends with a slash. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly cityFile: string;
  readonly dataDir: string;
  readonly smtpUrl: string | null;
  readonly trustedProxies: readonly string[];
  readonly rateLimits: boolean;
  readonly logLevel: string;
  /** Opens `/metrics` to whoever sends it; without it only this machine may read, where `publicUrl` is its own. */
  readonly metricsToken: string | null;
  /** Who may write by Open311, by name. */
  readonly open311Keys: ReadonlyMap<string, string>;
  /** The mailbox whose mails become conversations. */
  readonly imapUrl: string | null;
  /** Where text messages leave and come from. */
  readonly sms: SmsSettings | null;
  /** The city's own sign-in for its staff. */
  readonly provider: ProviderSettings | null;
}

/** A gateway of text messages: where ours go, and the secret that both sides sign with (Standard Webhooks). */
export interface SmsSettings {
  readonly url: string;
  readonly secret: string;
}

/** An OpenID Connect provider, and who we are to it. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Settings that cannot be used, all of them at once. */
export class SettingsRefused extends Error {
  constructor(mistakes: readonly string[]) {
    super(`These settings cannot be used:\n${mistakes.map((it) => `  ${it}`).join("\n")}`);
  }
}

const demoCity = join(import.meta.dirname, "../cities/demo-poznan.json");
const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const variables = z.object({
  PORT: z
    .string()
    .default("8080")
    .transform(Number)
    .refine((it) => Number.isInteger(it) && it >= 1 && it <= 65535, "must be a port number from 1 to 65535."),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be a host name or an address, like 127.0.0.1.")
    .default("127.0.0.1"),
  PUBLIC_URL: z.string().refine(isWebAddress, "must be an http or https address without ? and #.").optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.|postgres(ql)?:\/\/.)/, "must be like sqlite:./data/okienko.db or postgres://user@host/database.")
    .refine((it) => !it.startsWith("postgres") || URL.canParse(it), "must be an address that can be read.")
    .default("sqlite:./data/okienko.db"),
  CITY_FILE: z.string().refine(existsSync, "must name a file that is there.").default(demoCity),
  DATA_DIR: z.string().refine(isFolder, "must name a folder, or nothing that is there yet.").default("./data"),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./, "must be like smtp://user:password@host:587 or smtps://….")
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((it) => it.split(",").map((entry) => entry.trim()))
    .superRefine(checkProxies)
    .default([]),
  RATE_LIMITS: z.enum(["on", "off"], "must be on or off.").default("on"),
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(", ")}.`).default("info"),
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters.").optional(),
  OPEN311_API_KEYS: z
    .string()
    .regex(
      /^ *[a-z0-9-]+:[^\s,]{16,} *(, *[a-z0-9-]+:[^\s,]{16,} *)*$/,
      "must be like name:key,name:key; names of a-z, 0-9 and -, keys of at least 16 characters.",
    )
    .transform((it) => it.split(",").map((entry) => splitKey(entry.trim())))
    .refine((it) => new Set(it.map(([name]) => name)).size === it.length, "has a name twice.")
    .refine((it) => new Set(it.map(([, key]) => key)).size === it.length, "has a key twice.")
    .default([]),
  IMAP_URL: z
    .string()
    .refine(isMailbox, "must be like imaps://user:password@host/INBOX, or imap://… on this machine.")
    .optional(),
  SMS_URL: z.string().refine(isSecretAddress, "must be an https address without ? and #.").optional(),
  SMS_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, "must be whsec_ and at least 24 bytes as base64.")
    .optional(),
  OIDC_ISSUER: z.string().refine(isSecretAddress, "must be an https address without ? and #.").optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().min(16, "must have at least 16 characters.").optional(),
});

const together = [
  { of: "OIDC_", names: ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] },
  { of: "SMS_", names: ["SMS_URL", "SMS_SECRET"] },
] as const;

const environment = variables.superRefine((it, context) => {
  for (const { of, names } of together) {
    if (names.every((name) => it[name] === undefined)) continue;
    for (const name of names)
      if (it[name] === undefined)
        context.addIssue({ code: "custom", path: [name], message: `must be set with the others of ${of}.` });
  }
});

/** Reads the settings; a variable that is empty counts as not set. Throws `SettingsRefused`. */
export function readSettings(given: NodeJS.ProcessEnv): Settings {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()));
  const { data: it, error } = environment.safeParse(set);
  // values are not repeated: some hold passwords
  if (error) throw new SettingsRefused(error.issues.map(({ path, message }) => `${path.join(".")} ${message}`));
  return {
    port: it.PORT,
    host: it.HOST,
    publicUrl: (it.PUBLIC_URL ?? addressOf(it.HOST, it.PORT)).replace(/\/+$/, ""),
    databaseUrl: it.DATABASE_URL,
    cityFile: it.CITY_FILE,
    dataDir: it.DATA_DIR,
    smtpUrl: it.SMTP_URL ?? null,
    trustedProxies: it.TRUSTED_PROXIES,
    rateLimits: it.RATE_LIMITS === "on",
    logLevel: it.LOG_LEVEL,
    metricsToken: it.METRICS_TOKEN ?? null,
    open311Keys: new Map(it.OPEN311_API_KEYS),
    imapUrl: it.IMAP_URL ?? null,
    sms: it.SMS_URL && it.SMS_SECRET ? { url: it.SMS_URL, secret: it.SMS_SECRET } : null,
    provider: providerOf(it),
  };
}

function providerOf(it: z.infer<typeof variables>): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = it;
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null;
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

function isFolder(path: string): boolean {
  return !existsSync(path) || statSync(path).isDirectory();
}

function checkProxies(list: string[], context: z.RefinementCtx): void {
  try {
    trustedProxies(list);
  } catch (error) {
    context.addIssue({ code: "custom", message: `has a mistake: ${(error as Error).message}` });
  }
}

function splitKey(entry: string): [name: string, key: string] {
  const colon = entry.indexOf(":");
  return [entry.slice(0, colon), entry.slice(colon + 1)];
}

/** A server on this machine is reached at 127.0.0.1: `localhost` may mean another address than the one it listens on. */
function addressOf(host: string, port: number): string {
  const reached = ["localhost", "0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  return `http://${isIPv6(reached) ? `[${reached}]` : reached}:${port}`;
}
