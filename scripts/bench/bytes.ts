import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = join(import.meta.dirname, "..", "..", "packages", "widgets", "dist");
/** What a page loads, and how many bytes of it, gzipped, we allow ourselves. */
const budgets = [
  { what: "loader of all tags", files: ["okienko.js"], budget: 500 },
  { what: "booking, until its first step works", files: ["okienko-booking.js"], budget: 16_000 },
  { what: "booking, the whole flow", files: ["okienko-booking.js", "okienko-booking-reservation.js"], budget: 36_000 },
  { what: "report, until its first step works", files: ["okienko-report.js"], budget: 18_000 },
  {
    what: "report, the whole flow without the map",
    files: ["okienko-report.js", "okienko-report-draft.js"],
    budget: 36_000,
  },
  { what: "map of a report", files: ["okienko-report-drawn-map.js"], budget: 46_000 },
  { what: "status, until a number is found", files: ["okienko-status.js"], budget: 19_000 },
  { what: "status of a report", files: ["okienko-status.js", "okienko-status-report-story.js"], budget: 22_000 },
  { what: "status, moving a visit", files: ["okienko-status.js", "okienko-status-visit-move.js"], budget: 22_000 },
  { what: "nearby, without the map", files: ["okienko-nearby.js"], budget: 18_000 },
  { what: "map of nearby", files: ["okienko-nearby-drawn-map.js"], budget: 46_000 },
  { what: "consultation", files: ["okienko-consultation.js"], budget: 15_000 },
  { what: "qr", files: ["okienko-qr.js"], budget: 16_000 },
  // Cyrillic letters take the most bytes
  { what: "messages of one language", files: ["messages/uk.json"], budget: 11_000 },
];

function bytes(file: string): number {
  return gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
}

const rows = budgets.map(({ what, files, budget }) => {
  const size = files.map(bytes).reduce((sum, one) => sum + one);
  return { what, "bytes (gzip)": size, budget, ratio: Number((size / budget).toFixed(2)) };
});
console.table(rows);
process.exitCode = rows.some(({ ratio }) => ratio > 1) ? 1 : 0;
