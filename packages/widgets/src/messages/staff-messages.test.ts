import { expect } from "@open-wc/testing";
import { languages } from "../shared/language.ts";

type Messages = Record<string, string | { other: string }>;

const read = async (file: string): Promise<Messages> =>
  (await fetch(new URL(file, import.meta.url))).json() as Promise<Messages>;
const pattern = (entry: Messages[string]) => (typeof entry === "string" ? entry : entry.other);
const placeholders = (entry: Messages[string]) =>
  [...pattern(entry).matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("the messages of staff", () => {
  for (const language of languages)
    it(`stand in ${language} for messages of residents, with the same places to fill in`, async () => {
      const [residents, english, own] = await Promise.all(
        ["en.json", "staff/en.json", `staff/${language}.json`].map(read),
      );
      expect(Object.keys(own!)).to.deep.equal(Object.keys(english!));
      for (const [key, entry] of Object.entries(own!))
        expect(placeholders(entry), key).to.deep.equal(placeholders(residents![key]!));
    });
});
