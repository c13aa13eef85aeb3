import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import PostalMime from "postal-mime";
import { smallCity } from "../testing/small-city.ts";
import { filePost } from "./file-post.ts";
import type { AddressedLetter, Letter } from "./letter.ts";
import { mailOf } from "./mail-of.ts";

const folder = mkdtempSync(join(tmpdir(), "okienko-letter-"));
after(() => rmSync(folder, { recursive: true }));

const letter: Letter = {
  language: "en",
  subject: "News of R7K3-F9QM",
  lead: "The hole is filled.",
  paragraphs: ["We came on Monday.", "Thank you & goodbye."],
  facts: [{ label: "Number", value: "R7K3-F9QM" }],
  lists: [{ title: "Used", items: ["asphalt"] }],
  actions: [{ text: "See it:", url: "https://okienko.example/status", code: null }],
  notes: ["Questions: none"],
};

async function posted(more: Partial<AddressedLetter> = {}) {
  const head = { catalog: smallCity, publicUrl: "https://okienko.example" };
  const message = { id: "019a", kind: "hole-filled", createdAt: Date.parse("2026-11-20T10:05:00Z"), body: null };
  const mail = mailOf(head, message, { letter, to: "anna@example.org", reference: "R7K3-F9QM", ...more });
  await filePost(folder)(mail);
  const raw = readFileSync(join(folder, `${mail.fileName}.eml`), "utf8");
  return { mail, parsed: await PostalMime.parse(raw) };
}

it("says all of a letter in its order, as plain text and as HTML", async () => {
  const { mail } = await posted();
  const inOrder =
    /The hole is filled\.[^]*We came on Monday\.[^]*Thank you (&|&amp;) goodbye\.[^]*Number[^]*Used[^]*asphalt[^]*See it:[^]*okienko\.example\/status[^]*Questions/;
  assert.match(mail.text, inOrder);
  assert.match(mail.html, inOrder);
});

it("can be ended by one press in the mail program where it comes again and again, and else names no such press", async () => {
  const header = async (key: string, more: Partial<AddressedLetter>) =>
    (await posted(more)).parsed.headers.find((it) => it.key === key)?.value;
  const unsubscribeUrl = "https://okienko.example/api/v1/followers/x";
  assert.equal(await header("list-unsubscribe", { unsubscribeUrl }), `<${unsubscribeUrl}>`);
  assert.equal(await header("list-unsubscribe-post", { unsubscribeUrl }), "List-Unsubscribe=One-Click");
  assert.equal(await header("list-unsubscribe", {}), undefined);
  assert.equal(await header("list-unsubscribe-post", {}), undefined);
});

it("carries files as they are, and none where there are none", async () => {
  const bytes = Uint8Array.from([137, 80, 78, 71, 0, 255]);
  const { parsed } = await posted({ files: [{ name: "hole.png", type: "image/png", bytes }] });
  const [file] = parsed.attachments;
  assert.deepEqual([file!.filename, file!.mimeType], ["hole.png", "image/png"]);
  assert.deepEqual(new Uint8Array(file!.content as ArrayBuffer), bytes);
  assert.deepEqual((await posted()).parsed.attachments, []);
});
