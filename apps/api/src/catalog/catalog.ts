import type { BookingWindow, Channel, QueuePlan } from "@okienko/scheduling";
import type {
  ArticleEntry,
  CategoryEntry,
  CityFile,
  CounterEntry,
  OfficeEntry,
  ProcedureEntry,
  QueueEntry,
  StickerEntry,
} from "@okienko/contract/city-file";

/** A procedure with what follows from the rest of the catalogue. */
export interface CatalogProcedure {
  readonly entry: ProcedureEntry;
  readonly department: string;
  /** The queues that serve it; none means that it is not booked here. */
  readonly queues: readonly QueueEntry[];
  readonly offices: readonly string[];
  readonly windows: Readonly<Record<Channel, BookingWindow>>;
}

/** Everything a city has told about itself, ready for use. Never changed; another revision is another object. */
export interface Catalog {
  readonly city: string;
  readonly revision: number;
  readonly file: CityFile;
  readonly offices: ReadonlyMap<string, OfficeEntry>;
  readonly procedures: ReadonlyMap<string, CatalogProcedure>;
  readonly plans: ReadonlyMap<string, QueuePlan>;
  readonly counters: ReadonlyMap<string, CounterEntry>;
  readonly stickers: ReadonlyMap<string, StickerEntry>;
  readonly categories: ReadonlyMap<string, CategoryEntry>;
  readonly articles: ReadonlyMap<string, ArticleEntry>;
  /** The stored version of each category, which reports that are sent now keep. */
  readonly categoryVersions: ReadonlyMap<string, number>;
}

/** Prepares the catalogue of a checked city file; without versions, every category is at its first. */
export function buildCatalog(
  file: CityFile,
  revision: number,
  categoryVersions: ReadonlyMap<string, number> = new Map(file.categories.map(({ id }) => [id, 1])),
): Catalog {
  return {
    city: file.city.id,
    revision,
    file,
    offices: new Map(file.offices.map((it) => [it.id, it])),
    procedures: new Map(file.procedures.map((it) => [it.id, describe(file, it)])),
    plans: new Map(file.queues.map((it) => [it.id, planOf(file, it)])),
    counters: new Map(file.counters.map((it) => [it.id, it])),
    stickers: new Map(file.stickers.map((it) => [it.code, it])),
    categories: new Map(file.categories.map((it) => [it.id, it])),
    articles: new Map(file.articles.map((it) => [it.id, it])),
    categoryVersions,
  };
}

function describe(file: CityFile, entry: ProcedureEntry): CatalogProcedure {
  const queues = file.queues.filter((it) => it.procedures.includes(entry.id));
  return {
    entry,
    department: file.groups.find((it) => it.id === entry.group)!.department,
    queues,
    offices: file.offices.map((it) => it.id).filter((id) => queues.some((queue) => queue.office === id)),
    windows: {
      online: { ...file.booking.windows.online, ...entry.windows.online },
      staff: { ...file.booking.windows.staff, ...entry.windows.staff },
    },
  };
}

function planOf(file: CityFile, queue: QueueEntry): QueuePlan {
  const { timeZone, holidays } = file.city;
  return { ...queue, timeZone, holidays, exceptions: file.exceptions };
}
