import type { Place } from "@okienko/contract";
import type { Location } from "../map/city-map.ts";
import { hereNow } from "../report/here-now.ts";
import { pointText, readPoint } from "../report/read-point.ts";
import type { OkienkoElement } from "../shared/okienko-element.ts";
import type { MessageKey } from "../shared/words.ts";

/** The place that reports are looked for around: an address, coordinates, where the device is, or none. */
export class PlaceSearch {
  readonly host: OkienkoElement;
  /** Called when the place has changed. */
  readonly changed: () => Promise<void>;
  typed = "";
  point?: Location | undefined;
  /** What the place is called. */
  name = "";
  /** Places that may be meant. */
  found: Place[] = [];
  error?: MessageKey | undefined;
  /** What the device says of where it is. */
  notice?: MessageKey | undefined;

  constructor(host: OkienkoElement, changed: () => Promise<void>) {
    this.host = host;
    this.changed = changed;
  }

  /** Begins at `lat,lng`; anything else is no place. */
  start(location: string | null): void {
    const point = readPoint(location ?? "");
    Object.assign(this, { point, name: point ? pointText(point) : "", found: [], error: undefined });
  }

  /** Takes what was typed: coordinates, the only place of that name, or asks which one is meant. */
  async find(): Promise<void> {
    const typed = this.typed.trim();
    const point = readPoint(typed);
    if (point) return this.take(point, pointText(point));
    if (!typed) return this.#refuse("nearby.placeMissing");
    await this.host.attempt(async () => {
      const { places } = await this.host.client.places(typed);
      if (!places.length) return this.#refuse("nearby.noPlace");
      if (places.length === 1) return this.take(places[0]!.location, places[0]!.name);
      Object.assign(this, { found: places, error: undefined, notice: undefined });
      await this.host.focusOn("#found");
    });
  }

  /** Takes a place, or none for the whole city. */
  async take(point: Location | undefined, name = ""): Promise<void> {
    Object.assign(this, { point, name, typed: name, found: [], error: undefined, notice: undefined });
    await this.changed();
    // what was pressed may be gone, and the heading says where this is
    await this.host.focusOn("#heading");
  }

  /** Takes the place where the device is. */
  async takeHere(): Promise<void> {
    this.notice = "report.locating";
    this.host.requestUpdate();
    const here = await hereNow();
    if (typeof here === "string") this.notice = here;
    else await this.take({ lat: here.latitude, lng: here.longitude }, this.host.text("nearby.here"));
    this.host.requestUpdate();
  }

  async #refuse(error: MessageKey): Promise<void> {
    Object.assign(this, { error, found: [] });
    await this.host.focusOn("#errors");
  }
}
