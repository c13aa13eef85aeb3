import { join } from "node:path";
import { home } from "./home.ts";
import { settingMistakes, splitKeys, splitProxies } from "./setting-checks.ts";
import type { LogLevel } from "./web/log.ts";

/** Settings from the environment, checked at start. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** How the world reaches this server; never ends with a slash. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly cityFile: string;
  readonly dataDir: string;
  /** The key that signs the heads of the audit log; null for one that is made beside them. */
  readonly auditKeyFile: string | null;
  readonly smtpUrl: string | null;
  readonly trustedProxies: readonly string[];
  readonly rateLimits: boolean;
  readonly logLevel: LogLevel;
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

const demoCity = join(home, "cities/demo-poznan.json");

type Variables = Readonly<Record<string, string>>;

/** Reads the settings; a variable that is empty counts as not set. Throws `SettingsRefused`. */
export function readSettings(given: NodeJS.ProcessEnv): Settings {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim())) as Variables;
  const mistakes = settingMistakes(set);
  if (mistakes.length > 0) throw new SettingsRefused(mistakes);
  const { HOST: host = "127.0.0.1", PORT = "8080" } = set;
  const port = Number(PORT);
  return {
    port,
    host,
    publicUrl: (set.PUBLIC_URL ?? addressOf(host, port)).replace(/\/+$/, ""),
    databaseUrl: set.DATABASE_URL ?? "sqlite:./data/okienko.db",
    cityFile: set.CITY_FILE ?? demoCity,
    dataDir: set.DATA_DIR ?? "./data",
    auditKeyFile: set.AUDIT_KEY_FILE ?? null,
    smtpUrl: set.SMTP_URL ?? null,
    trustedProxies: set.TRUSTED_PROXIES ? splitProxies(set.TRUSTED_PROXIES) : [],
    rateLimits: set.RATE_LIMITS !== "off",
    logLevel: (set.LOG_LEVEL ?? "info") as LogLevel,
    metricsToken: set.METRICS_TOKEN ?? null,
    open311Keys: new Map(set.OPEN311_API_KEYS ? splitKeys(set.OPEN311_API_KEYS) : []),
    imapUrl: set.IMAP_URL ?? null,
    sms: set.SMS_URL && set.SMS_SECRET ? { url: set.SMS_URL, secret: set.SMS_SECRET } : null,
    provider: providerOf(set),
  };
}

function providerOf(set: Variables): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = set;
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null;
}

/** A server on this machine is reached at 127.0.0.1: `localhost` may mean another address than the one it listens on. */
function addressOf(host: string, port: number): string {
  const reached = ["localhost", "0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  return `http://${reached.includes(":") ? `[${reached}]` : reached}:${port}`;
}
