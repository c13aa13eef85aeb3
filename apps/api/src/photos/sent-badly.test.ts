import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { drawPhoto } from "../testing/drawn-photos.ts";
import { sendForm, sendPhoto } from "../testing/photo-sender.ts";
import { type ServerProcess, startServer } from "../testing/server-process.ts";

const photo = await drawPhoto().jpeg().toBuffer();
const head = '--x\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n';
const form = Buffer.concat([Buffer.from(head), photo, Buffer.from("\r\n--x--\r\n")]);

describe("a server to which a photo is sent badly", () => {
  const folder = mkdtempSync(join(tmpdir(), "okienko-sent-"));
  let server: ServerProcess;
  before(async () => {
    const CITY_FILE = join(import.meta.dirname, "../../cities/test-town.json");
    server = await startServer({ DATABASE_URL: `sqlite:${join(folder, "o.db")}`, DATA_DIR: folder, CITY_FILE });
  });
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const isWell = async () => (await sendPhoto(server as never, photo)).status === 201;

  /** Opens a connection and sends the head of a request with this length, and these bytes. */
  function begin(length: number, bytes: Buffer) {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /api/v1/photos HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\n` +
        `Content-Length: ${length}\r\n\r\n`,
    );
    socket.write(bytes);
    let said = "";
    socket.on("data", (text) => (said += String(text)));
    return { socket, said: () => said };
  }

  it("reads no further than the length that was told", async () => {
    const { socket, said } = begin(form.length - 40, form);
    await once(socket, "data");
    assert.match(said(), /^HTTP\/1\.1 400 /);
    socket.destroy();
    assert.ok(await isWell());
  });

  it("is not held up by one who sends half of it and waits, or goes away", async () => {
    const waiting = begin(form.length, form.subarray(0, 200));
    assert.ok(await isWell());
    waiting.socket.write(form.subarray(200));
    await once(waiting.socket, "data");
    assert.match(waiting.said(), /^HTTP\/1\.1 201 /);
    waiting.socket.destroy();
    begin(form.length, form.subarray(0, 200)).socket.destroySoon();
    assert.ok(await isWell());
  });

  it("still tells that it was too large, when all of it is sent", async () => {
    const large = new Blob([head, new Uint8Array(16 * 1024 ** 2), "\r\n--x--\r\n"]);
    const answer = await sendForm(server as never, large, { "Content-Type": "multipart/form-data; boundary=x" });
    assert.deepEqual([answer.status, answer.body.code], [413, "photo-too-large"]);
  });

  it("makes many that come at once, two at a time", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => sendPhoto(server as never, photo)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
    assert.equal(new Set(answers.map(({ body }) => body.url)).size, 12);
  });
});
