import { html } from "hono/html";
import { xmlText } from "../web/xml-text.ts";

/** One entry of a feed; `id` never changes, instants with their offset. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly url: string;
  readonly text: string;
}

/** A feed in one language; `self` is its own address and `url` the page that it belongs to. */
export interface Feed {
  readonly title: string;
  readonly language: string;
  readonly author: string;
  readonly self: string;
  readonly url: string;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** Writes a feed as Atom (RFC 4287); all texts are escaped, and hold no character that would break the whole feed. */
export function atom({ title, language, author, self, url, updated, entries }: Feed): string {
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
      <title>${title}</title>
      <id>${self}</id>
      <link rel="self" type="application/atom+xml" href="${self}" />
      <link rel="alternate" type="text/html" href="${url}" />
      <updated>${updated}</updated>
      <author><name>${author}</name></author>
      ${entries.map(entry)}</feed
    > `;
  return xmlText(String(feed));
}

function entry({ id, title, updated, url, text }: FeedEntry) {
  return html`
    <entry>
      <id>${id}</id>
      <title>${title}</title>
      <updated>${updated}</updated>
      <link rel="alternate" type="text/html" href="${url}" />
      <content type="text">${text}</content>
    </entry>
  `;
}
