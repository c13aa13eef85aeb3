import { z } from "zod";
import { Id, Location } from "../words.ts";
import { Texts } from "./texts.ts";

const httpsAddress = z.url({ protocol: /^https$/, error: "must be an https address." });

/** Pictures of a map, fetched by the browser from whom the city has chosen. */
export const Tiles = z.strictObject({
  url: httpsAddress.describe("With {z}, {x} and {y}."),
  attribution: z.string().min(1),
  maxZoom: z.int().min(1).max(22).default(19),
});

/** Where reports come from and how they are shown on a map. */
export const ReportingEntry = z.strictObject({
  center: Location,
  zoom: z.int().min(1).max(20).default(13),
  outline: z.array(Location).min(3).max(500).describe("The city's border, as a ring; drawn where there are no tiles."),
  tiles: Tiles.nullable().default(null).describe("Map tiles; null for a plain drawing of the city."),
  geocoder: z
    .strictObject({
      kind: z.enum(["nominatim", "photon"]),
      url: httpsAddress.describe("Its search address at the usual port: https://…/search, of Photon https://…/api."),
    })
    .nullable()
    .default(null)
    .describe("Asked by the server, never by the browser; null for the places of this file alone."),
  outside: Texts.describe("Said where a place lies outside of the city: whom to ask instead."),
  release: z
    .enum(["at-once", "confirmed", "clerk"])
    .default("confirmed")
    .describe("When a stranger's text and photos become public: at once, when the e-mail is confirmed, or by a clerk."),
});

/** A street, square or well-known place that address search finds. */
export const PlaceEntry = z.strictObject({
  key: Id.optional().describe("What tells it apart from others; made where absent."),
  name: z.string().min(1),
  words: z.array(z.string().min(1)).default([]).describe("Other names."),
  location: Location,
});

export type ReportingEntry = z.infer<typeof ReportingEntry>;
export type PlaceEntry = z.infer<typeof PlaceEntry>;
