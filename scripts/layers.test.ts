import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";

interface Planted {
  file: string;
  imports: string;
  breaks?: string;
}

interface Violation {
  from: string;
  rule: { name: string };
}

const root = join(import.meta.dirname, "..");
const api = "apps/api/src";

// each file imports one other; those without a broken rule are the arrows that must stay allowed
const planted: Planted[] = [
  { file: "packages/scheduling/src/reads-disk.ts", imports: "node:fs", breaks: "scheduling-is-pure" },
  { file: "packages/scheduling/src/asks.ts", imports: "../../client/src/client.ts", breaks: "scheduling-is-pure" },
  {
    file: "packages/contract/src/plans.ts",
    imports: "../../scheduling/src/plan.ts",
    breaks: "contract-knows-only-schemas",
  },
  {
    file: "packages/client/src/plans.ts",
    imports: "../../scheduling/src/plan.ts",
    breaks: "client-knows-only-the-contract",
  },
  {
    file: "packages/widgets/src/a.ts",
    imports: `../../../${api}/visits/book-visit.ts`,
    breaks: "packages-know-no-app",
  },
  { file: "packages/widgets/src/b.ts", imports: "node:path", breaks: "browsers-know-no-node" },
  {
    file: "packages/widgets/src/c.ts",
    imports: "../../contract/src/words.ts",
    breaks: "browsers-know-the-contract-as-types",
  },
  { file: "packages/widgets/src/d.ts", imports: "../../client/src/client.ts" },
  { file: "packages/widgets/src/e.ts", imports: "../../scheduling/src/plan.ts" },
  { file: "apps/portal/src/a.ts", imports: "../../api/src/visits/book-visit.ts", breaks: "apps-stand-alone" },
  { file: "apps/portal/src/b.ts", imports: "../../../packages/widgets/src/d.ts" },
  { file: `${api}/visits/routes.ts`, imports: "./visit-queries.ts", breaks: "routes-only-call-use-cases" },
  { file: `${api}/visits/more-routes.ts`, imports: "./book-visit.ts" },
  { file: `${api}/visits/book-visit.ts`, imports: "./visit-queries.ts" },
  { file: `${api}/visits/visit-queries.ts`, imports: "../database/tables.ts" },
  { file: `${api}/stickers/a.ts`, imports: "../visits/visit-queries.ts", breaks: "queries-and-routes-are-private" },
  { file: `${api}/stickers/b.ts`, imports: "../visits/more-routes.ts", breaks: "queries-and-routes-are-private" },
  { file: `${api}/stickers/c.ts`, imports: "../visits/book-visit.ts" },
  { file: `${api}/stickers/d-queries.ts`, imports: "./routes.ts", breaks: "queries-know-no-use-case" },
  { file: `${api}/stickers/routes.ts`, imports: "../web/problem.ts" },
  { file: `${api}/stickers/e.ts`, imports: "../app.ts", breaks: "only-the-start-knows-every-part" },
  { file: `${api}/app.ts`, imports: "./visits/more-routes.ts" },
  { file: `${api}/rooms/visits.ts`, imports: "../visits/more-routes.ts" },
  { file: `${api}/stickers/f.ts`, imports: "../rooms/visits.ts", breaks: "only-the-start-knows-every-part" },
  { file: `${api}/database/seed.ts`, imports: "../visits/book-visit.ts", breaks: "database-knows-no-feature" },
  { file: `${api}/web/problem.ts`, imports: "./limits.ts" },
  { file: `${api}/web/guard.ts`, imports: "../visits/book-visit.ts", breaks: "web-knows-no-feature" },
  { file: `${api}/visits/circle-back.ts`, imports: "./circle.ts", breaks: "no-cycles" },
  { file: `${api}/visits/lost.ts`, imports: "./nowhere.ts", breaks: "resolvable" },
];

const leaves = [
  "packages/scheduling/src/plan.ts",
  "packages/client/src/client.ts",
  "packages/contract/src/words.ts",
  `${api}/database/tables.ts`,
  `${api}/web/limits.ts`,
];

function write(folder: string, file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

function violationsIn(folder: string): Violation[] {
  const cruiser = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const args = [
    cruiser,
    "--config",
    join(root, ".dependency-cruiser.cjs"),
    "--output-type",
    "json",
    "packages",
    "apps",
  ];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 1e8 });
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe("the layers", () => {
  const folder = mkdtempSync(join(tmpdir(), "okienko-layers-"));
  let violations: Violation[] = [];

  before(() => {
    for (const file of leaves) write(folder, file, "export const one = 1;\n");
    for (const { file, imports } of planted)
      write(folder, file, `import * as other from "${imports}";\nexport const one = other;\n`);
    write(folder, `${api}/visits/circle.ts`, 'export * from "./circle-back.ts";\n');
    violations = violationsIn(folder);
  });

  after(() => rmSync(folder, { recursive: true }));

  for (const { file, imports, breaks } of planted) {
    it(`${breaks ? "keep" : "let"} ${file} ${breaks ? "from" : "reach"} ${imports}`, () => {
      const names = violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
      assert.deepEqual(names.includes(breaks ?? ""), breaks !== undefined, `broken: ${names.join(", ")}`);
      if (!breaks) assert.deepEqual(names, []);
    });
  }
});
