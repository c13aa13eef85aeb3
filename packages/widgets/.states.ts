import { createServer } from "node:http";
import { chromium, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../../scripts/chromium.ts";
const api = "http://127.0.0.1:18431";
const [lang = "pl", width = "320"] = process.argv.slice(2);
const out = `/tmp/walk/st-${lang}-${width}`;
const host = createServer((req, res) => {
  const url = new URL(req.url!, "http://x");
  res.setHeader("content-type", "text/html; charset=utf-8").end(`<!doctype html><html lang="${lang}"><meta charset=utf-8><meta name=viewport content="width=device-width"><title>t</title>
  <style>body{font-family:"DejaVu Sans",sans-serif;margin:1rem;font-size:16px}</style><script type=module src="${api}/widgets/okienko.js"></script><main>${decodeURIComponent(url.search.slice(1))}</main>`);
}).listen(0, "127.0.0.1");
await new Promise((r) => host.on("listening", r));
const base = `http://127.0.0.1:${(host.address() as any).port}/?`;
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
const page: Page = await (await browser.newContext({ viewport: { width: Number(width), height: 800 } })).newPage();
page.on("console", (m) => m.type() === "error" && console.log("console:", m.text()));
page.on("pageerror", (e) => console.log("pageerror:", e.message));
let n = 0;
const shot = async (name: string) => { await page.waitForTimeout(350); await page.screenshot({ path: `${out}-${String(++n).padStart(2, "0")}-${name}.png`, fullPage: true });
  const f = await page.evaluate(() => { let a: any = document.activeElement; while (a?.shadowRoot?.activeElement) a = a.shadowRoot.activeElement; return `${a?.localName}#${a?.id} ${(a?.getAttribute?.("aria-label") ?? a?.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 60)}`; });
  console.log(n, name, "| focus:", f); };
const json = (route: any, body: any, status = 200) => route.fulfill({ status, contentType: status < 400 ? "application/json" : "application/problem+json", headers: { "access-control-allow-origin": "*" }, body: JSON.stringify(body) });
const open = async (html: string, wait: string) => { await page.goto(base + encodeURIComponent(html)); await page.waitForSelector(wait); };
const toTimes = async (attributes = `procedure="id-card"`) => { await open(`<okienko-booking ${attributes}><a href=x>x</a></okienko-booking>`, "[part~=primary]"); await page.locator("[part~=primary]").click(); await page.waitForSelector("table, [part=notice]"); };
// now
await toTimes(`procedure="id-card" office="gronowa" now`).catch(e => console.log(e.message)); await shot("now");
await toTimes(`procedure="vehicle-registration" quantity="2"`).catch(e => console.log(e.message)); await shot("quantity");
// nothing free anywhere
await page.route("**/availability?*", async (r) => { const a = await (await r.fetch()).json(); await json(r, { ...a, days: [], nextDay: null, previousDay: null, reason: "full" }); });
await page.route("**/availability/next?*", async (r) => { const a = await (await r.fetch()).json(); await json(r, { ...a, times: r.request().url().includes("office=") ? [] : a.times }); });
await toTimes(`procedure="id-card" office="gronowa"`); await shot("nothing-here");
await page.unroute("**/availability?*"); await page.unroute("**/availability/next?*");
// 409
await toTimes(); 
await page.route("**/holds", (r) => json(r, { type: "x", title: "t", status: 409, detail: "", code: "time-taken", alternatives: [{ start: "2026-11-24T08:00:00+01:00", end: "2026-11-24T08:15:00+01:00", office: "gronowa" }] }, 409));
await page.locator("[part=time]").first().click(); await page.waitForSelector("#notice"); await shot("taken");
await page.unroute("**/holds");
// ending
await page.route("**/holds", async (r) => { if (r.request().method() !== "POST") return r.continue(); const res = await r.fetch(); const h = await res.json(); await json(r, { ...h, expiresAt: new Date(Date.now() + 8000).toISOString() }, 201); });
await page.locator("[part=time]").nth(3).click(); await page.waitForSelector("#name"); await page.locator("#name").fill("Zofia"); await shot("ending");
await page.waitForSelector("#expired li", { timeout: 20000 }); await shot("expired");
await page.unroute("**/holds");
// far month, empty
await toTimes(); for (let i = 0; i < 1; i++) { await page.locator(".months button").last().click(); await page.waitForTimeout(300); } await shot("last-month");
// offline
await page.goto(base + encodeURIComponent(`<okienko-booking><a href="/book">Umów wizytę na stronie miasta</a></okienko-booking>`)); 
await page.route("**/api/**", (r) => r.abort()); await page.route("**/messages/**", (r) => r.abort());
await page.reload(); await page.waitForTimeout(800); await shot("offline-first");
await page.unroute("**/api/**"); await page.unroute("**/messages/**");
await page.locator("[part=button]").first().click(); await page.waitForTimeout(800); await shot("back-online");
await open(`<okienko-booking procedure="unicorn"></okienko-booking>`, "details"); await shot("unknown");
await browser.close(); host.close();
