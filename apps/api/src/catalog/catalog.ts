import type { BookingWindow, Channel, QueuePlan } from "@okienko/scheduling";
import type { CityFile, OfficeEntry, ProcedureEntry, QueueEntry, StickerEntry } from "@okienko/contract/city-file";

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
  readonly stickers: ReadonlyMap<string, StickerEntry>;
}

/** Prepares the catalogue of a checked city file. */
export function buildCatalog(file: CityFile, revision: number): Catalog {
  return {
    city: file.city.id,
    revision,
    file,
    offices: new Map(file.offices.map((it) => [it.id, it])),
    procedures: new Map(file.procedures.map((it) => [it.id, describe(file, it)])),
    plans: new Map(file.queues.map((it) => [it.id, planOf(file, it)])),
    stickers: new Map(file.stickers.map((it) => [it.code, it])),
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
