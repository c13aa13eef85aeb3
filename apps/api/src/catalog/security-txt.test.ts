import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createApp } from "../app.ts";
import { cities, testParts } from "../testing/test-parts.ts";

describe("security.txt", () => {
  const contacts = { poznan: "tel:+48616463344", town: "mailto:info@kuusipeura.example" };
  for (const [city, contact] of Object.entries(contacts))
    it(`of ${city} names whom to tell, for less than a year`, async () => {
      const parts = await testParts({ city: cities[city as keyof typeof cities] });
      const response = await createApp(parts).request("/.well-known/security.txt");
      assert.match(response.headers.get("content-type")!, /^text\/plain; charset=utf-8$/i);
      const text = await response.text();
      assert.ok(text.includes(`Contact: ${contact}\n`), text);
      const expires = Date.parse(/^Expires: (.*)$/m.exec(text)![1]!);
      assert.ok(expires > Date.now() && expires < Date.now() + 365 * 24 * 3_600_000);
      await parts.remove();
    });
});
