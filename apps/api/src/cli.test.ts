import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { CityFile } from "@okienko/contract/city-file";
import { openDatabase } from "./database/database.ts";
import { isMigrated } from "./database/migrate.ts";
import { hashSecret } from "./references/secret.ts";
import { storedReport } from "./testing/stored-report.ts";

const folder = mkdtempSync(join(tmpdir(), "okienko-cli-"));
after(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const townFile = join(import.meta.dirname, "../cities/test-town.json");
const poznanFile = at("poznan.json");
const demo = JSON.parse(readFileSync(join(import.meta.dirname, "../cities/demo-poznan.json"), "utf8")) as CityFile;
// beside another city it needs host names of its own
writeFileSync(poznanFile, JSON.stringify({ ...demo, city: { ...demo.city, hosts: ["poznan.example"] } }));

function okienko(database: string, ...args: string[]) {
  const url = database.includes(":") ? database : `sqlite:${at(database)}`;
  const env = { ...process.env, DATABASE_URL: url };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "cli.ts"), ...args], {
    env,
    encoding: "utf8",
  });
  return { status, said: stdout.trim(), complained: stderr.trim() };
}

describe("okienko", () => {
  it("migrates a new database", async () => {
    assert.deepEqual(okienko("new.db", "migrate"), { status: 0, said: "The database is up to date.", complained: "" });
    const database = openDatabase(`sqlite:${at("new.db")}`);
    assert.ok(await isMigrated(database));
    await database.close();
  });

  it("imports a city and exports it as it was, to the screen or a file", () => {
    assert.equal(okienko("city.db", "import", townFile).said, "kuusipeura is imported, revision 1.");
    assert.equal(okienko("city.db", "import", townFile).said, "kuusipeura is imported, revision 2.");
    const town = CityFile.parse(JSON.parse(readFileSync(townFile, "utf8")));
    assert.deepEqual(JSON.parse(okienko("city.db", "export").said), town);
    assert.equal(okienko("city.db", "export", at("town.json")).status, 0);
    assert.deepEqual(JSON.parse(readFileSync(at("town.json"), "utf8")), town);
  });

  it("asks which city to export when there are two", () => {
    okienko("city.db", "import", poznanFile);
    const { status, complained } = okienko("city.db", "export");
    assert.deepEqual([status, complained], [2, "Which city? Use --city with one of kuusipeura, poznan."]);
    assert.equal((JSON.parse(okienko("city.db", "export", "--city", "poznan").said) as CityFile).city.id, "poznan");
    assert.equal(okienko("city.db", "export", "--city", "atlantis").status, 2);
  });

  it("refuses a wrong city file without a stack", () => {
    writeFileSync(at("wrong.json"), "{}");
    const { status, complained } = okienko("city.db", "import", at("wrong.json"));
    assert.equal(status, 1);
    assert.match(complained, /^The city file has \d+ mistakes:\n {2}\/city: /);
    assert.match(okienko("city.db", "import", at("nowhere.json")).complained, /nowhere\.json cannot be read\.$/);
  });

  it("backs up a database for its owner's eyes, and restores it into an empty one", () => {
    const { status, said } = okienko("city.db", "backup", at("copy.db"));
    assert.equal(status, 0);
    assert.match(said, /copy\.db\. Photos are files: copy data\/photos now, after it\.$/);
    assert.equal(statSync(at("copy.db")).mode & 0o777, 0o600);
    assert.match(okienko("restored.db", "restore", at("copy.db")).said, /put their copy back to data\/photos\.$/);
    const export_ = (database: string) => okienko(database, "export", "--city", "poznan").said;
    assert.equal(export_("restored.db"), export_("city.db"));
    assert.equal(okienko("new.db", "restore", at("copy.db")).status, 0);
    assert.equal(export_("new.db"), export_("city.db"));
  });

  it("overwrites neither a file nor a database that holds something", () => {
    const before = readFileSync(at("copy.db"));
    assert.match(okienko("city.db", "backup", at("copy.db")).complained, /overwrites nothing/);
    assert.match(okienko("city.db", "restore", at("copy.db")).complained, /is not empty/);
    assert.deepEqual(readFileSync(at("copy.db")), before);
  });

  it("says what is wrong with a file or the database without a stack", () => {
    for (const { status, complained } of [
      okienko("city.db", "backup", at("nowhere/copy.db")),
      okienko("city.db", "export", at("nowhere/town.json"), "--city", "kuusipeura"),
      okienko(`sqlite:${folder}`, "migrate"),
      okienko("postgres://user:canary@127.0.0.1:9/x", "migrate"),
    ]) {
      assert.equal(status, 1);
      assert.doesNotMatch(complained, /\n|canary/);
    }
  });

  it("restores only what is a backup", () => {
    assert.match(okienko("fresh.db", "restore", at("wrong.json")).complained, /is no backup/);
    assert.match(okienko("fresh.db", "restore", at("nowhere.db")).complained, /There is no file/);
    assert.match(okienko("nowhere.db", "backup", at("x.db")).complained, /There is no database/);
  });

  it("erases what is over, says before what that would be, and tells what it was", async () => {
    okienko("old.db", "import", townFile);
    assert.equal(okienko("old.db", "retention").said, "Nothing was over.");
    const database = openDatabase(`sqlite:${at("old.db")}`);
    const closed = storedReport({ city: "kuusipeura", category: "gone", state: "done", created_at: 0, closed_at: 0 });
    await database.writer.insertInto("report").values(closed).execute();
    await database.close();
    for (let count = 0; count < 2; count++)
      assert.match(
        okienko("old.db", "retention", "--dry-run").said,
        /\nkuusipeura {2}reports +1 +1970-01-01T00:00:00Z\n/,
      );
    assert.equal(okienko("old.db", "retention").said, "city        kind     erased\nkuusipeura  reports  1");
    assert.equal(okienko("old.db", "retention").said, "Nothing was over.");
    assert.match(
      okienko("old.db", "retention", "--log").said,
      /^at .*\n\S+Z +kuusipeura {2}reports {2}1 +\S+Z +\S{36}$/,
    );
    for (const args of [
      ["retention", "--log", "--dry-run"],
      ["retention", "x"],
      ["migrate", "--dry-run"],
      ["export", "--log"],
    ])
      assert.equal(okienko("old.db", ...args).status, 2, args.join(" "));
  });

  it("lets a city in again that is locked out: by the link of an account, or of a first administrator", async () => {
    okienko("locked.db", "import", townFile);
    const link = (...args: string[]) => okienko("locked.db", "staff-link", ...args);
    const secretOf = (said: string) => /^http:\/\/127\.0\.0\.1:8080\/desk\/#([0-9a-z]{32})$/m.exec(said)![1];
    assert.match(link("mayor@example.org").said, /^No administrator can sign in\. /);
    const database = openDatabase(`sqlite:${at("locked.db")}`);
    const mayor = { id: "mayor", name: "Mayor", email: "mayor@example.org", roles: '["administrator"]' };
    const rest = { city: "kuusipeura", departments: "[]", state: "active", revision: 1, created_at: 1, changed_at: 1 };
    await database.writer
      .insertInto("staff")
      .values({ ...mayor, ...rest })
      .execute();
    const { status, said } = link("Mayor@example.org");
    assert.equal(status, 0);
    const hashes = await database.read.selectFrom("staff_link").select(["token_hash", "purpose", "staff"]).execute();
    const found = hashes.find(({ token_hash }) => token_hash === hashSecret(secretOf(said)!));
    assert.deepEqual([found!.purpose, found!.staff], ["reset", "mayor"]);
    const { state } = await database.read.selectFrom("staff").select("state").executeTakeFirstOrThrow();
    assert.equal(state, "invited", "the last administrator too");
    assert.ok(secretOf(link("other@example.org").said), "nobody can sign in now");
    await database.writer.updateTable("staff").set({ state: "active" }).execute();
    const refused = link("other@example.org");
    assert.deepEqual([refused.status, refused.said], [1, ""]);
    assert.match(refused.complained, /^other@example\.org has no account that is enabled; [^\n]+$/);
    const lines = await database.read.selectFrom("audit").select(["actor", "action"]).orderBy("at").execute();
    await database.close();
    assert.deepEqual(
      lines.filter(({ action }) => action !== "catalog-imported").map(({ actor, action }) => `${actor} ${action}`),
      ["operator first-administrator-link", "operator staff-reset", "operator first-administrator-link"],
    );
    assert.equal(link().status, 2);
    assert.equal(link("x@example.org", "--city", "atlantis").status, 2);
  });

  it("names the tools of PostgreSQL for its backups", () => {
    const { status, complained } = okienko("postgres://user:canary@127.0.0.1/x", "backup", at("pg.dump"));
    assert.deepEqual([status, complained], [1, "Use pg_dump and pg_restore for a PostgreSQL database."]);
  });

  it("explains itself to who asks", () => {
    for (const args of [["--help"], ["-h"], ["help"], ["import", "--help"]]) {
      const { status, said, complained } = okienko("city.db", ...args);
      assert.deepEqual([status, said.split("\n")[0], complained], [0, "Usage: okienko <command>", ""], args.join(" "));
    }
  });

  it("names the command that there is not", () => {
    for (const name of ["nothing", "__proto__"]) {
      const { status, said, complained } = okienko("city.db", name);
      assert.deepEqual([status, said], [2, ""]);
      assert.match(complained, new RegExp(`^There is no command ${name}\\.\n\nUsage: okienko <command>`));
    }
  });

  it("explains itself where it is not used right", () => {
    for (const args of [[], ["import"], ["export", "a", "b"], ["export", "--town", "x"]]) {
      const { status, complained } = okienko("city.db", ...args);
      assert.deepEqual([status, complained.split("\n")[0]], [2, "Usage: okienko <command>"], args.join(" "));
    }
  });
});
