import { createHash, timingSafeEqual } from "node:crypto";

/** The name of whoever a key belongs to, or null. Takes the same time however much of a key is right. */
export function ownerOf(keys: ReadonlyMap<string, string>, given: string): string | null {
  const wanted = digest(given);
  const owners = [...keys].filter(([, key]) => timingSafeEqual(digest(key), wanted));
  return owners[0]?.[0] ?? null;
}

/** Keys differ in length, their digests do not. */
function digest(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
