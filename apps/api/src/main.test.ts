import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { after, describe, it } from "node:test";
import { startServer } from "./testing/server-process.ts";

const folder = mkdtempSync(join(tmpdir(), "okienko-main-"));
after(() => rmSync(folder, { recursive: true }));

const environment = { DATABASE_URL: `sqlite:${join(folder, "okienko.db")}`, DATA_DIR: folder };

/** Starts the product and waits for its end. */
async function run(variables: NodeJS.ProcessEnv): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env: { ...process.env, ...environment, LOG_LEVEL: "silent", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += String(text)));
  const [code] = (await once(child, "close")) as [number];
  return { code, said };
}

describe("the product", () => {
  it("loads the demo city into an empty database, serves it, and stops cleanly", async () => {
    const server = await startServer(environment);
    const city = (await (await server.request("/api/v1/city")).json()) as { id: string };
    assert.equal(city.id, "poznan");
    while (!server.said().endsWith("\n\n")) await pause(20);
    assert.equal(await server.stop(), 0);
    assert.match(server.said(), /^Okienko is open\.[^]*\nOkienko is closed\.\n$/);
  });

  it("prints a link for the first administrator at each start, and only the last one opens", async () => {
    const link = /Desk +http:\S+\/desk\/#([0-9a-z]{32})\n/;
    const secrets: string[] = [];
    for (let starts = 0; starts < 2; starts++) {
      const server = await startServer(environment);
      while (!link.test(server.said())) await new Promise((resolve) => setTimeout(resolve, 20));
      secrets.push(link.exec(server.said())![1]!);
      const answers = secrets.map((it) =>
        server.request("/api/v1/desk/link", { headers: { authorization: `Bearer ${it}` } }),
      );
      const statuses = (await Promise.all(answers)).map(({ status }) => status);
      assert.deepEqual(statuses, starts === 0 ? [200] : [404, 200]);
      await server.stop();
    }
  });

  it("starts again on what is there, and leaves it alone", async () => {
    const server = await startServer({
      ...environment,
      CITY_FILE: join(import.meta.dirname, "../cities/test-town.json"),
    });
    const city = (await (await server.request("/api/v1/city")).json()) as { id: string };
    assert.equal(city.id, "poznan");
    await server.stop();
  });

  it("ends the requests under way before it stops, and takes no new ones", async () => {
    const server = await startServer(environment);
    const { port } = new URL(server.url);
    const slow = connect(Number(port), "127.0.0.1");
    let answer = "";
    slow.on("data", (text) => (answer += String(text)));
    slow.write(
      "POST /api/v1/holds HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{",
    );
    await server.request("/healthz"); // by now the slow request has been seen
    const stopped = server.stop();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await assert.rejects(server.request("/healthz"));
    slow.write("}");
    await once(slow, "close");
    assert.match(answer, /^HTTP\/1\.1 422 /);
    assert.equal(await stopped, 0);
  });

  it("does not wait for connections that stay open, and ends each with its next answer", async () => {
    const server = await startServer(environment);
    const { port } = new URL(server.url);
    const [quiet, busy] = [connect(Number(port), "127.0.0.1"), connect(Number(port), "127.0.0.1")];
    let answers = "";
    busy.on("data", (text) => (answers += String(text)));
    for (const socket of [quiet, busy])
      socket.write(
        "POST /api/v1/holds HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{",
      );
    await server.request("/healthz");
    const stopped = server.stop();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const begun = performance.now();
    quiet.write("}");
    busy.write("}GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    assert.equal(await stopped, 0);
    assert.ok(performance.now() - begun < 2_500);
    assert.match(answers, /HTTP\/1.1 422 [^]*HTTP\/1.1 200 [^]*\r\nConnection: close\r\n/i);
  });

  it("says which port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, said } = await run({ PORT: String(port) });
    other.close();
    assert.deepEqual(
      [code, said.trim()],
      [1, `Port ${port} of 127.0.0.1 is in use. Stop what uses it, or set PORT to another one.`],
    );
  });

  it("says why it cannot listen or use its database, without a stack and without a password", async () => {
    const failed = async (variables: NodeJS.ProcessEnv) => {
      const { code, said } = await run(variables);
      assert.equal(code, 1);
      return said.trim();
    };
    assert.equal(
      await failed({ PORT: "8080", HOST: "203.0.113.1" }),
      "Port 8080 of 203.0.113.1 cannot be listened on (EADDRNOTAVAIL). Set HOST or PORT to others.",
    );
    const trouble = /^The database of DATABASE_URL cannot be used: [^\n]+\.$/;
    assert.match(await failed({ DATABASE_URL: `sqlite:${folder}` }), trouble);
    const unreachable = await failed({ DATABASE_URL: "postgres://anna:canary@127.0.0.1:9/x" });
    assert.match(unreachable, trouble);
    assert.doesNotMatch(unreachable, /canary/);
  });

  it("says everything that is wrong with its settings", async () => {
    const { code, said } = await run({ PORT: "many", RATE_LIMITS: "perhaps" });
    assert.equal(code, 1);
    assert.match(said, /PORT must be .*\n.*RATE_LIMITS must be /);
    assert.ok(!said.includes("    at "));
  });

  it("says everything that is wrong with a city file", async () => {
    const file = join(folder, "city.json");
    const start = (content: string) => {
      writeFileSync(file, content);
      return run({ CITY_FILE: file, DATABASE_URL: `sqlite:${join(folder, "other.db")}` });
    };
    const broken = await start("{ not JSON");
    assert.equal(broken.code, 1);
    assert.match(broken.said, /This is not JSON/);
    const empty = await start("{}");
    for (const place of ["/city", "/booking", "/offices"]) assert.match(empty.said, new RegExp(`^  ${place}: `, "m"));
    assert.ok(!empty.said.includes("    at "));
  });
});
