import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findMistakes } from "./index.ts";
import { type Draft, reportingVillage } from "./testing/village.ts";

type Category = NonNullable<Draft["categories"]>[number];
type Question = NonNullable<Category["questions"]>[number];

describe("findMistakes in what is about reports", () => {
  it("finds nothing where nothing is wrong, and fills in what is left out", () => {
    const { city, mistakes } = findMistakes(reportingVillage(), []);
    assert.deepEqual(mistakes, []);
    assert.equal(city?.categories[0]?.duplicateRadius, 50);
  });

  it("finds every id that leads to nothing", () => {
    assert.deepEqual(
      mistakesOf((it) => {
        Object.assign(it.categories![0]!, { group: "lane", department: "x" });
        Object.assign(it.articles![0]!, { department: "x", procedures: ["x"], categories: ["lamps"] });
      }),
      {
        "/articles/0/categories/0": "No category has the id “lamps”; nearest is “lamp”.",
        "/articles/0/department": "No department has the id “x”; nearest is “desk”.",
        "/articles/0/procedures/0": "No procedure has the id “x”; nearest is “permit”.",
        "/categories/0/department": "No department has the id “x”; nearest is “desk”.",
        "/categories/0/group": "No category group has the id “lane”; nearest is “lanes”.",
      },
    );
  });

  it("finds references into lists that may be missing", () => {
    assert.deepEqual(
      mistakesOf((it) => {
        delete it.categoryGroups;
        it.articles!.push({ ...it.articles![0]!, id: "more", categories: [] });
      }),
      { "/categories/0/group": "No category group has the id “lanes”; there is none at all." },
    );
    assert.deepEqual(
      mistakesOf((it) => delete it.categories),
      { "/articles/0/categories/0": "No category has the id “lamp”; there is none at all." },
    );
  });

  it("finds what stands twice in a category, a question or an article", () => {
    assert.deepEqual(
      mistakesOf((it) => {
        const questions = it.categories![0]!.questions!;
        questions.push({ ...questions[1]!, when: null });
        questions[0]!.values!.push({ key: "dark", name: { en: "darker" } });
        Object.assign(it.articles![0]!, { procedures: ["permit", "permit"], categories: ["lamp", "lamp"] });
      }),
      {
        "/articles/0/categories/1": "“lamp” stands already at /articles/0/categories/0.",
        "/articles/0/procedures/1": "“permit” stands already at /articles/0/procedures/0.",
        "/categories/0/questions/0/values/2/key": "“dark” stands already at /categories/0/questions/0/values/0/key.",
        "/categories/0/questions/2/id": "“post” stands already at /categories/0/questions/1/id.",
      },
    );
  });

  it("finds Open311 codes that two categories have, also where one has no code but its id", () => {
    const lamp = reportingVillage().categories![0]!;
    const coded = (id: string, code: string | null) => ({ ...lamp, id, code });
    assert.deepEqual(
      mistakesOf((it) => {
        it.categories = [coded("hole", "lamp"), coded("lamp", null), coded("a", "015"), coded("b", "015")];
      }),
      {
        "/categories/0/code": "“lamp” stands already at /categories/1/id.",
        "/categories/3/code": "“015” stands already at /categories/2/code.",
      },
    );
    assert.deepEqual(
      mistakesOf((it) => (it.categories = [coded("lamp", "hole"), coded("hole", "lamp")])),
      {},
    );
    assert.deepEqual(Object.keys(mistakesOf((it) => (it.categories = [lamp, lamp]))), ["/categories/1/id"]);
  });

  it("finds lists without values, values without a list, and lists that always end the form", () => {
    const [choice] = reportingVillage().categories![0]!.questions!;
    const stopping = choice!.values!.slice(1);
    assert.deepEqual(
      mistakesOf((it) => {
        it.categories![0]!.questions = [
          { ...choice!, id: "a", values: [] },
          { ...choice!, id: "b", datatype: "text" },
          { ...choice!, id: "c", variable: false },
          { ...choice!, id: "d", values: stopping },
        ];
      }),
      {
        "/categories/0/questions/0/values": "A list needs values to choose from.",
        "/categories/0/questions/1/values": "Only a list that one chooses from has values.",
        "/categories/0/questions/2/values": "Only a list that one chooses from has values.",
        "/categories/0/questions/3/values": "One of the values must not end the form.",
      },
    );
  });

  it("finds texts that are only shown and yet required", () => {
    const shown: Question = { id: "text", datatype: "string", text: { en: "Thanks." }, variable: false };
    const spoil = (required: boolean) => mistakesOf((it) => it.categories![0]!.questions!.push({ ...shown, required }));
    assert.deepEqual(spoil(true), {
      "/categories/0/questions/2/required": "A text that is only shown cannot be required.",
    });
    assert.deepEqual(spoil(false), {});
  });

  for (const [what, question, spoil] of [
    ["itself", "post", undefined],
    ["nothing", "x", undefined],
    ["a later question", "fault", (it) => it.reverse()],
    ["a question that is not a list", "fault", (it) => Object.assign(it[0]!, { datatype: "text", values: [] })],
    ["a question of another category", "other", undefined],
  ] satisfies [string, string, ((questions: Question[]) => unknown)?][])
    it(`finds a condition on ${what}`, () => {
      const mistakes = mistakesOf((it) => {
        const [first] = it.categories!;
        const others = [{ ...first!.questions![0]!, id: "other" }];
        it.categories!.unshift({ ...first!, id: "before", questions: others });
        first!.questions![1]!.when = { question, values: ["dark"] };
        spoil?.(first!.questions!);
      });
      const problem = `No list before this question has the id “${question}”.`;
      assert.deepEqual(Object.values(mistakes), [problem]);
    });

  it("finds conditions on values that are not there or end the form", () => {
    assert.deepEqual(
      mistakesOf((it) => {
        it.categories![0]!.questions![1]!.when = { question: "fault", values: ["dark", "bright", "fell"] };
      }),
      {
        "/categories/0/questions/1/when/values/1": "That question has no value “bright”.",
        "/categories/0/questions/1/when/values/2": "“fell” ends the form.",
      },
    );
  });

  it("finds categories of a city that does not say where it is", () => {
    const problem = "Categories need to know where reports come from: the center and outline of the city.";
    assert.deepEqual(
      mistakesOf((it) => delete it.reporting),
      { "/reporting": problem },
    );
    assert.deepEqual(
      mistakesOf((it) => (it.reporting = null)),
      { "/reporting": problem },
    );
  });

  it("finds settings of a category that contradict each other", () => {
    assert.deepEqual(
      mistakesOf((it) => {
        const retention = { contactDays: 91, reportDays: 90 };
        Object.assign(it.categories![0]!, { location: "none", exactLocation: false, retention });
      }),
      {
        "/categories/0/exactLocation": "Reports of this category have no place that could be rounded.",
        "/categories/0/retention/contactDays": "Contact data cannot be kept longer than the report itself, 90 days.",
      },
    );
    assert.deepEqual(
      mistakesOf((it) => Object.assign(it.categories![0]!, { location: "none", duplicateRadius: 50 })),
      {},
    );
  });

  it("finds a center and places beyond the outline", () => {
    assert.deepEqual(
      mistakesOf((it) => {
        it.reporting!.center = { lat: 51, lng: -8 };
        it.places!.push({ name: "Far", location: { lat: 53, lng: -6 } });
      }),
      {
        "/places/1/location": "This lies outside of the city’s outline.",
        "/reporting/center": "This lies outside of the city’s outline.",
      },
    );
  });

  it("finds tiles without coordinates and a map that starts beyond their zoom", () => {
    const tiles = { url: "https://tiles.example/{z}/{x}.png", attribution: "Us", maxZoom: 12 };
    assert.deepEqual(
      mistakesOf((it) => Object.assign(it.reporting!, { tiles })),
      {
        "/reporting/tiles/url": "The address of the tiles lacks {y}.",
        "/reporting/zoom": "The map begins at 13, but the tiles end at 12.",
      },
    );
  });

  it("finds texts and keywords in a wrong language, however deep they stand", () => {
    const french = { fr: "Non" };
    const mistakes = mistakesOf((it) => {
      const [category] = it.categories!;
      Object.assign(it.reporting!, { outside: french });
      Object.assign(category!, { emergency: french, keywords: { fr: ["lampe"] } });
      Object.assign(category!.questions![0]!, { hint: french });
      Object.assign(category!.questions![0]!.values![1]!, { stop: french });
      Object.assign(it.articles![0]!, { steps: [french], links: [{ text: french, url: "https://example.org" }] });
    });
    const texts = [
      "/articles/0/links/0/text",
      "/articles/0/steps/0",
      "/categories/0/emergency",
      "/categories/0/questions/0/hint",
      "/categories/0/questions/0/values/1/stop",
      "/reporting/outside",
    ];
    const pointers = [...texts, ...texts.map((it) => `${it}/fr`), "/categories/0/keywords/fr"];
    assert.deepEqual(Object.keys(mistakes), pointers.sort());
  });

  for (const part of [7, "x", [null], [[]], {}, [{ questions: 1 }], [{ questions: [null, { values: [1], when: [] }] }]])
    it(`answers with mistakes to categories, articles and places like ${JSON.stringify(part)}`, () => {
      const mistakes = mistakesOf((it) => Object.assign(it, { categories: part, articles: part, places: part }));
      assert.notDeepEqual(mistakes, {});
    });
});

function mistakesOf(spoil: (file: Draft) => unknown): Record<string, string> {
  const file = reportingVillage();
  spoil(file);
  const found = findMistakes(file, []).mistakes.map(({ pointer, problem }): [string, string] => [pointer, problem]);
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}
