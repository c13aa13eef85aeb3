import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readSettings, SettingsRefused } from "./settings.ts";

function mistakes(variables: Record<string, string>): string[] {
  try {
    readSettings(variables);
    return [];
  } catch (error) {
    assert.ok(error instanceof SettingsRefused);
    return error.message.split("\n").slice(1);
  }
}

describe("settings", () => {
  it("have a value each when nothing is set", () => {
    const { cityFile, ...settings } = readSettings({});
    assert.match(cityFile, /cities.demo-poznan\.json$/);
    assert.deepEqual(settings, {
      port: 8080,
      host: "127.0.0.1",
      publicUrl: "http://127.0.0.1:8080",
      databaseUrl: "sqlite:./data/okienko.db",
      dataDir: "./data",
      auditKeyFile: null,
      smtpUrl: null,
      trustedProxies: [],
      rateLimits: true,
      logLevel: "info",
      metricsToken: null,
      open311Keys: new Map(),
      imapUrl: null,
      sms: null,
      provider: null,
    });
  });

  it("name a provider for staff by all three of its settings, with TLS unless it is on this machine", () => {
    const three = { OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "okienko", OIDC_CLIENT_SECRET: "x".repeat(16) };
    const expected = { issuer: "https://id.example", clientId: "okienko", clientSecret: "x".repeat(16) };
    assert.deepEqual(readSettings(three).provider, expected);
    assert.ok(readSettings({ ...three, OIDC_ISSUER: "http://127.0.0.1:9000" }).provider);
    for (const name of Object.keys(three))
      assert.throws(() => readSettings({ ...three, [name]: "" }), new RegExp(`${name} must be set with the others`));
    assert.throws(() => readSettings({ ...three, OIDC_ISSUER: "http://id.example" }), /OIDC_ISSUER must be an https/);
    assert.throws(() => readSettings({ ...three, OIDC_CLIENT_SECRET: "short" }), /OIDC_CLIENT_SECRET must have/);
  });

  it("that are empty are not set", () => {
    assert.deepEqual(readSettings({ PORT: "", HOST: "  ", SMTP_URL: "", PUBLIC_URL: "" }), readSettings({}));
  });

  it("tell the public address from host and port, unless it is set", () => {
    const publicUrl = (variables: Record<string, string>) => readSettings({ PORT: "81", ...variables }).publicUrl;
    assert.equal(publicUrl({ HOST: "localhost" }), "http://127.0.0.1:81");
    assert.equal(publicUrl({ HOST: "0.0.0.0" }), "http://127.0.0.1:81");
    assert.equal(publicUrl({ HOST: "::1" }), "http://[::1]:81");
    assert.equal(publicUrl({ HOST: "book.example" }), "http://book.example:81");
    assert.equal(publicUrl({ PUBLIC_URL: "https://book.example/" }), "https://book.example");
  });

  it("read lists and switches", () => {
    const settings = readSettings({ TRUSTED_PROXIES: "loopback, 10.0.0.0/8 ,::1", RATE_LIMITS: "off" });
    assert.deepEqual(settings.trustedProxies, ["loopback", "10.0.0.0/8", "::1"]);
    assert.equal(settings.rateLimits, false);
  });

  it("read keys of Open311 by the names of who has them", () => {
    const { open311Keys } = readSettings({ OPEN311_API_KEYS: "fix-app:0123456789abcdef, crew7:fedcba98:76543210" });
    assert.deepEqual(Object.fromEntries(open311Keys), { "fix-app": "0123456789abcdef", crew7: "fedcba98:76543210" });
  });

  const wrong: Record<string, string[]> = {
    PORT: ["0", "65536", "80a", "-1", "8.5", "1e3x"],
    HOST: ["a b", "http://x"],
    PUBLIC_URL: [
      "book.example",
      "ftp://book.example",
      "https://book.example/?a",
      "https://book.example/#a",
      "https://",
    ],
    DATABASE_URL: ["mysql://x", "data.db", "sqlite:", "postgres:", "postgres://[x"],
    CITY_FILE: ["/nowhere/city.json"],
    DATA_DIR: [import.meta.filename],
    AUDIT_KEY_FILE: ["/nowhere/key.pem", import.meta.filename],
    SMTP_URL: ["mail.example", "http://mail.example"],
    TRUSTED_PROXIES: ["proxy.example", "10.0.0.0/99", "10.0.0.1,,"],
    RATE_LIMITS: ["yes", "OFF"],
    LOG_LEVEL: ["loud"],
    OPEN311_API_KEYS: [
      "0123456789abcdef",
      "app:short",
      "App:0123456789abcdef",
      ":0123456789abcdef",
      "app:0123456789abcdef,",
      "app:0123456789abcdef,app:fedcba9876543210",
      "a:0123456789abcdef,b:0123456789abcdef",
    ],
    METRICS_TOKEN: ["short"],
  };
  for (const [name, values] of Object.entries(wrong))
    for (const value of values)
      it(`refuse ${name}=${value} by name`, () => {
        const [mistake, ...others] = mistakes({ [name]: value });
        assert.match(mistake!, new RegExp(`^  ${name} [a-z].*\\.$`));
        assert.deepEqual(others, []);
      });

  it("are refused all at once", () => {
    const all = Object.fromEntries(Object.entries(wrong).map(([name, [value]]) => [name, value!]));
    assert.deepEqual(
      mistakes(all)
        .map((it) => it.trim().split(" ")[0])
        .sort(),
      Object.keys(wrong).sort(),
    );
  });

  it("never repeat a password", () => {
    const told = mistakes({ DATABASE_URL: "mysql://user:canary@host/db", SMTP_URL: "canary" }).join();
    assert.ok(told.length > 0 && !told.includes("canary"));
  });
});
