import { z } from "@hono/zod-openapi";
import { Id, Instant, withoutTurns } from "./words.ts";

/** A touch screen in an office that gives tickets; `unlockedAt` is null until its link has been opened there. */
export const Kiosk = z
  .object({ id: z.string(), office: Id, name: z.string(), madeAt: Instant, unlockedAt: Instant.nullable() })
  .openapi("Kiosk");

/** The kiosks of an office. */
export const KioskList = z.object({ kiosks: z.array(Kiosk) }).openapi("KioskList");

/** A kiosk that is to be: what staff call it. */
export const KioskRequest = z
  .object({
    name: z
      .string()
      .overwrite(withoutTurns)
      .regex(/^\P{Cc}*$/u, "This holds signs that cannot be shown.")
      .trim()
      .min(1)
      .max(60),
  })
  .openapi("KioskRequest");

/** A new kiosk with the link that makes a screen this kiosk: once, until it runs out. */
export const NewKiosk = z.object({ kiosk: Kiosk, link: z.string(), expiresAt: Instant }).openapi("NewKiosk");

export type Kiosk = z.infer<typeof Kiosk>;
export type KioskList = z.infer<typeof KioskList>;
export type NewKiosk = z.infer<typeof NewKiosk>;
