import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReportKind } from "@okienko/contract";
import { addDays, type Day, startOfDay } from "@okienko/scheduling";

/** Somebody who turns to the city. */
export interface Contact {
  readonly kind: ReportKind;
  /** The instant, in milliseconds. */
  readonly at: number;
  readonly byPhone: boolean;
  readonly place: { readonly lat: number; readonly lng: number } | null;
}

interface Sample {
  readonly volumes: { readonly by_type: Record<string, number>; readonly by_channel: Record<string, number> };
  readonly notifications: readonly { readonly received: string; readonly lat: number; readonly lon: number }[];
}

const file = join(import.meta.dirname, "../../../../../shared/facts/samples/warszawa-19115-sample.json");
const zone = "Europe/Warsaw";
const quarter = 15 * 60_000;

const kinds: Readonly<Record<string, ReportKind>> = {
  Informacyjne: "information",
  "Awaria / Interwencja": "intervention",
  Reklamacja: "complaint",
  "Wolne wnioski i uwagi": "idea",
};

/**
 * A real day of Warszawa 19115 in its shape, earliest first: its kinds and telephone calls, and the places and hours of
 * its interventions. The first and the last millisecond of the day have a contact each. `null` without the sample.
 */
export function contactsOfADay(day: Day): Contact[] | null {
  if (!existsSync(file)) return null;
  const { volumes, notifications } = JSON.parse(readFileSync(file, "utf8")) as Sample;
  const contacts = Object.entries(volumes.by_type).flatMap(([type, count]) =>
    Array.from({ length: count }, (_, turn): Omit<Contact, "byPhone"> => {
      const kind = kinds[type]!;
      const { received, lat, lon: lng } = notifications[turn % notifications.length]!;
      const [hour, minute] = received.slice(11, 16).split(":").map(Number) as [number, number];
      const instant = startOfDay(day, zone) + (hour * 60 + minute) * 60_000;
      return { kind, at: instant - (instant % quarter), place: kind === "intervention" ? { lat, lng } : null };
    }),
  );
  contacts.sort((a, b) => a.at - b.at);
  contacts[0] = { ...contacts[0]!, at: startOfDay(day, zone) };
  contacts.push({ ...contacts.pop()!, at: startOfDay(addDays(day, 1), zone) - 1 });
  const calls = volumes.by_channel["TELEFON"]! / contacts.length;
  return contacts.map((it, turn) => ({ ...it, byPhone: Math.floor((turn + 1) * calls) > Math.floor(turn * calls) }));
}
