import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { Conversation } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import type { Writing } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { write } from "../database/transaction.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import type { Incoming } from "./correspondence/incoming.ts";
import { receive } from "./correspondence/receive.ts";
import { forgetConversations } from "./forget-conversations.ts";

const person = { name: "Anna", email: "anna@example.org", phone: null };

for (const { name, open } of await testDatabases())
  describe(`a conversation to which something comes at the moment of another change (${name})`, () => {
    let parts: TestParts;
    let desk: DeskBrowser;
    let begun: Conversation;
    let id: string;
    const { promise: never } = Promise.withResolvers<never>();

    beforeEach(async () => {
      parts = await testParts({ open });
      desk = new DeskBrowser(createApp(parts) as unknown as Hono);
      await signedIn(parts, desk, ["consultant"]);
      begun = (await desk.ask<Conversation>("POST", "/conversations", { channel: "email", person })).body;
      id = (await parts.database.read.selectFrom("conversation").select("id").executeTakeFirstOrThrow()).id;
    });
    afterEach(() => parts.remove());

    /** Does the second thing while the first is done and not committed. */
    async function during<T>(first: (tx: Writing) => Promise<unknown>, second: () => Promise<T>): Promise<T> {
      const [done, committing] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
      const writing = write(parts.database, async (tx) => {
        await first(tx);
        done.resolve(null);
        await committing.promise;
      });
      await done.promise;
      const working = second();
      await Promise.race([
        pause(300),
        working.then(
          () => never,
          () => never,
        ),
      ]);
      committing.resolve(null);
      await writing;
      return working;
    }

    const mail = (text: string): Incoming => ({
      ...{ source: "email", id: `<${text}@example.org>`, from: { email: person.email } },
      ...{ subject: `Re: [${begun.reference}]`, text, isAutomatic: false },
    });

    async function received(tx: Writing, text: string) {
      const catalog = await parts.catalogs.forCity("poznan");
      return receive({ tx, catalog, at: await readNow(tx, parts.database.now) }, mail(text));
    }

    const forget = () => write(parts.database, (tx) => forgetConversations(tx, "poznan", [id]));
    const messages = () => parts.database.read.selectFrom("conversation_message").selectAll().execute();

    it("forgets also what somebody has just written", async () => {
      await during((tx) => received(tx, "qzwords"), forget);
      assert.deepEqual(await messages(), []);
      assert.deepEqual(await parts.database.read.selectFrom("conversation_source").selectAll().execute(), []);
    });

    it("keeps nothing of what comes to a conversation that is just being forgotten", async () => {
      const coming = () => write(parts.database, (tx) => received(tx, "qzwords"));
      await during((tx) => forgetConversations(tx, "poznan", [id]), coming).catch(() => undefined);
      assert.deepEqual(
        (await messages()).filter((it) => it.conversation === id),
        [],
      );
      // whoever brings it, brings it again
      await coming();
      assert.equal((await messages()).length, 1);
    });

    it("is open again when somebody writes while it is closed", async () => {
      const close = (tx: Writing) =>
        tx
          .updateTable("conversation")
          .set((eb) => ({ state: "closed", revision: eb("revision", "+", 1) }))
          .execute();
      await during(close, () => write(parts.database, (tx) => received(tx, "One more thing")));
      const { body } = await desk.ask<Conversation>("GET", `/conversations/${begun.reference}`);
      assert.deepEqual([body.state, body.messages.map(({ text }) => text)], ["open", ["One more thing"]]);
    });

    it("sends no answer any more once it is forgotten, and keeps none that could not be sent", async () => {
      await desk.ask("POST", `/conversations/${begun.reference}/replies`, { channel: "email", text: "qzanswer" });
      await forget();
      const left = await parts.database.read.selectFrom("outbox").selectAll().execute();
      assert.doesNotMatch(JSON.stringify(left), /qzanswer|anna@/);
    });
  });
