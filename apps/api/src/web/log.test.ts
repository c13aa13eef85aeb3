import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Log, type LogLevel } from "./log.ts";

function linesAt(level: LogLevel, say: (log: Log) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  say(new Log(level, (line) => void lines.push(line)));
  assert.ok(lines.every((it) => it.endsWith("\n") && !it.slice(0, -1).includes("\n")));
  return lines.map((it) => JSON.parse(it) as Record<string, unknown>);
}

describe("the log", () => {
  it("writes one object a line with level, time, fields and words", () => {
    const [line] = linesAt("info", (log) => log.warn({ city: "poznan", note: "two\nlines" }, "not yet"));
    const { time, pid, ...rest } = line!;
    assert.deepEqual(rest, { level: 40, city: "poznan", note: "two\nlines", msg: "not yet" });
    assert.ok(Math.abs(Number(time) - Date.now()) < 60_000);
    assert.equal(pid, process.pid);
  });

  it("writes what is loud enough", () => {
    const all = (log: Log) => {
      log.debug({}, "debug");
      log.warn({}, "warn");
      log.error({}, "error");
      log.fatal({}, "fatal");
    };
    const words = (level: LogLevel) => linesAt(level, all).map(({ msg }) => msg);
    assert.deepEqual(words("trace"), ["debug", "warn", "error", "fatal"]);
    assert.deepEqual(words("error"), ["error", "fatal"]);
    assert.deepEqual(words("silent"), []);
    assert.equal(new Log("info").isLevelEnabled("debug"), false);
    assert.equal(new Log("info").isLevelEnabled("warn"), true);
  });

  it("tells errors with their causes, and big numbers", () => {
    const err = Object.assign(new Error("outer", { cause: new TypeError("inner") }), { code: "E1" });
    const [line] = linesAt("info", (log) => log.error({ err, size: 5n }, "failed"));
    const told = line!.err as Record<string, unknown>;
    assert.deepEqual([told.type, told.message, told.code, line!.size], ["Error", "outer", "E1", "5"]);
    assert.match(String(told.stack), /log\.test\.ts/);
    assert.equal((told.cause as Record<string, unknown>).type, "TypeError");
  });

  it("says its words where the rest goes round in circles", () => {
    const err = new Error("outer");
    err.cause = err;
    const [line] = linesAt("info", (log) => log.error({ err }, "failed"));
    assert.deepEqual([line!.level, line!.msg], [50, "failed"]);
  });
});
