import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import pl from "./pl.json" with { type: "json" };
import uk from "./uk.json" with { type: "json" };

/**
 * Another text for every other content of the messages, so that no cache gives those of one release to the scripts of
 * another. A build keeps the text and drops the messages.
 */
export const messagesVersion = checksum(JSON.stringify([de, en, pl, uk]));

/** FNV-1a with 32 bits as digits and letters. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(36);
}
