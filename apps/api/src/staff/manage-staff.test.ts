import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { AuditPage, InvitedMember, Role, StaffMember } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { codeOf, DeskBrowser, enrolByPassword, password, signedIn } from "../testing/desk-browser.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const secretOf = (link: string) => new URL(link).hash.slice(1);

for (const { name, open } of await testDatabases())
  describe(`an administrator (${name})`, () => {
    let parts: TestParts;
    let app: Hono;
    let administrator: DeskBrowser;
    let own: string;
    beforeEach(async () => {
      parts = await testParts({ open });
      app = createApp(parts) as unknown as Hono;
      administrator = new DeskBrowser(app);
      own = await signedIn(parts, administrator, ["administrator"]);
    });
    afterEach(() => parts.remove());

    async function member(...roles: Role[]): Promise<{ id: string; browser: DeskBrowser }> {
      const browser = new DeskBrowser(app);
      return { id: await signedIn(parts, browser, roles), browser };
    }
    const change = (id: string, body: object, by = administrator) => by.ask<StaffMember>("PATCH", `/staff/${id}`, body);

    it("changes roles, and the next request knows them", async () => {
      const { id, browser } = await member("clerk");
      const { body } = await change(id, { revision: 1, roles: ["auditor"] });
      assert.deepEqual([body.roles, body.revision], [["auditor"], 2]);
      assert.equal((await browser.ask("GET", "/audit")).status, 200);
    });

    it("disables an account, which ends its sessions at once and for good", async () => {
      const { id, browser } = await member("clerk");
      assert.equal((await change(id, { revision: 1, state: "disabled" })).status, 200);
      assert.equal(await browser.member(), null);
      await change(id, { revision: 2, state: "active" });
      assert.equal(await browser.member(), null, "an old session does not come back");
    });

    it("does not change what somebody else has changed meanwhile", async () => {
      const { id } = await member("clerk");
      const both = await Promise.all([["auditor"], ["consultant"]].map((roles) => change(id, { revision: 1, roles })));
      assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
    });

    it("cannot leave the desk without an administrator, also when two disable each other", async () => {
      for (const body of [{ state: "disabled" }, { roles: ["clerk"] }])
        assert.equal((await change(own, { revision: 1, ...body })).body.code, "last-administrator");
      assert.equal((await administrator.ask("POST", `/staff/${own}/reset`)).body.code, "last-administrator");
      const other = await member("administrator");
      await Promise.all([
        change(other.id, { revision: 1, state: "disabled" }),
        change(own, { revision: 1, state: "disabled" }, other.browser),
      ]);
      const left = [await administrator.member(), await other.browser.member()].filter(Boolean);
      assert.equal(left.length, 1);
    });

    it("invites with roles and departments that there are", async () => {
      const invite = (body: object) =>
        administrator.ask<InvitedMember>("POST", "/staff", { name: "Kim", email: "kim@example.org", ...body });
      assert.equal((await invite({ roles: [] })).body.errors![0]!.pointer, "/roles");
      assert.equal((await invite({ roles: ["king"] })).body.code, "invalid-fields");
      const [none] = (await invite({ roles: ["manager"] })).body.errors!;
      assert.deepEqual([none!.pointer, none!.code], ["/departments", "needs-department"]);
      const unknown = await invite({ roles: ["manager"], departments: ["no-such"] });
      assert.equal(unknown.body.errors![0]!.code, "unknown-department");
      const invited = await invite({
        roles: ["manager"],
        departments: ["finance"],
        state: "active",
        id: "x",
        city: "x",
      });
      assert.deepEqual([invited.status, invited.body.member.state], [201, "invited"]);
      assert.notEqual(invited.body.member.id, "x");
      assert.equal((await invite({ roles: ["clerk"] })).body.code, "email-taken");
    });

    it("resets an account: no way in is left but a new link, which another reset makes void", async () => {
      const invitation = { name: "Kim", email: "kim@example.org", roles: ["clerk"] };
      const { body } = await administrator.ask<InvitedMember>("POST", "/staff", invitation);
      const browser = new DeskBrowser(app);
      const { secret } = await enrolByPassword(parts, browser, secretOf(body.link));
      const reset = () => administrator.ask<InvitedMember>("POST", `/staff/${body.member.id}/reset`);
      const first = await reset();
      const second = await reset();
      assert.equal(await browser.member(), null);
      const signIn = { email: "kim@example.org", password, code: await codeOf(parts, secret) };
      assert.equal((await browser.ask("POST", "/session/password", signIn)).body.code, "sign-in-refused");
      assert.equal((await enrolByPassword(parts, browser, secretOf(first.body.link))).answer.status, 404);
      assert.equal((await enrolByPassword(parts, browser, secretOf(second.body.link))).answer.status, 200);
    });

    it("is told of an account that is none, and of what can be no id or name", async () => {
      assert.equal((await change("none", { revision: 1 })).body.code, "unknown-staff");
      for (const id of ["x'--", "%00", "%2e%2e%2f"])
        assert.equal((await change(id, { revision: 1 })).body.code, "malformed-request", id);
      assert.equal((await administrator.ask("GET", "/audit?actor=%00")).body.code, "malformed-request");
      const invitation = { name: "Kim\u0000\r\nBcc: x", email: "kim@example.org", roles: ["clerk"] };
      assert.equal((await administrator.ask("POST", "/staff", invitation)).body.code, "invalid-fields");
    });

    it("leaves a line for each change, read page by page, newest first", async () => {
      const { id } = await member("clerk");
      for (let revision = 1; revision <= 5; revision++) await change(id, { revision, roles: ["clerk", "consultant"] });
      const query = `/audit?action=staff-changed&subject=${id}&limit=2`;
      const seen: string[] = [];
      for (let next: string | null = ""; next !== null;) {
        const { body }: { body: AuditPage } = await administrator.ask<AuditPage>(
          "GET",
          next ? `${query}&before=${next}` : query,
        );
        assert.ok(body.entries.every((it) => it.actor === `staff:${own}` && it.actorName?.startsWith("Member")));
        seen.push(...body.entries.map((it) => it.id));
        next = body.next;
      }
      assert.equal(seen.length, 5);
      assert.deepEqual(seen, [...seen].sort().reverse());
    });
  });
