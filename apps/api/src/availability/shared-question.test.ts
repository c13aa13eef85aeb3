import assert from "node:assert/strict";
import { it } from "node:test";
import { sharedQuestion } from "./shared-question.ts";

it("is put once for all who ask in the same moment, and after they have asked", async () => {
  let put = 0;
  const question = sharedQuestion(async () => ++put);
  const [first, second] = [question(), question()];
  assert.equal(put, 0);
  assert.deepEqual(await Promise.all([first, second]), [1, 1]);
});

it("is put again for who asks while it is being answered", async () => {
  let put = 0;
  let answer: (() => void) | undefined;
  const question = sharedQuestion(() => new Promise<number>((resolve) => (answer = () => resolve(++put))));
  const early = question();
  await new Promise(setImmediate);
  const answerEarly = answer!;
  const late = question();
  await new Promise(setImmediate);
  answerEarly();
  answer!();
  assert.deepEqual(await Promise.all([early, late]), [1, 2]);
});

it("fails for all who share it", async () => {
  const question = sharedQuestion(() => Promise.reject(new Error("gone")));
  const results = await Promise.allSettled([question(), question()]);
  assert.deepEqual(
    results.map((it) => it.status),
    ["rejected", "rejected"],
  );
});
