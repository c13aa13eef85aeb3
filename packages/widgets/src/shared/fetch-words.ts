import { NetworkError } from "@okienko/client";
import { messagesVersion } from "../messages/messages-version.ts";
import type { Language } from "./language.ts";
import { wordsOf, type Messages, type Words } from "./words.ts";

/** Fetches all words of a language from the server at `base`; rejects with `NetworkError`. */
export async function fetchWords(base: string, language: Language): Promise<Words> {
  try {
    const address = `${base}/widgets/messages/${language}.json?v=${messagesVersion}`;
    const answer = await fetch(address, { credentials: "omit" });
    return wordsOf(language, (await answer.json()) as Messages);
  } catch (cause) {
    throw new NetworkError("The messages cannot be fetched", { cause });
  }
}
