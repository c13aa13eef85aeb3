import type { CityMap } from "@okienko/contract";
import {
  DivIcon,
  LatLngBounds,
  LayerGroup,
  Map as LeafletMap,
  Marker,
  Polygon,
  TileLayer,
} from "leaflet/dist/leaflet-src.esm.js";
import type { Location, MapEvents, MapPoint } from "./city-map.ts";

// animations off: a drawing needs none, and whoever asked for less motion gets none
const options = {
  attributionControl: false,
  zoomControl: false,
  fadeAnimation: false,
  zoomAnimation: false,
  markerZoomAnimation: false,
  inertia: false,
  scrollWheelZoom: false, // the wheel scrolls the page of the host
};

// houses can be told apart; a drawing of the border has none
const nearest = 16;

/** The map itself, drawn by Leaflet. Leaflet is given elements only: HTML in texts is refused where Trusted Types are. */
export class DrawnMap {
  readonly place: HTMLElement;
  readonly #map: LeafletMap;
  readonly #events: MapEvents;
  readonly #hasTiles: boolean;
  readonly #layer = new LayerGroup();
  #places: Location[] = [];
  #shown = "";

  constructor(place: HTMLElement, city: CityMap, events: MapEvents) {
    this.place = place;
    this.#events = events;
    const { tiles, outline } = city;
    this.#hasTiles = tiles !== null;
    this.#map = new LeafletMap(place, { ...options, maxZoom: tiles?.maxZoom ?? 19 });
    if (tiles) new TileLayer(tiles.url, { maxZoom: tiles.maxZoom, referrerPolicy: "origin" }).addTo(this.#map);
    const border = new Polygon(outline, {
      className: tiles ? "border" : "border city",
      fillOpacity: 1,
      interactive: false,
    });
    border.addTo(this.#map);
    this.#layer.addTo(this.#map);
    // of a drawing there is nothing to see but the border
    const whole = this.#map.getBoundsZoom(border.getBounds());
    this.#map.setView(city.center, tiles ? city.zoom : Math.min(city.zoom, whole));
    this.#listen();
  }

  /** The middle of what is shown, to about a metre. */
  get middle(): Location {
    return rounded(this.#map.getCenter());
  }

  /** Draws the points and the chosen place, if they are not what was drawn last. */
  show(points: readonly MapPoint[], chosen: Location | undefined): void {
    const wanted = JSON.stringify([points, chosen]);
    if (wanted === this.#shown) return;
    const isFirst = !this.#shown;
    this.#shown = wanted;
    this.#layer.clearLayers();
    const marks = chosen ? [...points, { id: "", location: chosen, label: "", part: "chosen" }] : points;
    this.#places = marks.map(({ location }) => location);
    marks.forEach((it) => this.#add(it));
    if (chosen && (isFirst || !this.#map.getBounds().contains(chosen))) this.#map.setView(chosen, this.#near);
  }

  /** Moves so that all points, or else the chosen place, can be seen. */
  showAll(): void {
    const corners = this.#places.map(({ lat, lng }): [number, number] => [lat, lng]);
    if (corners.length) this.#map.fitBounds(new LatLngBounds(corners), { maxZoom: nearest });
  }

  /** Enlarges by so many steps; shrinks when they are negative. */
  zoom(steps: number): void {
    this.#map.setZoom(this.#map.getZoom() + steps);
  }

  /** Takes away everything that Leaflet has added. */
  remove(): void {
    // after a change of size Leaflet tells a move late, of a map that is gone
    this.#map.off("moveend").remove();
  }

  get #near(): number {
    return this.#hasTiles ? Math.max(this.#map.getZoom(), nearest) : this.#map.getZoom();
  }

  #listen(): void {
    const { choose, move } = this.#events;
    if (choose) this.#map.on("click", ({ latlng }) => choose(rounded(latlng)));
    if (move)
      this.#map.on("moveend", () => {
        const area = this.#map.getBounds();
        move({ south: area.getSouth(), west: area.getWest(), north: area.getNorth(), east: area.getEast() });
      });
  }

  #add({ id, location, label, part = "" }: MapPoint): void {
    const html = document.createElement("span");
    html.className = `point ${part}`;
    const icon = new DivIcon({ html, className: "", iconSize: [32, 32] });
    const marker = new Marker(location, { icon, title: label, keyboard: false, interactive: !!id });
    marker.on("click", () => this.#events.pick?.(id)).addTo(this.#layer);
  }
}

function rounded({ lat, lng }: Location): Location {
  return { lat: Number(lat.toFixed(5)), lng: Number(lng.toFixed(5)) };
}
