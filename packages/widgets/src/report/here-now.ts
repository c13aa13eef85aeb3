import type { MessageKey } from "../shared/words.ts";

const options = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 };
const reasons: Record<number, MessageKey> = { 1: "report.hereDenied", 3: "report.hereSlow" };

/** Asks the device where it is; resolves to the place, rounded to about a metre, or to why there is none. */
export function hereNow(): Promise<Pick<GeolocationCoordinates, "latitude" | "longitude" | "accuracy"> | MessageKey> {
  const round = (degrees: number) => Number(degrees.toFixed(5));
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ latitude: round(latitude), longitude: round(longitude), accuracy }),
      ({ code }) => resolve(reasons[code] ?? "report.hereFailed"),
      options,
    );
  });
}
