import { expect } from "@open-wc/testing";
import { languages } from "../shared/language.ts";

type Entry = string | Record<string, string>;
type Messages = Record<string, Entry>;

const read = async (language: string): Promise<Messages> =>
  (await fetch(new URL(`${language}.json`, import.meta.url))).json() as Promise<Messages>;
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const patterns = (entry: Entry) => (typeof entry === "string" ? [entry] : Object.values(entry));

describe("the messages", () => {
  for (const language of languages) {
    it(`say in ${language} all that they say in English`, async () => {
      expect(Object.keys(await read(language)).sort()).to.deep.equal(Object.keys(await read("en")).sort());
    });

    it(`fill in the same places in ${language} as in English`, async () => {
      const [english, messages] = await Promise.all([read("en"), read(language)]);
      for (const [key, entry] of Object.entries(messages)) {
        const expected = placeholders(patterns(english[key]!)[0]!);
        for (const pattern of patterns(entry)) expect(placeholders(pattern), key).to.deep.equal(expected);
      }
    });

    it(`have every plural that ${language} needs`, async () => {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      for (const [key, entry] of Object.entries(await read(language))) {
        if (typeof entry === "string") continue;
        expect(Object.keys(entry).sort(), key).to.deep.equal([...pluralCategories].sort());
      }
    });

    it(`have no empty text in ${language}`, async () => {
      for (const entry of Object.values(await read(language)))
        patterns(entry).forEach((it) => expect(it.trim()).to.not.equal(""));
    });
  }
});
