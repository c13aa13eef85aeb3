import type { CategorySummary, Found } from "@okienko/contract";
import type { OkienkoElement } from "../shared/okienko-element.ts";

const kinds = ["information", "intervention", "complaint", "idea"];

/** Finds the category: by words, together with articles that may help at once, or through groups. */
export class CategorySearch {
  readonly host: OkienkoElement;
  readonly choose: (category: string) => void;
  /** Those of the kind that the host page has said; absent until they have come. */
  categories?: CategorySummary[];
  query = "";
  #found?: Found[];
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: OkienkoElement, choose: (category: string) => void) {
    this.host = host;
    this.choose = choose;
  }

  /** What the search has found, of the categories only those that are offered; absent while nobody searches. */
  get found(): Found[] | undefined {
    const isOffered = ({ kind, id }: Found) => kind !== "category" || this.#offers(id);
    return this.#found?.filter(isOffered);
  }

  /** The categories by their groups, in the order of the city. */
  get groups(): [name: string, categories: CategorySummary[]][] | undefined {
    return this.categories && [...Map.groupBy(this.categories, ({ group }) => group.name)];
  }

  /** Fetches the categories of a kind. False when there is no such kind; then those of every kind are offered. */
  async load(kind: string | null): Promise<boolean> {
    const isKind = !kind || kinds.includes(kind);
    const { categories } = await this.host.client.categories({ kind: isKind ? kind : null });
    this.categories = categories;
    return isKind;
  }

  /** Searches once the person has stopped typing for a moment. */
  look(query: string): void {
    clearTimeout(this.#timer);
    this.query = query;
    // what has failed to come before is asked for again
    this.#timer = setTimeout(
      () => void this.host.attempt(() => Promise.all([this.#search(), this.host.arrived()])),
      250,
    );
  }

  #offers(id: string): boolean {
    return !this.categories || this.categories.some((it) => it.id === id);
  }

  async #search(): Promise<void> {
    const { query } = this;
    const q = query.trim();
    const answer = q ? await this.host.client.search(q) : undefined;
    if (query !== this.query) return;
    this.#found = answer?.found;
    this.host.requestUpdate();
  }
}
