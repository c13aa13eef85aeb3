import type { Department, ProcedureSummary } from "@okienko/contract";
import type { OkienkoElement } from "../shared/okienko-element.ts";

/** What the host page has already said: ids, or null. */
export interface Scope {
  department: string | null;
  group: string | null;
  office: string | null;
}

type Group = Department["groups"][number];

const everything: Scope = { department: null, group: null, office: null };

/** Finds the procedure: by words, or through departments and groups, within what the host page has said. */
export class ProcedureSearch {
  readonly host: OkienkoElement;
  readonly choose: (procedure: string) => void;
  /** Absent until they have come. */
  departments?: Department[];
  query = "";
  #found?: ProcedureSummary[];
  #scope: Scope = everything;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: OkienkoElement, choose: (procedure: string) => void) {
    this.host = host;
    this.choose = choose;
  }

  /** What the search has found within what the host page has said; absent while nobody searches. */
  get found(): ProcedureSummary[] | undefined {
    return this.#found?.filter((it) => inside(it, this.#scope));
  }

  /** Fetches the departments. False when nothing is where the host page pointed to; then everything is offered. */
  async load({ department, group, office }: Scope): Promise<boolean> {
    const scope = { department, group, office };
    this.#scope = scope;
    const { departments } = await this.host.client.departments();
    const found = within(departments, scope);
    // somebody may have searched in the meantime
    if (!found.length) this.#scope = everything;
    this.departments = found.length ? found : departments;
    return !!found.length;
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

  async #search(): Promise<void> {
    const { query } = this;
    const q = query.trim();
    const answer = q ? await this.host.client.procedures({ q }) : undefined;
    if (query !== this.query) return;
    this.#found = answer?.procedures;
    this.host.requestUpdate();
  }
}

function within(departments: Department[], scope: Scope): Department[] {
  return departments
    .map(({ groups, ...department }) => ({
      ...department,
      groups: groups.map((group) => narrowed(group, scope)).filter(hasSome),
    }))
    .filter(({ groups }) => groups.length);
}

function narrowed(group: Group, scope: Scope): Group {
  return { ...group, procedures: group.procedures.filter((procedure) => inside(procedure, scope)) };
}

const hasSome = ({ procedures }: Group): boolean => !!procedures.length;

function inside(procedure: ProcedureSummary, { department, group, office }: Scope): boolean {
  if (department && procedure.department !== department) return false;
  if (group && procedure.group !== group) return false;
  return !office || procedure.offices.includes(office);
}
