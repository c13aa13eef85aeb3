/**
 * Reports near a place: how long the list takes in a city with 1,000 reports and in one with 1,000,000, on both databases,
 * in turns. Each page is full in both cities, so what is compared is finding, and not how much is shown.
 *
 *     node scripts/bench/nearby.ts [reports]
 */
import { createApp } from "../../apps/api/src/app.ts";
import { manyReports } from "../../apps/api/src/testing/many-reports.ts";
import { inside, reportCity } from "../../apps/api/src/testing/report-city.ts";
import { Resident } from "../../apps/api/src/testing/resident.ts";
import { testDatabases } from "../../apps/api/src/testing/test-databases.ts";
import { testParts } from "../../apps/api/src/testing/test-parts.ts";
import { median } from "./side-by-side.ts";

const many = Number(process.argv[2] ?? 1_000_000);
const few = 1_000;
const turns = 60;
const aim = 1.5;
const near = `near=${inside.lat},${inside.lng}`;
const lists = {
  "within 500 m": `${near}&radius=500`,
  "the newest of the city": "",
};
/** What a filter drops is looked at and left out, so these take as long as a neighbourhood has reports: 30 times as many. */
const filtered = {
  "within 2 km, open": `${near}&radius=2000&state=open`,
  "within 1 km, one category": `${near}&radius=1000&category=lamp`,
  "possibly the same": `${near}&radius=50&category=lamp&state=open`,
};

for (const { name, open } of await testDatabases()) {
  const [small, large] = await Promise.all([1, 2].map(() => testParts({ open, city: reportCity("at-once") })));
  await manyReports(small!.database, few, { lat: 0.02, lng: 0.03 });
  await manyReports(large!.database, many, { lat: 0.1, lng: 0.2 });
  const cities = [small!, large!].map((parts) => new Resident(createApp(parts)));
  console.log(`\nReports, ${name}: ${few} and ${many}`);
  for (const [title, query] of Object.entries({ ...lists, ...filtered })) {
    const spent: [number[], number[]] = [[], []];
    for (let turn = 0; turn < turns; turn++)
      for (const [at, resident] of cities.entries()) {
        const start = performance.now();
        const { body, text } = await resident.ask<{ reports: object[] }>("GET", `/reports?${query}`);
        const milliseconds = performance.now() - start;
        if (title in lists && body.reports?.length !== 50) throw new Error(`${title}: ${text.slice(0, 200)}`);
        // the first turns warm up
        if (turn >= 10) spent[at]!.push(milliseconds);
      }
    const [a, b] = spent.map(median) as [number, number];
    console.log(
      `  ${title.padEnd(28)} ${a.toFixed(2).padStart(8)} ms ${b.toFixed(2).padStart(8)} ms  ${(b / a).toFixed(2)} times  ${title in lists ? `aim ≤ ${aim}` : ""}`,
    );
  }
  await Promise.all([small!.remove(), large!.remove()]);
}
