import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { letterText } from "../messages/letter-text.ts";
import { smallCity } from "../testing/small-city.ts";
import { forwardingLetters, type ForwardingNews } from "./forwarding-letters.ts";

const news: ForwardingNews = {
  ...{ id: "1", secret: "secretsecretsecretsecret00000000", name: "Depot", email: "depot@example.org" },
  ...{ language: "en", message: "This week, please.", reference: "7K3F-9QMX", category: "Dziura w jezdni" },
  ...{ expires_at: Date.parse("2026-11-23T23:59:59+01:00"), timeZone: "Europe/Warsaw" },
};

for (const language of ["pl", "en", "uk", "de"])
  it(`asks an outside body as ever, in its language: ${language}`, () => {
    const head = { catalog: smallCity, publicUrl: "https://reports.example" };
    const message = { id: "1", kind: "forwarding", createdAt: 0, body: { ...news, language } };
    const { letter } = forwardingLetters.forwarding(head, message);
    const golden = readFileSync(join(import.meta.dirname, "golden", `forwarding.${language}.txt`), "utf8");
    assert.equal(`${letter.subject}\n\n${letterText(letter)}`, golden);
  });
