import assert from "node:assert/strict";
import { it } from "node:test";
import { Refusal } from "../refusal.ts";
import { UploadRoom } from "./upload-room.ts";

const codeOf = (error: unknown) => (error instanceof Refusal ? error.code : String(error));

it("gives room up to what one client and all together may have, and takes it back", async () => {
  const room = new UploadRoom(100, 60);
  let leave = () => {};
  const left = new Promise<void>((done) => (leave = done));
  const staying = room.enter("a", async (claim) => {
    claim(30);
    claim(30);
    await left;
  });
  await assert.rejects(
    room.enter("a", async (claim) => claim(1)),
    (it) => codeOf(it) === "too-many-requests",
  );
  await assert.rejects(
    room.enter("b", async (claim) => claim(41)),
    (it) => codeOf(it) === "database-unavailable",
  );
  await room.enter("b", async (claim) => claim(40));
  leave();
  await staying;
  await room.enter("a", async (claim) => claim(60));
  await assert.rejects(
    room.enter("a", async (claim) => claim(61)),
    (it) => codeOf(it) === "too-many-requests",
  );
});
