import { CompiledQuery, type Kysely } from "kysely";
import type { Writing } from "./database.ts";
import { pipelined } from "./pipeline.ts";
import type { Tables } from "./tables.ts";

/** The first of a group waits for the last. */
const most = 16;

interface Member {
  /** Does its work and keeps what came of it. */
  work(tx: Writing): Promise<void>;
  /** Tells what came of it. */
  done(): void;
  failed(error: unknown): void;
}

/**
 * Transactions of a connection that can do only one after the other: those that have come while one was at work are
 * committed, and synced to disk, together. Each is told after that; one that fails is undone alone.
 */
class GroupCommit {
  readonly #writer: Kysely<Tables>;
  readonly #waiting: Member[] = [];
  #isAtWork = false;

  constructor(writer: Kysely<Tables>) {
    this.#writer = writer;
  }

  write<T>(work: (tx: Writing) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let result: T;
      const keep = async (tx: Writing) => void (result = await pipelined(tx, work));
      this.#waiting.push({ work: keep, done: () => resolve(result), failed: reject });
      if (!this.#isAtWork) void this.#commitAll();
    });
  }

  async #commitAll(): Promise<void> {
    this.#isAtWork = true;
    while (this.#waiting.length > 0) await commit(this.#writer, this.#waiting.splice(0, most));
    this.#isAtWork = false;
  }
}

async function commit(writer: Kysely<Tables>, members: readonly Member[]): Promise<void> {
  const failures = new Map<Member, unknown>();
  const [first, ...others] = members;
  try {
    await writer.transaction().execute(async (tx) => {
      if (others.length === 0) return first!.work(tx);
      for (const it of members) await apart(tx, it, failures);
    });
  } catch (error) {
    return members.forEach((it) => it.failed(error));
  }
  for (const it of members) {
    if (failures.has(it)) it.failed(failures.get(it));
    else it.done();
  }
}

const [savepoint, rollback, release] = ["savepoint member", "rollback to member", "release member"].map((it) =>
  CompiledQuery.raw(it),
) as [CompiledQuery, CompiledQuery, CompiledQuery];

async function apart(tx: Writing, member: Member, failures: Map<Member, unknown>): Promise<void> {
  await tx.executeQuery(savepoint);
  try {
    await member.work(tx);
  } catch (error) {
    failures.set(member, error);
    // a full disk has undone everything already
    await tx.executeQuery(rollback).catch(() => {
      throw error;
    });
  }
  await tx.executeQuery(release);
}

const groups = new WeakMap<Kysely<Tables>, GroupCommit>();

/** Does work in a transaction of this connection, committed together with others that wait. */
export function committedTogether<T>(writer: Kysely<Tables>, work: (tx: Writing) => Promise<T>): Promise<T> {
  const group = groups.get(writer) ?? new GroupCommit(writer);
  groups.set(writer, group);
  return group.write(work);
}
