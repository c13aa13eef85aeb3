import { type Kysely, sql } from "kysely";

interface Hidden {
  readonly city: string;
  readonly id: string;
  readonly description: string;
  readonly address: string | null;
}

/** The office finds reports by their words while the public does not read them: those that are hidden now as well. */
export async function up(db: Kysely<unknown>, kind: "sqlite" | "postgres"): Promise<void> {
  const { rows } = await sql<Hidden>`select city, id, description, address from report
    where released_at is null or is_public = 0`.execute(db);
  for (const { city, id, description, address } of rows) {
    const words = wordsIn(`${description}\n${address ?? ""}`).map((it) => `${city}//${it}`);
    if (words.length === 0) continue;
    const kept = kind === "sqlite" ? sql`${words.join(" ")}` : sql`array_to_tsvector(${words}::text[])`;
    await sql`insert into report_text (city, report, words) values (${city}, ${id}, ${kept})`.execute(db);
  }
}

// as knowledge/text-index.ts made them when this was released
const folded: Record<string, string> = { ł: "l", đ: "d", ø: "o", ß: "ss", æ: "ae", œ: "oe", ı: "i", ґ: "г" };

function wordsIn(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/['’ʼ]/g, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łđøßæœıґ]/g, (letter) => folded[letter]!);
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((it) => it.length > 1 && it.length <= 64);
  return [...new Set(words)].slice(0, 2000);
}
