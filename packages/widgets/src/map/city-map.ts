import { NetworkError } from "@okienko/client";
import type { CityMap, Place } from "@okienko/contract";
import { html, type ReactiveController, type TemplateResult } from "lit";
import type { OkienkoElement } from "../shared/okienko-element.ts";
import type { DrawnMap } from "./drawn-map.ts";
import { mapStyles } from "./map-styles.ts";

/** A point of WGS 84, in degrees. */
export type Location = Place["location"];

/** Something to be seen on the map; `label` is what it is called, `part` a state that its looks may tell. */
export interface MapPoint {
  id: string;
  location: Location;
  label: string;
  part?: string;
}

/** What the map shows, in degrees. */
export interface Area {
  south: number;
  west: number;
  north: number;
  east: number;
}

/** What happens on the map by the hand of a person. */
export interface MapEvents {
  /** A place was chosen: by a press on the map, or by "take the middle of the map". Without it no place can be chosen. */
  choose?: (place: Location) => void;
  /** One of the points was pressed. */
  pick?: (id: string) => void;
  /** The map was moved or enlarged and has come to rest. */
  move?: (area: Area) => void;
}

/**
 * The map of the city within a widget. Nothing of it is loaded before `open`, and nothing comes from a third party
 * unless the city has chosen tiles. What is drawn follows `points` and `chosen` at every rendering of the widget.
 */
export class CityMapView implements ReactiveController {
  readonly host: OkienkoElement;
  readonly events: MapEvents;
  /** What is to be seen; the widget also lists it, since points are for the eye and the pointer. */
  points: readonly MapPoint[] = [];
  /** The chosen place, or the middle of a search. */
  chosen?: Location;
  /** How the city is drawn; there once it has been opened. */
  city?: CityMap;
  isOpen = false;
  #drawing?: typeof DrawnMap;
  #drawn?: DrawnMap;

  constructor(host: OkienkoElement, events: MapEvents = {}) {
    this.host = host;
    this.events = events;
    host.addController(this);
  }

  /** Fetches what the map needs and shows it; rejects with `NetworkError` or `ProblemError`. */
  async open(): Promise<void> {
    const [city, drawing] = await Promise.all([this.host.client.map(), fetchDrawing()]);
    this.city = city;
    this.#drawing = drawing;
    this.isOpen = true;
    this.host.addStyles(mapStyles);
    this.host.requestUpdate();
  }

  /** Takes the map away. */
  close(): void {
    this.isOpen = false;
    this.host.requestUpdate();
  }

  /** Moves the map so that all points, or else the chosen place, can be seen. */
  showAll(): void {
    this.#drawn?.showAll();
  }

  /** Where the map stands in the template of the widget; nothing while it is not open. */
  content(): TemplateResult | "" {
    if (!this.isOpen) return "";
    const { text } = this.host;
    const { choose } = this.events;
    return html`<div class="map" part="map">
        <div id="map" role="application" aria-label=${text("map.label")} aria-describedby="map-hint"></div>
        ${choose ? html`<div class="cross" aria-hidden="true"></div>` : ""}
        <div class="zoom">
          <button part="button" type="button" aria-label=${text("map.in")} @click=${() => this.#drawn?.zoom(1)}>
            +
          </button>
          <button part="button" type="button" aria-label=${text("map.out")} @click=${() => this.#drawn?.zoom(-1)}>
            −
          </button>
        </div>
      </div>
      <p id="map-hint" class="hint">
        ${text(choose ? "map.chooseHint" : "map.moveHint")}
        ${this.city?.tiles ? text("map.source", { source: this.city.tiles.attribution }) : text("map.drawing")}
      </p>
      ${
        choose
          ? html`<button part="button" type="button" @click=${() => this.#drawn && choose(this.#drawn.middle)}>
              ${text("map.middle")}
            </button>`
          : ""
      }`;
  }

  hostUpdated(): void {
    const place = this.host.renderRoot.querySelector<HTMLElement>("#map");
    if (this.#drawn && this.#drawn.place !== place) {
      this.#drawn.remove();
      this.#drawn = undefined;
    }
    if (place && this.#drawing) this.#drawn ??= new this.#drawing(place, this.city!, this.events);
    this.#drawn?.show(this.points, this.chosen);
  }

  hostDisconnected(): void {
    this.#drawn?.remove();
    this.#drawn = undefined;
  }
}

async function fetchDrawing(): Promise<typeof DrawnMap> {
  try {
    return (await import("./drawn-map.ts")).DrawnMap;
  } catch (cause) {
    throw new NetworkError("The map cannot be fetched", { cause });
  }
}
