import { z } from "@hono/zod-openapi";

/** A name that addresses carry: `id-card`. Lower case, digits and hyphens. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "An id is made of lower-case letters, digits and single hyphens.")
  .max(64);

/** A calendar day of the office, `2026-11-23`. */
export const Day = z.iso.date().openapi({ format: "date", example: "2026-11-23" });

/** An instant with the offset of the office's zone, `2026-11-23T08:00:00+01:00`. */
export const Instant = z.iso
  .datetime({ offset: true })
  .openapi({ format: "date-time", example: "2026-11-23T08:00:00+01:00" });

/** What one reads out over the phone: seven letters or digits and a check character; case and hyphens do not matter. */
export const Reference = z.string().max(40).openapi({ example: "7K3F-9QMX" });

/**
 * Text without the signs that turn the direction of what follows (UAX #9, 2.1 to 2.4). They reach beyond the words of who
 * wrote them, in mails and tables and even out of `<bdi>`; names that run from right to left do not need them.
 */
export function withoutTurns(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");
}

/** Text of several lines without what nobody sees: signs that turn its direction, and control characters. */
export function onlySeen(text: string): string {
  return withoutTurns(text)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "");
}

/** The unguessable part of a link that gives access: at least 128 random bits. */
export const Secret = z.string().min(16).max(128).openapi({ format: "password" });

/** Degrees of WGS 84. */
export const Location = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) });
