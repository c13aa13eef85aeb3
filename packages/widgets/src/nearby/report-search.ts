import type { CategorySummary, ReportSummary } from "@okienko/contract";
import type { ReportQuery } from "@okienko/client";
import { CityMapView, type Area, type Location } from "../map/city-map.ts";
import { MeToo } from "../shared/me-too.ts";
import type { OkienkoElement } from "../shared/okienko-element.ts";
import { PlaceSearch } from "./place-search.ts";

/** What narrows the list; empty is everything. */
export interface Filters {
  category: string;
  /** `open` or `closed`. */
  state: string;
  /** Metres around the place. */
  radius: number;
}

const degrees = (number: number) => Number(number.toFixed(5));

/** Public reports, newest first: around a place, in a part of the map, or of the whole city. */
export class ReportSearch {
  readonly host: OkienkoElement;
  readonly place: PlaceSearch;
  readonly map: CityMapView;
  readonly meToo: MeToo;
  filters: Filters = { category: "", state: "", radius: 500 };
  categories: CategorySummary[] = [];
  /** Those that have been fetched; absent before the first answer. */
  reports?: ReportSummary[];
  nextPage: number | null = null;
  /** The part of the map that is looked in, instead of a circle around the place. */
  area?: Area | undefined;
  /** The part of the map that is seen. */
  seen?: Area | undefined;
  #turn = 0;

  constructor(host: OkienkoElement) {
    this.host = host;
    this.place = new PlaceSearch(host, () => this.lookAround());
    this.meToo = new MeToo(host);
    this.map = new CityMapView(host, {
      pick: (id) => void host.focusOn(`#report-${id}`),
      move: (area) => this.#see(area),
    });
  }

  /** Fetches the first page; rejects with `NetworkError` or `ProblemError`. */
  async load(): Promise<void> {
    await this.#fetch(1);
  }

  /** Looks around the place that was chosen, or in the whole city where it was taken away. */
  async lookAround(): Promise<void> {
    this.area = undefined;
    await this.#again();
    this.map.showAll();
  }

  /** Looks in the part of the map that is seen. */
  async lookInArea(): Promise<void> {
    this.area = this.seen;
    await this.#again();
  }

  /** Narrows the list. */
  async filter(filters: Partial<Filters>): Promise<void> {
    this.filters = { ...this.filters, ...filters };
    await this.#again();
  }

  /** Fetches the next page and moves the focus to the first report of it. */
  async more(): Promise<void> {
    const { host, nextPage, reports } = this;
    if (host.busy || nextPage === null) return;
    const shown = reports?.length ?? 0;
    await host.attempt(async () => {
      await Promise.all([this.#fetch(nextPage), host.arrived()]);
      const first = this.reports?.[shown];
      if (first) await host.focusOn(`#report-${first.reference}`);
    });
  }

  /** Shows the map, or takes it away. */
  async turnMap(): Promise<void> {
    if (this.map.isOpen) return this.map.close();
    await this.host.attempt(() => this.map.open());
    await this.host.updateComplete;
    // without a place the map begins with the whole city
    if (this.place.point) this.map.showAll();
    await this.host.focusOn("#map");
  }

  async #again(): Promise<void> {
    // what has failed to come before is asked for again
    await this.host.attempt(() => Promise.all([this.#fetch(1), this.host.arrived()]));
  }

  async #fetch(page: number): Promise<void> {
    const turn = ++this.#turn;
    const answer = await this.host.client.reports({ ...this.#query, page });
    // who asks twice wants the second answer, whichever comes first
    if (turn !== this.#turn) return;
    const before = page > 1 ? (this.reports ?? []) : [];
    // something new may have pushed one to the next page
    const fresh = answer.reports.filter(({ reference }) => !before.some((it) => it.reference === reference));
    this.reports = [...before, ...fresh];
    this.nextPage = answer.nextPage;
    this.#draw();
  }

  get #query(): ReportQuery {
    const { category, state, radius } = this.filters;
    const { point } = this.place;
    const { area } = this;
    if (area) {
      const bbox = [area.west, area.south, area.east, area.north].map(degrees).join(",");
      return { bbox, category, state };
    }
    return point ? { near: `${point.lat},${point.lng}`, radius, category, state } : { category, state };
  }

  #see(area: Area): void {
    this.seen = area;
    this.host.requestUpdate();
  }

  #draw(): void {
    this.map.chosen = this.area ? undefined : this.place.point;
    this.map.points = this.reports!.flatMap((report) => {
      const { reference, location, closed, excerpt, category } = report;
      const point = { id: reference, label: excerpt ?? category.name, part: closed ? "closed" : "open" };
      return location ? { ...point, location: location as Location } : [];
    });
    this.host.requestUpdate();
  }
}
