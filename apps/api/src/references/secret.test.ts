import assert from "node:assert/strict";
import { it } from "node:test";
import { derivedSecret, hashSecret, isSecretOf, newSecret } from "./secret.ts";
import { seal, unseal } from "./seal.ts";

it("makes secrets of 160 bits that differ", () => {
  const secrets = new Set(Array.from({ length: 1000 }, newSecret));
  assert.equal(secrets.size, 1000);
  for (const secret of secrets) assert.match(secret, /^[0-9a-hjkmnp-tv-z]{32}$/);
});

it("knows a secret by its hash alone", () => {
  const secret = newSecret();
  assert.equal(isSecretOf(secret, hashSecret(secret)), true);
  assert.equal(isSecretOf(newSecret(), hashSecret(secret)), false);
});

it("derives the same secret for one purpose and another for another", () => {
  const secret = newSecret();
  assert.equal(derivedSecret(secret, "calendar"), derivedSecret(secret, "calendar"));
  assert.notEqual(derivedSecret(secret, "calendar"), derivedSecret(secret, "other"));
});

it("opens what it sealed, with the same key only", () => {
  const sealed = seal("Zażółć", "key");
  assert.equal(unseal(sealed, "key"), "Zażółć");
  assert.throws(() => unseal(sealed, "other"));
});
