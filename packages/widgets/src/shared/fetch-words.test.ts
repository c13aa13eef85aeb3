import { expect } from "@open-wc/testing";
import { base, online } from "../../test/fixture.ts";
import { FakeApi } from "../../test/fake-api.ts";
import { fetchWords } from "./fetch-words.ts";

it("asks for the messages of its own release, so that a cache never mixes two", async () => {
  online(new FakeApi());
  const { fetch } = globalThis;
  const asked: string[] = [];
  globalThis.fetch = (input, init) => {
    asked.push(String(input));
    return fetch(input, init);
  };
  const words = await fetchWords(base, "pl");
  expect(words("common.retry")).not.to.equal("common.retry");
  expect(asked).to.have.length(1);
  expect(asked[0]).to.match(/^https:\/\/city\.example\/widgets\/messages\/pl\.json\?v=[\da-z]{5,7}$/);
});
