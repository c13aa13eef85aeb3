import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { deskRoutes, type Role, type StaffMember } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { deskRoom } from "../rooms/desk.ts";
import { frontOf } from "../rooms/front.ts";
import { importCity } from "../catalog/import-city.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { cities, testParts, type TestParts } from "../testing/test-parts.ts";
import { deskApi, deskFeature } from "./desk-feature.ts";
import { permissions } from "./permissions.ts";

const roles: Role[] = ["clerk", "consultant", "manager", "administrator", "auditor"];
const denied = ["sign-in-required", "not-permitted", "foreign-request"];
const hosted = (file: object, host: string) => ({
  ...file,
  city: { ...(file as { city: object }).city, hosts: [host] },
});

/** What a route says to an actor: the code of the denial, or `let in`, whatever it says then. */
async function saidTo(browser: DeskBrowser, route: string): Promise<string> {
  const [method, path] = route.split(" ") as [string, string];
  const body = ["POST", "PUT", "PATCH"].includes(method) ? {} : undefined;
  const answer = await browser.ask(method, path.replace("/desk", "").replace("{id}", "nobody"), body);
  assert.notEqual(answer.status, 500, route);
  return denied.find((it) => it === answer.body.code) ?? "let in";
}

for (const { name, open } of await testDatabases())
  describe(`every route of the desk (${name})`, () => {
    let parts: TestParts;
    let app: Hono;
    const here = "poznan.example:8080";
    before(async () => {
      parts = await testParts({ city: hosted(cities.poznan, "poznan.example"), open });
      await importCity(parts.database, hosted(cities.town, "town.example"));
      app = createApp(parts) as unknown as Hono;
    });
    after(() => parts.remove());

    for (const [route, permission] of Object.entries(permissions)) {
      const forNobody = permission === "anybody" ? "let in" : "sign-in-required";

      it(`${route} knows nobody`, async () => {
        assert.equal(await saidTo(new DeskBrowser(app, here), route), forNobody);
      });

      it(`${route} knows nobody who has signed out`, async () => {
        const browser = new DeskBrowser(app, here);
        await signedIn(parts, browser, roles);
        const kept = new Map(browser.cookies);
        assert.equal((await browser.ask("DELETE", "/session")).status, 204);
        for (const [cookie, value] of kept) browser.cookies.set(cookie, value);
        assert.equal(await saidTo(browser, route), forNobody);
      });

      it(`${route} knows nobody of another city`, async () => {
        const browser = new DeskBrowser(app, here);
        await signedIn(parts, browser, roles, { city: "kuusipeura" });
        assert.equal(await saidTo(browser, route), forNobody);
      });

      for (const role of roles)
        it(`${route} knows what a ${role} may`, async () => {
          const browser = new DeskBrowser(app, here);
          await signedIn(parts, browser, [role], { departments: ["civil-affairs"] });
          const mayCall = typeof permission === "string" || permission.roles.includes(role);
          assert.equal(await saidTo(browser, route), mayCall ? "let in" : "not-permitted");
        });
    }

    it("knows the other city's staff in their own city, which is the control", async () => {
      const browser = new DeskBrowser(app, "town.example:8080");
      await signedIn(parts, browser, ["auditor"], { city: "kuusipeura" });
      assert.equal(await saidTo(browser, "GET /desk/audit"), "let in");
    });

    it("shows a manager the staff of the own departments, and all others everybody", async () => {
      const there = new DeskBrowser(app, here);
      const other = await signedIn(parts, there, ["clerk"], { departments: ["finance"] });
      const near = await signedIn(parts, there, ["clerk"], { departments: ["civil-affairs"] });
      const seenBy = async (...as: Role[]) => {
        const browser = new DeskBrowser(app, here);
        await signedIn(parts, browser, as, { departments: ["civil-affairs"] });
        const { body } = await browser.ask<{ staff: StaffMember[] }>("GET", "/staff");
        return [near, other].map((id) => body.staff.some((it) => it.id === id));
      };
      assert.deepEqual(await seenBy("manager"), [true, false]);
      assert.deepEqual(await seenBy("manager", "clerk"), [true, false]);
      assert.deepEqual(await seenBy("manager", "auditor"), [true, true]);
    });
  });

describe("the table of permissions", () => {
  let parts: TestParts;
  before(async () => {
    parts = await testParts();
  });
  after(() => parts.remove());

  it("holds exactly the routes that are mounted", () => {
    const mounted = deskRoom(frontOf(parts))
      .routes.filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/v1/desk/"))
      .map(({ method, path }) => `${method} ${path.replace("/api/v1", "").replace(/:(\w+)/g, "{$1}")}`);
    assert.deepEqual([...new Set(mounted)].sort(), Object.keys(permissions).sort());
  });

  it("gives the auditor nothing to change", () => {
    for (const [route, permission] of Object.entries(permissions))
      if (typeof permission !== "string" && permission.roles.includes("auditor")) assert.match(route, /^GET /);
  });

  it("keeps out a route that is not in it", () => {
    const route = { ...deskRoutes.listStaff, path: "/desk/secrets" };
    assert.throws(() => deskFeature(parts).openapi(route as never, (() => {}) as never), /not in the table/);
  });

  it("keeps out a route that goes around its guard", () => {
    const around = deskFeature(parts);
    around.get("/desk/staff", (c) => c.text("everybody"));
    assert.throws(() => deskApi([], [around]), /has no guard/);
  });
});
