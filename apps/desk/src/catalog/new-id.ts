import { language } from "../texts/texts.ts";

/** Ids of entries whose only names are numbers; without letters and digits that look alike. */
const signs = "23456789ABCDEFGHJKMNPQRTUVWXYZ";

type Fields = Readonly<Record<string, unknown>>;

/** The field by which an entry is told apart: it stands in the address, and never changes. */
export function idField(kind: string): string {
  if (kind === "exceptions" || kind === "places") return "key";
  return kind === "stickers" ? "code" : "id";
}

/** What tells an entry apart. */
export function idOf(kind: string, entry: unknown): string {
  return String((entry as Fields)[idField(kind)]);
}

/** A new entry with its id: the one that was typed, else one made from its name, else one made up. */
export function withId(kind: string, entry: Fields, languages: readonly string[]): Fields {
  const field = idField(kind);
  const made = field === "id" && slug(nameOf(entry, languages));
  return { ...entry, [field]: entry[field] ?? (made || (field === "code" ? madeUp() : madeUp().toLowerCase())) };
}

/** What an entry is called, in the language of the page where it says so. */
export function nameOf(entry: unknown, languages: readonly string[]): string {
  const { name, title, reason, code } = (entry ?? {}) as Fields;
  const said = name ?? title ?? reason ?? code ?? "";
  if (typeof said !== "object" || said === null) return String(said);
  const texts = said as Record<string, string>;
  return texts[language] ?? texts[languages[0] ?? ""] ?? "";
}

/** `Dowód osobisty` becomes `dowod-osobisty`. */
function slug(name: string): string {
  const plain = name.toLowerCase().replaceAll("ł", "l").normalize("NFD").replaceAll(/\p{M}/gu, "");
  return plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, "");
}

function madeUp(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (it) => signs[it % signs.length]).join("");
}
