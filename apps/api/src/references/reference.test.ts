import assert from "node:assert/strict";
import { it } from "node:test";
import { newReference, readReference } from "./reference.ts";

const letters = "23456789ABCDEFGHJKMNPQRTVWXYZ";

it("reads a number in any case, with or without hyphens and blanks", () => {
  const reference = newReference();
  const plain = reference.replace("-", "");
  for (const spelled of [reference, plain, plain.toLowerCase(), ` ${plain.slice(0, 4)} ${plain.slice(4)} `]) {
    assert.equal(readReference(spelled), reference);
  }
});

it("finds every wrong sign and every swap of neighbours", () => {
  const plain = newReference().replace("-", "");
  for (let at = 0; at < plain.length; at++) {
    for (const letter of letters) {
      const wrong = plain.slice(0, at) + letter + plain.slice(at + 1);
      if (wrong !== plain) assert.equal(readReference(wrong), null, wrong);
    }
    const swapped =
      plain.slice(0, at) +
      plain
        .slice(at, at + 2)
        .split("")
        .reverse()
        .join("") +
      plain.slice(at + 2);
    if (swapped !== plain) assert.equal(readReference(swapped), null, swapped);
  }
});

it("reads nothing from other text", () => {
  for (const text of ["", "0", "7K3F", "7K3F-9QMX-1", "ÄÄÄÄ-ÄÄÄÄ", "OOOO-IIII"])
    assert.equal(readReference(text), null);
});
