import { live as follow, type LiveState } from "@okienko/client/live";
import { api } from "./addresses.ts";
import { locale, text } from "./texts/texts.ts";

/**
 * Fetches again after each connection and whenever one of the topics has something new, `office:libelta`; says on the
 * page when the connection is lost, and from when it is what one sees. Ends when the answer is called.
 */
export function live(topics: readonly string[], onChange: () => Promise<unknown>): () => void {
  const address = `${api}desk/live?topics=${encodeURIComponent(topics.join(","))}`;
  const end = follow({ address, fetch: onChange, onState: show });
  return () => {
    end();
    show({ isConnected: true, asOf: null });
  };
}

function show({ isConnected, asOf }: LiveState): void {
  const place = document.querySelector("#connection");
  const time = asOf?.toLocaleTimeString(locale, { hour: "numeric", minute: "2-digit" });
  const words = isConnected ? "" : time ? text("live.lost", { time }) : text("live.never");
  if (place && place.textContent !== words) place.textContent = words;
}
