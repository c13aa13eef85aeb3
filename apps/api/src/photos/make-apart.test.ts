import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import sharp from "sharp";
import { Refusal } from "../refusal.ts";
import { drawPhoto, pngBomb, taken, withNotes } from "../testing/drawn-photos.ts";
import { makeApart, WorkshopClosed } from "./make-apart.ts";
import { Workshop } from "./workshop.ts";

const folder = mkdtempSync(join(tmpdir(), "okienko-photos-"));
after(() => rmSync(folder, { recursive: true }));

const megabyte = 1024 ** 2;
const photo = await withNotes(drawPhoto()).jpeg().toBuffer();

/** Makes a photo by another program, which fails in some way. */
async function madeBy(source: string): Promise<unknown> {
  const program = join(folder, "program.mjs");
  writeFileSync(program, source);
  return makeApart(photo, { program, timeLimit: 1_000 }).then(
    () => "made",
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );
}

describe("a process of its own", () => {
  it("makes a photo and tells why not", async () => {
    const { full, small, width, height, suggestedLocation } = await makeApart(photo);
    assert.deepEqual([width, height, suggestedLocation], [80, 40, taken]);
    for (const made of [full, small]) assert.equal((await sharp(made).metadata()).format, "jpeg");
    await assert.rejects(makeApart(photo.subarray(0, 900)), new Refusal("broken-photo", damaged));
  });

  it("that crashes or takes too long ends alone", async () => {
    assert.equal(await madeBy("process.kill(process.pid, 'SIGSEGV')"), "broken-photo");
    assert.equal(await madeBy("setInterval(() => {}, 1000)"), "broken-photo");
    assert.equal(await madeBy("while (true);"), "broken-photo");
  });

  it("that cannot work says so, instead of blaming the photo", async () => {
    assert.ok((await madeBy("import 'nowhere'")) instanceof WorkshopClosed);
  });

  it("knows nothing of the settings", async () => {
    process.env["SMTP_URL"] = "smtp://canary";
    assert.ok((await madeBy("process.exit(process.env.SMTP_URL ? 0 : 7)")) instanceof WorkshopClosed);
    delete process.env["SMTP_URL"];
  });
});

const damaged = "The photo is damaged or was not sent whole. Please send it again, or another one.";

describe("memory", () => {
  const used = (bytes: Buffer, how: string) => {
    const program = join(import.meta.dirname, "../testing/photo-memory-process.ts");
    const { stdout } = spawnSync(process.execPath, [program, how], { input: bytes });
    return Number(String(stdout));
  };

  it("stays small for a bomb of 400 million pixels, which would take much", () => {
    const bomb = pngBomb(20_000, 20_000);
    assert.ok(bomb.length < megabyte / 10, `${bomb.length} bytes are sent`);
    const [bounded, unbounded] = [used(bomb, "as we do"), used(bomb, "without limits")];
    assert.ok(bounded > 0 && bounded < 160 * megabyte, `${bounded / megabyte} MB`);
    assert.ok(unbounded > 400 * megabyte, `${unbounded / megabyte} MB without limits`);
  });

  it("stays bounded for the heaviest photo that is accepted", async () => {
    const create = {
      width: 6320,
      height: 6320,
      channels: 4 as const,
      background: { r: 200, g: 20, b: 30, alpha: 0.5 },
    };
    const deep = await sharp({ create })
      .toColourspace("rgb16")
      .png({ progressive: true, compressionLevel: 1 })
      .toBuffer();
    const heaviest = used(deep, "as we do");
    assert.ok(heaviest > 300 * megabyte && heaviest < 600 * megabyte, `${heaviest / megabyte} MB`);
  });
});

describe("the workshop", () => {
  it("makes two at once, lets others wait, and refuses when too many do", async () => {
    const workshop = new Workshop(1, 1);
    const answers = await Promise.allSettled([1, 2, 3].map(() => workshop.make(photo)));
    const codes = answers.map((it) => (it.status === "fulfilled" ? "made" : (it.reason as Refusal).code));
    assert.deepEqual(codes, ["made", "made", "database-unavailable"]);
    assert.equal((await workshop.make(photo)).width, 80);
  });
});
