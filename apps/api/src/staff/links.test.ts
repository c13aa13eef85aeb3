import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { CodeSetup, DeskLink, InvitedMember } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import {
  bearing,
  codeOf,
  DeskBrowser,
  enrolByPassword,
  firstLink,
  password,
  signedIn,
} from "../testing/desk-browser.ts";
import { shifted } from "../testing/shifted.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { deskAddresses } from "./first-administrator.ts";

const ada = { name: "Ada Próbna", email: "ada@example.org" };
const hour = 3_600_000;

for (const { name, open } of await testDatabases())
  describe(`a link that works once (${name})`, () => {
    let parts: TestParts;
    let app: Hono;
    beforeEach(async () => {
      parts = await testParts({ open });
      app = createApp(parts) as unknown as Hono;
    });
    afterEach(() => parts.remove());
    const look = (link: string, on = app) =>
      new DeskBrowser(on).ask<DeskLink>("GET", "/link", undefined, bearing(link));

    it("makes the first administrator, signed in", async () => {
      const link = await firstLink(parts);
      const browser = new DeskBrowser(app);
      const { answer } = await enrolByPassword(parts, browser, link, ada);
      assert.deepEqual(answer.body.member!.roles, ["administrator"]);
      assert.equal((await browser.ask("GET", "/staff")).status, 200);
      assert.equal((await look(link)).body.code, "link-used");
    });

    it("is not used up by looking, by asking for codes, or by a mistake", async () => {
      const link = await firstLink(parts);
      const browser = new DeskBrowser(app);
      const { body } = await look(link);
      assert.deepEqual([body.purpose, body.name, body.email], ["first", null, null]);
      const setup = await browser.ask<CodeSetup>("POST", "/link/codes", undefined, bearing(link));
      const codes = { secret: setup.body.secret, code: "000000" };
      const enrolment = { ...ada, password: { password, codes } };
      const wrong = await browser.ask("POST", "/link/enrolment", enrolment, bearing(link));
      assert.deepEqual(
        wrong.body.errors!.map(({ pointer }) => pointer),
        ["/codes/code"],
      );
      assert.equal((await enrolByPassword(parts, browser, link, ada)).answer.status, 200);
    });

    it("is used by exactly one of many who press at once", async () => {
      const link = await firstLink(parts);
      const people = ["a", "b", "c", "d"].map((it) => ({ name: it, email: `${it}@example.org` }));
      const enrolled = await Promise.all(people.map((it) => enrolByPassword(parts, new DeskBrowser(app), link, it)));
      const statuses = enrolled.map(({ answer }) => answer.status).sort();
      assert.deepEqual(statuses, [200, 404, 404, 404]);
      const { count } = await parts.database.read
        .selectFrom("staff")
        .select((it) => it.fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow();
      assert.equal(Number(count), 1);
    });

    it("takes no secret of codes that we have not made", async () => {
      const link = await firstLink(parts);
      const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
      const codes = { secret, code: await codeOf(parts, secret) };
      const enrolment = { ...ada, password: { password, codes } };
      const answer = await new DeskBrowser(app).ask("POST", "/link/enrolment", enrolment, bearing(link));
      assert.equal(answer.body.code, "invalid-fields");
      assert.equal((await look(link)).status, 200, "and is still there");
    });

    it("takes no short password, and not both ways or neither", async () => {
      const link = await firstLink(parts);
      const enrol = (body: object) =>
        new DeskBrowser(app).ask("POST", "/link/enrolment", { ...ada, ...body }, bearing(link));
      const codes = { secret: "x", code: "000000" };
      assert.equal((await enrol({ password: { password: "short", codes } })).body.errors![0]!.code, "too-short");
      assert.equal((await enrol({})).body.code, "invalid-fields");
      const passkey = { name: "x", response: { id: "x", response: { clientDataJSON: "x" } } };
      assert.equal((await enrol({ passkey, password: { password, codes } })).body.code, "invalid-fields");
    });

    it("runs out after a day; a new start makes a new one, and the old one is void", async () => {
      const [first] = await deskAddresses(parts);
      const [second] = await deskAddresses(parts);
      const secrets = [first!, second!].map(({ url }) => new URL(url).hash.slice(1));
      assert.equal((await look(secrets[0]!)).status, 404);
      assert.equal((await look(secrets[1]!)).status, 200);
      const at = (milliseconds: number) =>
        createApp({ ...parts, database: shifted(parts.database, milliseconds) }) as unknown as Hono;
      assert.equal((await look(secrets[1]!, at(23 * hour))).status, 200);
      assert.equal((await look(secrets[1]!, at(24 * hour))).status, 404);
    });

    it("is printed no more once there is an administrator", async () => {
      await enrolByPassword(parts, new DeskBrowser(app), await firstLink(parts), ada);
      assert.deepEqual(await deskAddresses(parts), [{ url: "http://127.0.0.1:8080/desk/", isFirst: false }]);
    });

    it("of an earlier start makes no second administrator", async () => {
      const administrator = new DeskBrowser(app);
      const link = await firstLink(parts);
      await signedIn(parts, administrator, ["administrator"]);
      const { answer } = await enrolByPassword(parts, new DeskBrowser(app), link, ada);
      assert.equal(answer.body.code, "link-used");
    });

    it("is also an invitation: name and e-mail stand already, and another e-mail is not taken", async () => {
      const administrator = new DeskBrowser(app);
      await signedIn(parts, administrator, ["administrator"]);
      const invitation = { name: "Kim", email: "Kim@Example.org", roles: ["clerk"] };
      const { body } = await administrator.ask<InvitedMember>("POST", "/staff", invitation);
      assert.match(body.link, /^http:\/\/127\.0\.0\.1:8080\/desk\/#[0-9a-z]{32}$/);
      const link = new URL(body.link).hash.slice(1);
      const { body: looked } = await look(link);
      assert.deepEqual([looked.purpose, looked.name, looked.email], ["invitation", "Kim", "kim@example.org"]);
      const typed = { name: "Kim Kontrola", email: "other@example.org" };
      const { answer } = await enrolByPassword(parts, new DeskBrowser(app), link, typed);
      const { name, email, state, roles } = answer.body.member!;
      assert.deepEqual(
        { name, email, state, roles },
        {
          name: "Kim Kontrola",
          email: "kim@example.org",
          state: "active",
          roles: ["clerk"],
        },
      );
    });
  });
