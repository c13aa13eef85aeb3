import type english from "../messages/en.json";

/** The name of a message; English is the measure. */
export type MessageKey = keyof typeof english;

/** The messages of one language: text, or one text for each plural category of `Intl.PluralRules`. */
export type Messages = Record<string, string | Record<string, string>>;

/** What replaces the `{placeholders}` of a message; `count` chooses the plural. */
export type Values = Record<string, string | number>;

/** Speaks one language: the message called `key` with its placeholders filled in, or the name of one that is missing. */
export type Words = (key: MessageKey, values?: Values) => string;

/** Makes the words of `language` from its messages. */
export function wordsOf(language: string, messages: Messages): Words {
  let plural: Intl.PluralRules | undefined;
  return (key, values = {}) => {
    const message = messages[key] ?? key;
    if (typeof message === "string") return filled(message, values);
    plural ??= new Intl.PluralRules(language);
    return filled(message[plural.select(Number(values["count"]))] ?? key, values);
  };
}

function filled(pattern: string, values: Values): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name]}`);
}
