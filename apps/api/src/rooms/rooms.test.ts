import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Problem } from "@okienko/contract";
import { createApp } from "../app.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { bookingRoom } from "./booking.ts";
import { cityLifeRoom } from "./city-life.ts";
import { deskRoom } from "./desk.ts";
import { docsRoom } from "./docs.ts";
import { filesRoom } from "./files.ts";
import { frontOf } from "./front.ts";
import { hallRoom } from "./hall.ts";
import { healthRoom } from "./health.ts";
import { open311Room } from "./open311.ts";
import { pagesRoom } from "./pages.ts";

let parts: TestParts;
before(async () => {
  parts = await testParts();
});
after(() => parts.remove());

describe("rooms", () => {
  it("are each found from outside at every path that they have a route for", async () => {
    const made = [
      healthRoom,
      filesRoom,
      bookingRoom,
      hallRoom,
      cityLifeRoom,
      deskRoom,
      docsRoom,
      open311Room,
      pagesRoom,
    ];
    const app = createApp(parts);
    for (const open of made) {
      const { routes } = open(frontOf(parts));
      for (const { method, path } of routes.filter(({ method, path }) => method !== "ALL" && !/[*{]/.test(path))) {
        // where there is a route, a method of no route is refused; in a strange room nothing would be known of it
        const answer = await app.request(path.replaceAll(/:\w+/g, "x"), { method: "PROPFIND" });
        assert.equal(((await answer.json()) as Problem).code, "method-not-allowed", `${open.name} ${path}`);
        assert.ok(answer.headers.get("allow")?.split(", ").includes(method), `${open.name} ${method} ${path}`);
      }
    }
  });

  it("share what they count", async () => {
    const limited = createApp({ ...parts, settings: { ...parts.settings, rateLimits: true } });
    const paths = ["/api/v1/city", "/api/v1/categories"];
    const left = Array.from({ length: 600 }, (_, turn) => paths[turn % 2]!);
    for (const path of left) assert.equal((await limited.request(path)).status, 200);
    for (const path of paths) assert.equal((await limited.request(path)).status, 429, path);
  });

  it("each say what they do not know", async () => {
    const app = createApp(parts);
    for (const path of [
      "/api/v1/visits/x/y/z",
      "/api/v1/nothing",
      "/api/v1/desk/nothing",
      "/open311/nothing",
      "/schema/x",
    ])
      assert.equal((await app.request(path)).status, 404, path);
  });
});
