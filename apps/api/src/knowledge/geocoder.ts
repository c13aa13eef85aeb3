import type { Place } from "@okienko/contract";
import type { ReportingEntry } from "@okienko/contract/city-file";
import { isInside } from "@okienko/contract/outline";
import { z } from "zod";
import { type Door, fetchOutside } from "./fetch-outside.ts";

type Kind = NonNullable<ReportingEntry["geocoder"]>["kind"];

interface Question {
  readonly typed: string;
  readonly language: string;
  readonly most: number;
}

/** Asks the city's geocoder; only what lies within the city's outline counts. Throws when it does not answer well. */
export async function geocode(reporting: ReportingEntry, question: Question, door?: Door): Promise<Place[]> {
  const { kind, url } = reporting.geocoder!;
  const asked = new URL(url);
  const box = boxOf(reporting.outline);
  for (const [name, value] of Object.entries(queries[kind](question, box))) asked.searchParams.set(name, value);
  const places = readers[kind](await fetchOutside(asked, question.language, door));
  const inCity = places.filter(({ location }) => isInside(reporting.outline, location));
  return inCity.slice(0, question.most);
}

/** West, south, east and north of an outline. */
type Box = readonly [number, number, number, number];

function boxOf(outline: ReportingEntry["outline"]): Box {
  const [lats, lngs] = [outline.map(({ lat }) => lat), outline.map(({ lng }) => lng)];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Parameters of nominatim.org/release-docs/latest/api/Search and of github.com/komoot/photon. */
const queries: { readonly [K in Kind]: (question: Question, box: Box) => Record<string, string> } = {
  nominatim: ({ typed, most }, box) => {
    return { q: typed, format: "jsonv2", limit: String(most), viewbox: box.join(","), bounded: "1" };
  },
  photon: ({ typed, most }, box) => ({ q: typed, limit: String(most), bbox: box.join(",") }),
};

const text = z.string().max(500);
const degrees = z.coerce.number().min(-180).max(180);

const NominatimAnswer = z.array(z.object({ display_name: text, lat: degrees, lon: degrees }));

const PhotonAnswer = z.object({
  features: z.array(
    z.object({
      geometry: z.object({ coordinates: z.tuple([degrees, degrees]) }),
      properties: z.object({
        name: text.optional(),
        street: text.optional(),
        housenumber: text.optional(),
        district: text.optional(),
        city: text.optional(),
      }),
    }),
  ),
});

const readers: { readonly [K in Kind]: (answer: unknown) => Place[] } = {
  nominatim: (answer) =>
    NominatimAnswer.parse(answer).map((it) => {
      return { name: it.display_name, location: { lat: it.lat, lng: it.lon } };
    }),
  photon: (answer) =>
    PhotonAnswer.parse(answer).features.map(({ geometry, properties: it }) => {
      const [lng, lat] = geometry.coordinates;
      const street = [it.street, it.housenumber].filter(Boolean).join(" ");
      const name = [it.name, street, it.district, it.city].filter(Boolean);
      return { name: [...new Set(name)].join(", "), location: { lat, lng } };
    }),
};
