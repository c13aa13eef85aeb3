import type { Category, ReportSummary } from "@okienko/contract";
import type { Location } from "../map/city-map.ts";
import { MeToo } from "../shared/me-too.ts";
import type { StaffElement } from "../shared/staff-element.ts";
import type { ReportFlow } from "./report-flow.ts";

// longer than that nobody waits for a hint
const patience = 5000;

/** Open reports of the same kind near the place, and the wish to hear of one of them instead of sending another. */
export class Neighbours {
  readonly host: StaffElement;
  readonly meToo: MeToo;
  found: ReportSummary[] = [];
  #asked = "";

  constructor(flow: ReportFlow) {
    this.host = flow.host;
    this.meToo = new MeToo(flow.host, () => flow.go("followed"));
  }

  /** The one that "me too" was pressed at. */
  get chosen(): ReportSummary | undefined {
    return this.found.find(({ reference }) => reference === this.meToo.reference);
  }

  /** Asks once for each place; one that cannot be asked for is no reason to stop. */
  async look({ id, duplicateRadius: radius, public: isPublic }: Category, point: Location | undefined): Promise<void> {
    const near = point && radius && isPublic ? `${point.lat},${point.lng}` : "";
    if (`${id} ${near}` === this.#asked) return;
    this.found = [];
    this.meToo.reference = undefined;
    this.#asked = `${id} ${near}`;
    if (!near) return;
    const query = this.host.client.reports({ near, radius, category: id, state: "open" });
    const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
    const answer = await Promise.race([query.catch(() => undefined), tooLate]);
    if (!answer) this.#asked = "";
    this.found = answer?.reports.slice(0, 5) ?? [];
  }
}
