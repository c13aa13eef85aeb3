import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CityFile } from "@okienko/contract/city-file";
import { cities } from "../testing/test-parts.ts";
import { buildCatalog } from "./catalog.ts";
import { searchCatalog } from "./search.ts";

const poznan = buildCatalog(CityFile.parse(cities.poznan), 1);

function find(typed: string, language = "pl"): string[] {
  return searchCatalog(poznan, language, typed, ["procedure"]).map(({ id }) => id);
}

/** What is typed, and which procedure must be the first one found. */
const firstOf: Record<string, [string, string][]> = {
  pl: [
    ["dowód osobisty", "id-card"],
    ["dowodu osobistego", "id-card"],
    ["dowod osobisty", "id-card"],
    ["DOWÓD OSOBISTY!!", "id-card"],
    ["dowud osobisty", "id-card"],
    ["odbiór dowodu osobistego", "id-card-pickup"],
    ["odebrać dowód osobisty", "id-card-pickup"],
    ["prawko", "driving-licence-exchange"],
    ["prawo jazdy", "driving-licence-exchange"],
    ["prawa jazdy dla cudzoziemca", "driving-licence-foreign"],
    ["meldunek", "residence-registration"],
    ["zameldowac sie", "residence-registration"],
    ["meldunek cudzoziemca", "residence-registration-foreigners"],
    ["rejestracja samochodu", "vehicle-registration"],
    ["rejestracaj auta", "vehicle-registration"],
    ["hak", "registration-certificate-annotation"],
    ["tablice czerwone", "temporary-plates"],
    ["slub", "civil-marriage"],
    ["śmierć", "death-registration"],
    ["akt zgonu", "death-registration"],
    ["akt urodzenia dziecka", "birth-registration"],
    ["firmę założyć", "sole-trader-register"],
    ["piwo na koncercie", "alcohol-licence-one-off"],
    ["podatek od domu", "property-tax"],
    ["jak wyrobić nowy dowód?", "id-card"],
  ],
  en: [
    ["id", "id-card"],
    ["identity cards", "id-card"],
    ["register a car", "vehicle-registration"],
    ["driving license", "driving-licence-exchange"],
    ["licence renewal", "driving-licence-exchange"],
    ["wedding", "civil-marriage"],
    ["newborn baby", "birth-registration"],
    ["propety tax", "property-tax"],
    ["meldunek", "residence-registration-foreigners"],
  ],
  uk: [
    ["посвідчення особи", "id-card"],
    ["посвідчення водія", "driving-licence-exchange"],
    ["прописка", "residence-registration"],
    ["весілля", "civil-marriage"],
    ["реєстрацію авто", "vehicle-registration"],
    ["податку на нерухомість", "property-tax"],
  ],
  de: [
    ["Ausweis", "id-card"],
    ["Personalausweis abholen", "id-card-pickup"],
    ["Fuehrerschein", "driving-licence-exchange"],
    ["Führerscheins umtauschen", "driving-licence-exchange"],
    ["Geburtsurkunde", "civil-status-certificate"],
    ["Hochzeit", "civil-marriage"],
    ["grundsteuer", "property-tax"],
  ],
};

describe("searching procedures", () => {
  for (const [language, examples] of Object.entries(firstOf))
    for (const [typed, id] of examples)
      it(`finds ${id} first for "${typed}" in ${language}`, () => assert.equal(find(typed, language)[0], id));

  it("finds by the words of other languages, too", () => {
    assert.equal(find("Führerschein", "pl")[0], "driving-licence-exchange");
    assert.equal(find("dowód osobisty", "uk")[0], "id-card");
  });

  it("narrows the result with each word that is found", () => {
    const one = find("dowód");
    const two = find("dowód osobisty");
    assert.ok(two.length < one.length);
    const inGroup = ["residence-registration", "residence-registration-foreigners"]; // of identity cards and residence
    assert.deepEqual(two, ["id-card", "id-card-pickup", ...inGroup]);
  });

  it("finds nothing for words that are nowhere", () => {
    assert.deepEqual(find("xyzzy plugh"), []);
    assert.deepEqual(find("🦆"), find(""));
  });

  it("does not take a word that the city uses for another one with a letter wrong", () => {
    const articles = (typed: string) => searchCatalog(poznan, "pl", typed, ["article"]).map(({ id }) => id);
    const categories = searchCatalog(poznan, "pl", "śmieci", ["category"]).map(({ id }) => id);
    assert.equal(categories.includes("street-light"), false, "świeci");
    assert.equal(articles("śmieci").includes("street-light-whom-to-tell"), false);
    assert.equal(articles("pies").includes("heating-smoke"), false, "piec");
    assert.ok(articles("śmieci").includes("where-does-it-go"));
  });

  it("gives everything in its order when nothing is typed", () => {
    const all = [...poznan.procedures.keys()];
    assert.deepEqual(find(""), all);
    assert.deepEqual(find(" w - ! "), all);
  });
});
