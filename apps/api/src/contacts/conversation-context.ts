import type { Conversation } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import type { Reading, Writing } from "../database/database.ts";
import type { Member } from "../staff/member.ts";

/** Where conversations of a city are read: what is committed, or what a transaction has written. */
export interface ConversationReading {
  readonly db: Reading;
  readonly catalog: Catalog;
  /** Of the names of procedures, categories and articles. */
  readonly language: Conversation["language"];
  readonly at: number;
  /** Departments to which the reports that may be seen are confined; `null` where they are not. */
  readonly scope: readonly string[] | null;
}

/** Where a use case of conversations works: one transaction of one member. */
export interface ConversationContext extends ConversationReading {
  readonly tx: Writing;
  readonly member: Pick<Member, "id">;
}
