import { textIn } from "../catalog/text-in.ts";
import { oneLine } from "./clean-text.ts";
import type { LetterHead } from "./letter.ts";
import type { Sender } from "./mail.ts";

/** Who letters come from: the city's contact, under the server's name where it has no address. */
export function senderOf({ catalog, publicUrl }: LetterHead, language: string): Sender {
  const { name, email } = catalog.file.city.contact;
  const address = email ?? `no-reply@${new URL(publicUrl).hostname}`;
  return { name: oneLine(textIn(catalog, name, language)), address };
}
