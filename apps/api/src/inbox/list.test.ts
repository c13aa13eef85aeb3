import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { InboxCounts, InboxMap, InboxPage, InboxReport, SavedViews } from "@okienko/contract";
import { storedReport } from "../testing/stored-report.ts";
import { type Clerk, InboxDesk } from "../testing/inbox-desk.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { newReference } from "../references/reference.ts";

const now = Date.now();
const day = 86_400_000;
const one = { city: "lipowo", category: "lamp", department: "residents", created_at: now - 9 * day };
const stories = {
  urgent: { urgent: 1, promised_at: now + 9 * day },
  disputed: { dispute: "open", promised_at: now + 8 * day, state: "in-progress" },
  overdue: { promised_at: now - 2 * day },
  soon: { promised_at: now + day, released_at: null },
  later: { promised_at: now + 2 * day, category: "pothole" },
  unpromised: {},
  stopped: { promised_at: now - 3 * day, stopped_at: now - 4 * day, state: "waiting" },
  elsewhere: { department: "roads", promised_at: now + 3 * day },
  closed: { state: "done", closed_at: now - day },
  "closed before": { state: "rejected", closed_at: now - 2 * day },
} as const;
type Story = keyof typeof stories;

for (const { name, open } of await testDatabases())
  describe(`the inbox (${name})`, () => {
    let desk: InboxDesk;
    let clerk: Clerk;
    const stored = new Map<string, Story>();
    before(async () => {
      desk = await InboxDesk.open(open);
      clerk = await desk.member(["clerk"]);
      for (const [story, facts] of Object.entries(stories)) {
        const place = { lat: 52.25, lng: 16.5, public_lat: 52.25, public_lng: 16.5 };
        const row = storedReport({
          ...one,
          ...place,
          reference: newReference(),
          description: `A ${story} one.`,
          ...facts,
        });
        await desk.parts.database.writer.insertInto("report").values(row).execute();
        stored.set(row.reference, story as Story);
      }
    });
    after(() => desk.parts.remove());

    const names = (reports: readonly InboxReport[]) => reports.map((it) => stored.get(it.reference));
    const found = async (query: string, by = clerk) => names((await by.list(query)).body.reports);

    it("begins with what is urgent or disputed, then what ends first, and ends with stopped clocks", async () => {
      const order = ["urgent", "disputed", "overdue", "soon", "later", "elsewhere", "unpromised", "stopped"];
      assert.deepEqual(await found(""), order);
      assert.deepEqual(await found("state=closed"), ["closed", "closed before"]);
    });

    it("is read page by page without a gap", async () => {
      for (const query of ["", "state=closed&"]) {
        const pages: InboxReport[] = [];
        let after = "";
        for (;;) {
          const { body } = await clerk.list(`${query}limit=1${after && `&after=${after}`}`);
          pages.push(...body.reports);
          if (body.next === null) break;
          after = body.next;
        }
        assert.deepEqual(names(pages), await found(query));
      }
    });

    it("is narrowed by everything that one looks for", async () => {
      const cases: Readonly<Record<string, readonly Story[]>> = {
        "overdue=true": ["overdue"],
        "stopped=true": ["stopped"],
        "disputed=true": ["disputed"],
        "held=true": ["soon"],
        "priority=urgent": ["urgent"],
        "department=roads": ["elsewhere"],
        "category=pothole": ["later"],
        "category=pothole&group=streets": ["later"],
        "state=waiting": ["stopped"],
        "state=rejected": ["closed before"],
        "kind=idea": [],
        "assignee=me": [],
        "channel=phone": [],
        "bbox=0,0,1,1": [],
        "from=2020-01-01&to=2020-02-01": [],
      };
      for (const [query, expected] of Object.entries(cases)) assert.deepEqual(await found(query), expected, query);
      assert.equal((await found("bbox=16,52,17,53&assignee=nobody&channel=web")).length, 8);
      const [reference] = [...stored].find(([, it]) => it === "closed")!;
      assert.deepEqual(await found(`state=closed&q=${reference.toLowerCase()}`), ["closed"]);
    });

    it("refuses filters that make no sense", async () => {
      for (const query of ["state=open,closed", "state=lost", "after=x", "bbox=2,2,1,1", "limit=0", "from=yesterday"])
        assert.equal((await clerk.list(query)).status, 400, query);
    });

    it("is confined to the own departments for a manager, in lists, counts and maps", async () => {
      const manager = await desk.member(["manager"], ["roads"]);
      assert.deepEqual(await found("", manager), ["elsewhere"]);
      assert.deepEqual(await found("department=residents", manager), []);
      assert.equal((await manager.browser.ask<InboxCounts>("GET", "/reports/counts")).body.open, 1);
      assert.equal((await manager.browser.ask<InboxMap>("GET", "/reports/map")).body.points.length, 1);
    });

    it("counts what is open", async () => {
      const { body } = await clerk.browser.ask<InboxCounts>("GET", "/reports/counts");
      const { open, overdue, stopped, disputed, held, unassigned, mine } = body;
      assert.deepEqual([open, overdue, stopped, disputed, held, unassigned, mine], [8, 1, 1, 1, 1, 8, 0]);
      assert.equal(body.departments.find((it) => it.id === "roads")?.count, 1);
    });

    it("keeps the filters of each member apart", async () => {
      const other = await desk.member(["auditor"]);
      const keep = (query: string) => clerk.browser.ask<SavedViews>("POST", "/report-views", { name: "Mine", query });
      await keep("assignee=me");
      const { body } = await keep("assignee=me&overdue=true");
      assert.deepEqual(
        body.views.map((it) => [it.name, it.query]),
        [["Mine", "assignee=me&overdue=true"]],
      );
      const { id } = body.views[0]!;
      assert.deepEqual((await other.browser.ask<SavedViews>("DELETE", `/report-views/${id}`)).body.views, []);
      assert.equal((await clerk.browser.ask<SavedViews>("GET", "/report-views")).body.views.length, 1);
      assert.deepEqual((await clerk.browser.ask<SavedViews>("DELETE", `/report-views/${id}`)).body.views, []);
    });

    it("is no list for residents", async () => {
      assert.equal((await desk.app.request("/api/v1/desk/reports")).status, 401);
      const { status } = await clerk.browser.ask<InboxPage>("GET", "/reports/map", undefined, { cookie: "" });
      assert.equal(status, 401);
    });
  });
