import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import type { Plurals, TextKey } from "./text.ts";
import { uk } from "./uk.ts";
import { wordsOf } from "./words.ts";

const dictionaries = { pl, en, uk, de };

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
const forms = (text: string | Plurals) => (typeof text === "string" ? [text] : Object.values(text));

for (const [language, dictionary] of Object.entries(dictionaries)) {
  describe(`the texts in ${language}`, () => {
    it("have every plural of the language and no other", () => {
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, text] of Object.entries(dictionary)) {
        if (typeof text !== "string") assert.deepEqual(Object.keys(text).sort(), [...categories].sort(), key);
      }
    });

    it("have the placeholders of the English ones", () => {
      for (const [key, text] of Object.entries(dictionary)) {
        const [expected] = forms(en[key as TextKey]).map(placeholders);
        for (const form of forms(text)) assert.deepEqual(placeholders(form), expected, key);
      }
    });
  });
}

it("counts as Polish does", () => {
  const text = wordsOf("pl");
  const counted = [1, 2, 5, 22].map((count) => text("time.free", { count }));
  assert.deepEqual(counted, ["1 wolny termin", "2 wolne terminy", "5 wolnych terminów", "22 wolne terminy"]);
});

it("speaks English where the city's language has no texts, and German in Austria", () => {
  assert.equal(wordsOf("fi")("site.status"), "Check status");
  assert.equal(wordsOf("de-AT")("site.status"), "Status prüfen");
});

it("leaves markup and placeholders in what people typed alone", () => {
  assert.equal(wordsOf("en")("booked.mailed", { email: "<b>{email}$&" }), "We have sent everything to <b>{email}$&.");
});
