import type { CityMap, Place, ReportRequest } from "@okienko/contract";
import { isInside } from "@okienko/contract/outline";
import { CityMapView, type Location } from "../map/city-map.ts";
import type { FieldErrors } from "../shared/error-summary.ts";
import type { OkienkoElement } from "../shared/okienko-element.ts";
import type { MessageKey } from "../shared/words.ts";
import { hereNow } from "./here-now.ts";
import { readPoint } from "./read-point.ts";

/** Where it is: an address in words, a point, or both; every way leads there without the map. */
export class PlaceChoice {
  readonly host: OkienkoElement;
  readonly map: CityMapView;
  /** What was typed. */
  typed = "";
  point?: Location;
  /** Places that may be meant; absent before a search. */
  found?: Place[];
  /** Something to know about the last action. */
  notice?: MessageKey;
  /** Metres within which "here" is true. */
  accuracy?: number;
  #city?: CityMap;
  #isOfText = false;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: OkienkoElement) {
    this.host = host;
    this.map = new CityMapView(host, { choose: (point) => this.take(point) });
  }

  /** Takes what the host page has said, `lat,lng`. */
  say(said: string | null): void {
    const point = readPoint(said ?? "");
    if (point) this.take(point);
    // eslint-disable-next-line no-console -- for who wrote the page around; its visitors say the place themselves
    else if (said) console.warn(`<okienko-report location="${said}">: not two numbers in degrees, "52.4064,16.9252".`);
  }

  /** The place as the API takes it; null where nothing was said. */
  get request(): ReportRequest["location"] {
    const address = readPoint(this.typed) ? "" : this.typed.trim();
    return this.point || address ? { ...this.point, ...(address && { address }) } : null;
  }

  /** The point lies outside of the city: whom to ask instead. */
  get outside(): string | undefined {
    const { point } = this;
    return this.#city && point && !isInside(this.#city.outline, point) ? this.#city.outside : undefined;
  }

  /** What keeps the report from going on. */
  errors(isRequired: boolean): FieldErrors {
    if (this.outside) return { address: this.outside };
    return isRequired && !this.request ? { address: this.host.text("report.placeMissing") } : {};
  }

  /** Takes what is typed: coordinates at once, words for a search once the person stops for a moment. */
  type(typed: string): void {
    clearTimeout(this.#timer);
    this.typed = typed;
    if (this.#isOfText) this.point = this.map.chosen = undefined;
    const point = readPoint(typed);
    if (point) {
      this.found = undefined;
      return this.take(point, typed);
    }
    this.#timer = setTimeout(() => void this.#search(), 300);
    this.host.requestUpdate();
  }

  /** Takes a point; `name` where it is that of a text. */
  take(point: Location | undefined, name?: string): void {
    // a text that named another point is not the address of this one
    if (name === undefined && this.#isOfText) Object.assign(this, { typed: "", found: undefined });
    this.typed = name ?? this.typed;
    this.#isOfText = name !== undefined;
    Object.assign(this, { point, notice: undefined, accuracy: undefined });
    this.map.chosen = point;
    this.host.requestUpdate();
  }

  /** Takes the point away, and the button with it. */
  async removePoint(): Promise<void> {
    this.take(undefined);
    await this.host.focusOn("#address");
  }

  /** Nothing more is to be found for what was typed. */
  leave(): void {
    clearTimeout(this.#timer);
    this.map.close();
  }

  /** Takes the place where the device is. */
  async takeHere(): Promise<void> {
    this.notice = "report.locating";
    this.host.requestUpdate();
    const here = await hereNow();
    if (typeof here === "string") this.notice = here;
    else {
      this.take({ lat: here.latitude, lng: here.longitude });
      this.accuracy = Math.ceil(here.accuracy);
    }
    this.host.requestUpdate();
  }

  /** Shows the map, or takes it away. */
  async turnMap(): Promise<void> {
    if (this.map.isOpen) return this.map.close();
    await this.host.attempt(() => this.map.open());
    await this.host.focusOn("#map");
  }

  /** Fetches the border of the city; the server looks too, so that a failure does no harm. */
  async fetchOutline(): Promise<void> {
    this.#city ??= await this.host.client.map().catch(() => undefined);
    this.host.requestUpdate();
  }

  async #search(): Promise<void> {
    const { typed } = this;
    const q = typed.trim();
    this.notice = undefined;
    const places = q ? await this.host.client.places(q).catch(() => undefined) : { places: undefined };
    if (typed !== this.typed) return;
    this.found = places?.places;
    // what was typed is enough for a report
    if (!places) this.notice = "report.searchFailed";
    this.host.requestUpdate();
  }
}
