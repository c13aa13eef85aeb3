import { html, type PropertyDeclarations, type TemplateResult } from "lit";
import { firstWordsOfNearby } from "../messages/first-words.ts";
import { OkienkoElement } from "../shared/okienko-element.ts";
import { styles } from "../shared/styles.ts";
import { CityMapView, type Location, type MapPoint } from "./city-map.ts";
import { PointPickedEvent } from "./map-events.ts";

/**
 * Shows points on the map of the city, for pages of our own; whoever cannot see or point finds them in a list beside it.
 *
 * @summary Points on the map of the city.
 * @element okienko-map
 * @fires {PointPickedEvent} okienko-point-picked - A person has pressed a point.
 * @slot - Shown until the map works, and beside the reason when it cannot.
 */
export class OkienkoMap extends OkienkoElement {
  static override properties: PropertyDeclarations = { points: { attribute: false }, chosen: { attribute: false } };

  static override styles = [styles];

  /** What is to be seen. */
  declare points: readonly MapPoint[];
  /** The one place that is meant. */
  declare chosen: Location | undefined;

  protected override readonly firstWords = firstWordsOfNearby;
  readonly #map = new CityMapView(this, { pick: (id) => this.#pick(id) });
  #isFitted = false;

  constructor() {
    super();
    this.points = [];
  }

  /** @internal No names of offices are needed. */
  override async fetchNames(): Promise<void> {}

  protected override load(): Promise<void> {
    return this.#map.open();
  }

  protected override content(): TemplateResult {
    Object.assign(this.#map, { points: this.points, chosen: this.chosen });
    return html`${this.#map.content()}`;
  }

  protected override updated(): void {
    super.updated();
    // later points leave the map where a person has moved it
    if (this.#isFitted || this.points.length === 0 || !this.renderRoot.querySelector("#map")) return;
    this.#isFitted = true;
    this.#map.showAll();
  }

  #pick(id: string): void {
    const picked = new PointPickedEvent(id);
    this.dispatchEvent(picked);
  }
}
