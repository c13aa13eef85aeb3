import { Refusal } from "../refusal.ts";

/** What is wrong with one field of a body. */
export function wrongField(pointer: string, code: string, detail: string): Refusal {
  return new Refusal("invalid-fields", "", { errors: [{ pointer, code, detail }] });
}
