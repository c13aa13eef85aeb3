import type { City, Department, Office, Procedure, ProcedureSummary } from "@okienko/contract";
import type { OfficeEntry, Texts } from "@okienko/contract/city-file";
import type { Day } from "@okienko/scheduling";
import type { Catalog, CatalogProcedure } from "./catalog.ts";
import { officeHours } from "./office-hours.ts";
import { textIn } from "./text-in.ts";
import { visitedDepartments } from "./visited-departments.ts";

/** What the public sees of a catalogue in one language. */
export class CatalogView {
  readonly #catalog: Catalog;
  readonly #language: string;

  constructor(catalog: Catalog, language: string) {
    this.#catalog = catalog;
    this.#language = language;
  }

  city(): City {
    const { city, booking } = this.#catalog.file;
    const { id, name, timeZone, languages, emergency, contact, demoNotice } = city;
    return {
      id,
      name: this.#text(name),
      timeZone,
      languages,
      emergency: { phone: emergency.phone, text: this.#text(emergency.text) },
      contact: { ...contact, name: this.#text(contact.name), hours: this.#text(contact.hours) },
      demoNotice: this.#textOrNull(demoNotice),
      nowWithinMinutes: booking.nowWithinMinutes,
    };
  }

  /** An office with its hours as they are on a day. */
  office(entry: OfficeEntry, day: Day): Office {
    const queues = this.#catalog.file.queues.filter((it) => it.office === entry.id);
    return {
      id: entry.id,
      name: this.#text(entry.name),
      address: entry.address,
      location: entry.location,
      hours: officeHours(queues, day),
      departments: this.#departmentsOf(entry.id),
      note: this.#textOrNull(entry.note),
      phone: entry.phone,
    };
  }

  departments(): Department[] {
    const { file } = this.#catalog;
    return visitedDepartments(file).map(({ id, name }) => ({
      id,
      name: this.#text(name),
      groups: file.groups
        .filter((group) => group.department === id)
        .map((group) => ({ id: group.id, name: this.#text(group.name), procedures: this.#proceduresOf(group.id) })),
    }));
  }

  summary({ entry, department, queues, offices }: CatalogProcedure): ProcedureSummary {
    const { id, group, name } = entry;
    return { id, name: this.#text(name), department, group, bookable: queues.length > 0, offices: [...offices] };
  }

  procedure(procedure: CatalogProcedure): Procedure {
    const { description, documents, fees, duration, steps, legalBasis, online, updatedAt } = procedure.entry;
    return {
      ...this.summary(procedure),
      description: this.#textOrNull(description),
      documents: documents.map((it) => this.#text(it)),
      fees: fees.map((fee) => ({ ...fee, name: this.#text(fee.name) })),
      duration,
      steps: steps.map((it) => this.#text(it)),
      legalBasis: legalBasis.map((it) => this.#text(it)),
      online: online && { text: this.#text(online.text), url: online.url },
      updatedAt,
    };
  }

  #proceduresOf(group: string): ProcedureSummary[] {
    const procedures = [...this.#catalog.procedures.values()].filter(({ entry }) => entry.group === group);
    return procedures.map((it) => this.summary(it));
  }

  #departmentsOf(office: string): string[] {
    const here = [...this.#catalog.procedures.values()].filter(({ offices }) => offices.includes(office));
    const ids = new Set(here.map(({ department }) => department));
    return this.#catalog.file.departments.map(({ id }) => id).filter((id) => ids.has(id));
  }

  #text(texts: Texts): string {
    return textIn(this.#catalog, texts, this.#language);
  }

  #textOrNull(texts: Texts | null): string | null {
    return texts && this.#text(texts);
  }
}
