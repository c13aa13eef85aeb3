import type { Catalog } from "../catalog/catalog.ts";
import type { Revisions } from "./occupancy-queries.ts";

/** What an answer was made from. */
interface Origin {
  readonly catalog: Catalog;
  /** What all catalogues of the database had in common: another city may have taken a host name. */
  readonly catalogs: number;
  readonly queues: readonly { readonly id: string; readonly revision: number }[];
  /** Until this instant nothing changes by itself. */
  readonly validUntil: number;
}

/** For how long an answer is true: until the database says otherwise, or something changes by itself. */
export class Standing {
  readonly #origin: Origin;
  readonly #look: () => Promise<Revisions>;

  /** `look` asks the database for the revisions of just these queues. */
  constructor(origin: Origin, look: () => Promise<Revisions>) {
    this.#origin = origin;
    this.#look = look;
  }

  /** Whether the answer is still true, by one look at the database, which all who ask in the same moment share. */
  async holds(): Promise<boolean> {
    return this.holdsAt(await this.#look());
  }

  /** Whether the answer is true as of a look. */
  holdsAt({ now, catalog, catalogs, queues }: Revisions): boolean {
    const made = this.#origin;
    if (catalog !== made.catalog.revision || catalogs !== made.catalogs || now >= made.validUntil) return false;
    return made.queues.every(({ id, revision }) => queues.get(id) === revision);
  }
}
