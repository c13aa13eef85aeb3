import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { startServer } from "../testing/server-process.ts";
import { testDatabases } from "../testing/test-databases.ts";

const folder = mkdtempSync(join(tmpdir(), "okienko-two-"));
after(() => rmSync(folder, { recursive: true }));
const cityFile = join(folder, "city.json");
writeFileSync(cityFile, JSON.stringify(roundTheClock(1)));

for (const { name, open } of await testDatabases()) {
  const opened = await open();
  after(opened.remove);
  if (opened.url === null) continue;
  const environment = { DATABASE_URL: opened.url, CITY_FILE: cityFile, DATA_DIR: folder };

  describe(`two processes on ${name}`, () => {
    it("say in the next answer what the other one has given away, and got back", async () => {
      const one = await startServer(environment);
      after(one.stop);
      const other = await startServer(environment);
      after(other.stop);
      const [here, there] = [new Resident(one as never), new Resident(other as never)];
      for (let turn = 0; turn < 10; turn++) {
        const [time] = await here.times("procedure=library-card&limit=3");
        const isFree = async () =>
          (await here.times("procedure=library-card&limit=3")).some((it) => it.start === time!.start);
        for (let again = 0; again < 3; again++) assert.equal(await isFree(), true); // it is kept ready by now
        const { body: hold } = await there.hold("library-card", time!);
        assert.equal(await isFree(), false);
        await there.ask("DELETE", `/holds/${hold.id}`, undefined, hold);
        assert.equal(await isFree(), true);
      }
    });
  });
}
