import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import PostalMime from "postal-mime";
import type { Browser } from "playwright-core";
import { overflow, startBrowser } from "./harness/browser.ts";
import { openDesk, type DeskMember, type FirstMember } from "./harness/desk-member.ts";
import { hostileCity, spoilCity, type HostileCity } from "./harness/hostile-city.ts";
import { harmful, kept } from "./harness/hostile-words.ts";
import { addressesOf } from "./harness/page-lists.ts";
import { startServer, type Server } from "./harness/server.ts";
import { wrongWords } from "./harness/shown-words.ts";
import { arrive, goOver, watchedTabs } from "./harness/watched-tabs.ts";

const numberTables = ["queues", "days", "hours", "departments", "report-days", "satisfaction", "conversations"];

const everything = [
  ["clerk", "consultant", "manager", "administrator"],
  ["civil-affairs", "road-authority"],
] as const;
const today = new Date().toISOString().slice(0, 10);

describe("text of somebody who means no good", () => {
  let server: Server;
  let browser: Browser;
  let admin: FirstMember;
  let member: DeskMember;
  let city: HostileCity;

  before(async () => {
    [server, browser] = await Promise.all([startServer(hostileCity()), startBrowser()]);
    admin = await openDesk(browser, server);
    member = await admin.invite(...everything);
    city = await spoilCity(server, member);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  const get = async (path: string): Promise<string> => {
    const answer = await member.page.context().request.get(server.url + path);
    assert.equal(answer.status(), 200, path);
    return answer.text();
  };

  it("runs nowhere, is shown as it was written, turns nothing around and fits on the narrowest screen", async () => {
    const residents = [
      ...[`/visit/${city.visit.reference}#${city.visit.secret}`, `/report/${city.report}`, "/nearby", "/stats"],
      ...["/", "/o/libelta", "/book/civil-affairs/id-card", "/report/street-light", "/articles/id-card-lost"],
    ];
    const found = await goOver(
      [...addressesOf(city), ...residents],
      await watchedTabs(member.page),
      async (page, address) => {
        await page.setViewportSize({ width: 320, height: 640 });
        const wrong = await arrive(page, server.url + address);
        await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
        wrong.push(...(await wrongWords(page)));
        const pixels = await overflow(page);
        return pixels === 0 ? wrong : [...wrong, `${pixels} px too wide`];
      },
    );
    assert.deepEqual(found, []);
  });

  it("does no more in the forms that are opened over it, and in what is found by it", async () => {
    const [page] = await watchedTabs((await admin.invite(...everything)).page);
    const found = await arrive(page!, `${server.url}/desk/reports/${city.report}`);
    const check = async (name: string) => {
      found.push(...(await wrongWords(page!)).map((it) => `${name}: ${it}`));
    };
    for (const form of ["state", "question", "notes", "passing", "merge", "parts", "forwardings"]) {
      await page!.locator(`[data-action="${form}"]`).click();
      await page!.locator("#form:focus").waitFor();
      await check(form);
      await page!.getByRole("button", { name: "Cancel", exact: true }).click();
    }
    found.push(...(await arrive(page!, `${server.url}/desk/contacts`)));
    await page!.getByLabel("Find anybody").fill("resident@example.org");
    await page!.keyboard.press("Enter");
    await page!.locator("#found:focus").waitFor();
    await check("found");
    assert.deepEqual(found, []);
  });

  it("adds no header, recipient, markup or control to a mail", async () => {
    const names = readdirSync(server.mailFolder).filter((name) => name.endsWith(".eml"));
    const mails = await Promise.all(names.map((it) => PostalMime.parse(readFileSync(join(server.mailFolder, it)))));
    assert.ok(mails.length >= 6, `${mails.length} mails`);
    assert.ok(mails.some(({ text }) => text?.includes(kept)));
    const allowed =
      /^(from|to|subject|date|message-id|mime-version|content-.*|auto-submitted|reply-to|in-reply-to|references|list-.*|x-auto-response-suppress)$/;
    const { page } = member;
    await page.goto("about:blank");
    for (const { headers, to, cc, bcc, subject, text = "", html = "" } of mails) {
      assert.deepEqual(
        headers.map(({ key }) => key).filter((it) => !allowed.test(it)),
        [],
      );
      assert.equal(to?.length, 1);
      assert.match(to[0]!.address!, /^(resident|power)@example\.(org|net)$/);
      assert.deepEqual([cc ?? [], bcc ?? []], [[], []]);
      for (const it of [subject ?? "", text, html]) assert.doesNotMatch(it, harmful);
      assert.deepEqual(await markupIn(html, "text/html"), []);
    }
  });

  it("is no formula in a table", async () => {
    const csv = await get(`/api/v1/open-data/reports.csv?day=${today}`);
    assert.ok(csv.includes(kept));
    checkTable(csv);
    const opinions = ["results.csv", "comments.csv"].map((it) => `consultations/${city.consultation}/tables/${it}`);
    for (const table of [...numberTables.map((it) => `numbers/${it}`), ...opinions])
      checkTable((await get(`/api/v1/desk/${table}`)).replace("\uFEFF", ""));
  });

  it("is only text in a calendar, in XML, in a feed, in map data and on a print sheet", async () => {
    const calendar = async ({ links }: HostileCity["visit"]) =>
      (await get(links.calendar.slice(server.url.length))).replaceAll("\r\n ", "");
    const [hostile, tame] = [await calendar(city.visit), await calendar(city.tame)];
    assert.ok(hostile.includes("{name}|{count}"));
    assert.doesNotMatch(hostile, harmful);
    const properties = (file: string) => file.split("\r\n").map((line) => line.split(/[;:]/)[0]);
    assert.deepEqual(properties(hostile), properties(tame));

    for (const path of [
      "/open311/v2/requests.xml",
      `/open311/v2/requests/${city.report}.xml`,
      "/api/v1/feeds/reports.atom",
      `/api/v1/reports/${city.report}/feed.atom`,
    ]) {
      const xml = await get(path);
      assert.ok(xml.includes(kept.replace("&", "&amp;")), path);
      assert.doesNotMatch(xml, harmful, path);
      assert.deepEqual(await markupIn(xml, "application/xml"), [], path);
    }
    const map = await get(`/api/v1/open-data/reports.geojson?day=${today}`);
    assert.ok(JSON.stringify(JSON.parse(map)).includes(kept));
    assert.doesNotMatch(map, harmful);

    const svg = await get(`/api/v1/desk/stickers/sheet.svg?codes=${city.sticker}`);
    assert.doesNotMatch(svg, harmful);
    assert.deepEqual(await markupIn(svg, "image/svg+xml"), []);
  });

  /** What in a document could run, or that it is none. */
  async function markupIn(source: string, type: "text/html" | "application/xml" | "image/svg+xml"): Promise<string[]> {
    return member.page.evaluate(
      ([text, kind]) =>
        [...new DOMParser().parseFromString(text, kind).querySelectorAll("*")]
          .filter(
            ({ localName, attributes }) =>
              /^(script|img|iframe|object|embed|foreignObject|parsererror)$/.test(localName) ||
              [...attributes].some(({ name, value }) => /^on/.test(name) || /^\s*javascript:/i.test(value)),
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 200)),
      [source, type] as const,
    );
  }
});

/** Throws where a cell would be taken for a formula, or has broken out of its row. */
function checkTable(csv: string): void {
  const rows = csv.trimEnd().split("\r\n").map(cellsOf);
  assert.deepEqual(
    rows.filter(({ length }) => length !== rows[0]!.length),
    [],
  );
  const isFormula = (cell: string) => /^\s*[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell));
  assert.deepEqual(rows.flat().filter(isFormula), []);
}

/** The cells of a line of CSV (RFC 4180). */
function cellsOf(line: string): string[] {
  const cells = line.match(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g) ?? [];
  return cells.map((it) =>
    it
      .replace(/^,/, "")
      .replace(/^"([^]*)"$/, "$1")
      .replaceAll('""', '"'),
  );
}
