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

/** The unguessable part of a link that gives access: at least 128 random bits. */
export const Secret = z.string().min(16).max(128).openapi({ format: "password" });

/** Degrees of WGS 84. */
export const Location = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) });
