/** A row with this key exists already: two random codes were alike, or two of one kind came at once. */
export function isCollision(error: unknown): boolean {
  return collisions.includes(codeOf(error));
}

const collisions = ["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"];

/** Another writer was in the way; trying again is right. PostgreSQL: serialization failure, deadlock. */
export function isConflict(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED") || code === "40001" || code === "40P01";
}

/**
 * PostgreSQL does nothing more in this transaction, since another statement of it has failed before; or it has prepared
 * nothing since then, and does not know the name of a statement that was sent twice (26000).
 */
export function isAborted(error: unknown): boolean {
  return ["25P02", "26000"].includes(codeOf(error));
}

const sqliteTrouble = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM)/;
// classes of PostgreSQL: connection 08, sign-in 28, no such database 3D, resources 53, operator intervention 57, system 58;
// 55P03 lock timeout, 25P03 idle, 25006 a standby, which only reads
const postgresTrouble = /^(08|28|3D|53|57|58)[0-9A-Z]{3}$|^55P03$|^25P03$|^25006$/;
const socketTrouble = /^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE)$/;
const trouble = /timeout exceeded when trying to connect|Connection terminated|is not queryable/;

/** The database itself is in trouble. */
export function isTrouble(error: unknown): boolean {
  const code = codeOf(error);
  if (sqliteTrouble.test(code) || postgresTrouble.test(code) || socketTrouble.test(code)) return true;
  // pg gives these no code
  return error instanceof Error && trouble.test(error.message);
}

/** What is wrong with the database, for whoever starts a program on it; `null` when the error is of another kind. */
export function troubleOf(error: unknown): string | null {
  const causes = error instanceof Error ? [error, error.cause] : [error];
  const found = causes.find((it) => isTrouble(it) || isConflict(it));
  return found instanceof Error ? `The database of DATABASE_URL cannot be used: ${found.message}.` : null;
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
