import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import sharp from "sharp";
import { createApp } from "../app.ts";
import { drawPhoto, planted, taken, withNotes } from "../testing/drawn-photos.ts";
import { formOf, sendForm, sendPhoto } from "../testing/photo-sender.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { budgets } from "../web/rate-limits.ts";
import { readUpload } from "./read-upload.ts";
import { Log } from "../web/log.ts";

const photo = await withNotes(drawPhoto()).jpeg().toBuffer();
const megabyte = 1024 ** 2;

let parts: TestParts;
let app: Pick<Hono, "request">;
let logged = "";
before(async () => {
  parts = await testParts();
  const log = new Log("trace", (line) => void (logged += line));
  app = createApp({ ...parts, log }) as unknown as Hono;
});
after(() => parts.remove());

const folder = () => join(parts.settings.dataDir, "photos");
const files = () => readdirSync(folder()).filter((it) => it.endsWith(".jpg"));
const pathOf = (url: string) => new URL(url).pathname;

describe("sending a photo", () => {
  it("tells its id, its addresses and the place that it suggests", async () => {
    const { status, headers, body } = await sendPhoto(app, photo);
    assert.deepEqual([status, headers.get("cache-control")], [201, "no-store"]);
    assert.deepEqual(Object.keys(body).sort(), ["height", "id", "suggestedLocation", "thumbnail", "url", "width"]);
    assert.deepEqual([body.width, body.height, body.suggestedLocation], [80, 40, taken]);
    assert.match(body.id, /^[0-9a-z]{32}$/);
    assert.ok(!body.url.includes(body.id) && !body.thumbnail.includes(body.id));
    assert.match(body.url, new RegExp(`^${parts.settings.publicUrl}/photos/[0-9a-z]{32}\\.jpg$`));
    assert.equal(body.thumbnail, body.url.replace(".jpg", "-small.jpg"));
  });

  it("says null where a photo knows no place", async () => {
    assert.equal((await sendPhoto(app, await drawPhoto().webp().toBuffer())).body.suggestedLocation, null);
  });

  it("keeps nothing of what the photo tells: not in files, rows or logs", async () => {
    await sendPhoto(app, photo, "once");
    const rows = await parts.database.read.selectFrom("photo").selectAll().execute();
    const kept = await parts.database.read.selectFrom("idempotency").selectAll().execute();
    const told = JSON.stringify([rows, kept]) + logged;
    for (const word of [planted, String(taken.lat), String(taken.lng)]) assert.ok(!told.includes(word), word);

    assert.ok(logged.includes("/photos") && rows.length > 0 && photo.includes(planted));
    for (const file of files()) assert.ok(!readFileSync(join(folder(), file)).includes(planted));
  });

  it("writes files for their owner's eyes alone, and leaves nothing else behind", async () => {
    await sendPhoto(app, photo);
    for (const file of files()) assert.equal(statSync(join(folder(), file)).mode & 0o777, 0o600);
    assert.deepEqual([statSync(folder()).mode & 0o777, readdirSync(join(folder(), "doubtful"))], [0o700, []]);
    assert.ok(readdirSync(folder()).every((it) => it === "doubtful" || it.endsWith(".jpg")));
  });

  it("with an Idempotency-Key gets the same answer for the same photo, and keeps it once", async () => {
    const first = await sendPhoto(app, photo, "twice");
    const before = files().length;
    const again = await sendPhoto(app, photo, "twice");
    assert.deepEqual([again.status, again.body, files().length], [201, first.body, before]);
    const other = await sendPhoto(app, await drawPhoto().png().toBuffer(), "twice");
    assert.deepEqual([other.status, other.body.code, files().length], [422, "idempotency-key-reused", before]);
    assert.equal((await sendPhoto(app, photo, "two words")).body.code, "malformed-idempotency-key");
  });

  it("is described without being read by the framework", async () => {
    const { paths } = (await (await app.request("/api/v1/openapi.json")).json()) as { paths: Record<string, object> };
    assert.ok(paths["/photos"] && "post" in paths["/photos"]);
  });
});

describe("what is no photo", () => {
  const refused = {
    HEIC: ["\0\0\0\x18ftypheic\0\0\0\0mif1heic", /Most compatible/],
    "HEIC by another name": ["\0\0\0\x18ftypmif1\0\0\0\0heic", /Most compatible/],
    AVIF: ["\0\0\0\x1cftypavif\0\0\0\0", /AVIF/],
    MP4: ["\0\0\0\x18ftypisom\0\0\0\0", /video/],
    GIF: ["GIF89a\x01\0\x01\0", /GIF/],
    TIFF: ["II*\0\x08\0\0\0", /TIFF/],
    PDF: ["%PDF-1.7", /PDF/],
    SVG: ['<svg xmlns="http://www.w3.org/2000/svg"/>', /drawing/],
    XML: ['\xef\xbb\xbf <?xml version="1.0"?><svg/>', /drawing/],
    HTML: ["<!DOCTYPE html>", /page/],
    text: ["hello", /JPEG, PNG or WebP/],
  } as const;

  for (const [name, [start, sentence]] of Object.entries(refused))
    it(`is refused with what to do: ${name}`, async () => {
      const bytes = Buffer.concat([Buffer.from(start, "latin1"), Buffer.alloc(100)]);
      const { status, body } = await sendForm(app, formOf(["photo", bytes, "photo.jpg"]));
      assert.deepEqual([status, body.code], [415, "unsupported-photo"]);
      assert.match(body.detail!, sentence);
    });

  it("is told from a broken one", async () => {
    const { status, body } = await sendPhoto(app, photo.subarray(0, 1000));
    assert.deepEqual([status, body.code], [422, "broken-photo"]);
  });
});

describe("a form", () => {
  const refusalOf = async (body: BodyInit, headers?: Record<string, string>) => {
    const answer = await sendForm(app, body, headers);
    return `${answer.status} ${answer.body.code}`;
  };
  const multipart = { "Content-Type": "multipart/form-data; boundary=x" };
  const part = (head: string, content: string) =>
    `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;

  it("has one file, named photo", async () => {
    assert.equal(await refusalOf(formOf()), "400 malformed-request");
    assert.equal(await refusalOf(formOf(["picture", photo])), "400 malformed-request");
    assert.equal(await refusalOf(formOf(["photo", photo], ["photo", photo])), "400 malformed-request");
    assert.equal(await refusalOf(formOf(["photo", Buffer.alloc(0)])), "400 malformed-request");
    assert.equal(await refusalOf(`${part('name="photo"', "text")}--x--\r\n`, multipart), "400 malformed-request");
  });

  it("is multipart and not packed", async () => {
    assert.equal(await refusalOf("{}", { "Content-Type": "application/json" }), "415 unsupported-media-type");
    assert.equal(
      await refusalOf(new Uint8Array(photo), { "Content-Type": "image/jpeg" }),
      "415 unsupported-media-type",
    );
    assert.equal(await refusalOf("x", { ...multipart, "Content-Encoding": "gzip" }), "415 unsupported-media-type");
    assert.equal(await refusalOf("x", { "Content-Type": "multipart/form-data; x=y" }), "400 malformed-request");
  });

  it("is whole", async () => {
    const file = part('name="photo"; filename="a.jpg"', "\xff\xd8\xff");
    for (const body of ["", "x", "--x", "--x--", file, file.slice(0, 40), "--x\r\n\r\n\r\n--x--", file.repeat(2)])
      assert.equal(await refusalOf(body, multipart), "400 malformed-request", JSON.stringify(body));
  });

  it("has few parts, with short heads and fields", async () => {
    const many = part('name="a"', "b").repeat(50_000);
    assert.equal(await refusalOf(`${many}--x--\r\n`, multipart), "400 malformed-request");
    const headed = `--x\r\n${"X-A: b\r\n".repeat(10_000)}\r\n\r\n--x--\r\n`;
    assert.equal(await refusalOf(headed, multipart), "400 malformed-request");
    const long = part('name="a"', "b".repeat(100_000));
    assert.equal(await refusalOf(`${long}--x--\r\n`, multipart), "413 body-too-large");
  });

  it("holds at most 12 MB of photo, by the bytes that come, whatever length is told", async () => {
    const bytes = (length: number) => {
      const noise = Buffer.alloc(length, 7);
      photo.copy(noise);
      return noise;
    };
    const exact = await sendForm(app, formOf(["photo", bytes(12 * megabyte)]));
    assert.equal(exact.status, 201); // what follows the end of a JPEG is nobody's
    assert.equal(await refusalOf(formOf(["photo", bytes(12 * megabyte + 1)])), "413 photo-too-large");
    const endless = pieces(40, megabyte);
    assert.equal(await refusalOf(endless, { ...multipart, "Content-Length": "10" }), "413 photo-too-large");
    assert.ok(endless.sent < 36, `${endless.sent} MB were read`);
  });

  it("of a page may hold several photos beside its fields", async () => {
    const twelve = Buffer.alloc(12 * megabyte, 7);
    const files = Array.from({ length: 5 }, () => ["photo", twelve] as const);
    const sent = formOf(...files);
    sent.append("description", "Zażółć");
    const { body, headers } = new Response(sent);
    const form = { body, contentType: headers.get("content-type")!, contentEncoding: undefined };
    const { fields, photos } = await readUpload(form, 5, () => undefined);
    assert.deepEqual([...fields], [["description", "Zażółć"]]);
    assert.deepEqual(
      photos.map(({ bytes }) => bytes.equals(twelve)),
      Array(5).fill(true),
    );
  });

  it("that breaks off in the middle leaves room for the next", async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(
          Buffer.from(part('name="photo"; filename="a.jpg"', "x".repeat(megabyte)).slice(0, megabyte)),
        );
      },
      pull: () => Promise.reject(new Error("gone")),
    });
    assert.equal(await refusalOf(broken, multipart), "400 malformed-request");
    assert.equal((await sendPhoto(app, photo)).status, 201);
  });
});

/** A form that never ends well, in pieces whose number is counted. */
function pieces(count: number, size: number): ReadableStream & { sent: number } {
  const head = Buffer.from('--x\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n');
  const stream = new ReadableStream({
    pull(controller) {
      if (stream.sent === count) return controller.close();
      controller.enqueue(stream.sent++ === 0 ? head : new Uint8Array(size));
    },
  }) as ReadableStream & { sent: number };
  stream.sent = 0;
  return stream;
}

describe("the files of photos", () => {
  it("are served as JPEG that no page can misuse", async () => {
    const { body } = await sendPhoto(app, photo);
    for (const url of [body.url, body.thumbnail]) {
      const response = await app.request(pathOf(url));
      const { headers } = response;
      assert.equal(response.status, 200);
      assert.equal(headers.get("content-type"), "image/jpeg");
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.match(headers.get("content-security-policy")!, /default-src 'none'; sandbox/);
      assert.equal(headers.get("cross-origin-resource-policy"), "cross-origin");
      assert.match(headers.get("cache-control")!, /immutable/);
      assert.equal((await sharp(await response.arrayBuffer()).metadata()).format, "jpeg");
    }
  });

  it("are nothing but files of photos", async () => {
    const unknown = `/photos/${"0".repeat(32)}.jpg`;
    for (const path of [unknown, "/photos/", "/photos/doubtful", "/photos/..%2fokienko.db", "/photos/%2e%2e/mail"])
      assert.equal((await app.request(path)).status, 404, path);
    assert.equal((await app.request(unknown, { method: "DELETE" })).status, 405);
  });
});

describe("sending too much", () => {
  it("is limited like every other writing", async () => {
    const limited = await testParts({ environment: { RATE_LIMITS: "on" } });
    const busy = createApp(limited) as unknown as Hono;
    const count: Record<string, number> = {};
    for (let time = 0; time < budgets.writes + 3; time++) {
      const { status } = await sendForm(busy, "{}", { "Content-Type": "application/json" });
      count[status] = (count[status] ?? 0) + 1;
    }
    assert.deepEqual(count, { 415: budgets.writes, 429: 3 });
    await limited.remove();
  });
});
