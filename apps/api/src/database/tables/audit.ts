import type { ColumnType } from "kysely";

/** A seal of the audit log; never changed. */
interface AuditSealTable {
  city: string;
  /** From 1, without gaps. */
  number: ColumnType<number, number, never>;
  at: ColumnType<number, number, never>;
  /** The greatest id of the lines so far. */
  last_line: ColumnType<string, string, never>;
  /** JSON: ids of the lines that it covers, in their order. */
  lines: ColumnType<string, string, never>;
  /** The hash of the seal before it. */
  previous: ColumnType<string, string, never>;
  /** SHA-256 over the seal before it and these lines; see audit/seal-hash.ts. */
  hash: ColumnType<string, string, never>;
}

/** What makes the audit log tamper-evident. */
export interface AuditTables {
  audit_seal: AuditSealTable;
}
