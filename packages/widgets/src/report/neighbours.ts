import type { Category, ReportSummary } from "@okienko/contract";
import type { Location } from "../map/city-map.ts";
import { newKey } from "../shared/new-key.ts";
import type { OkienkoElement } from "../shared/okienko-element.ts";
import type { ReportFlow } from "./report-flow.ts";
import { isEmail } from "./reporter.ts";

// longer than that nobody waits for a hint
const patience = 5000;

/** Open reports of the same kind near the place, and the wish to hear of one of them instead of sending another. */
export class Neighbours {
  readonly flow: ReportFlow;
  readonly host: OkienkoElement;
  found: ReportSummary[] = [];
  /** The one that "me too" was pressed at. */
  chosen?: ReportSummary;
  email = "";
  #asked = "";
  #key = newKey();

  constructor(flow: ReportFlow) {
    this.flow = flow;
    this.host = flow.host;
  }

  /** Asks once for each place; one that cannot be asked for is no reason to stop. */
  async look({ id, duplicateRadius: radius, public: isPublic }: Category, point: Location | undefined): Promise<void> {
    const near = point && radius && isPublic ? `${point.lat},${point.lng}` : "";
    if (`${id} ${near}` === this.#asked) return;
    this.found = [];
    this.chosen = undefined;
    this.#asked = `${id} ${near}`;
    if (!near) return;
    const query = this.host.client.reports({ near, radius, category: id, state: "open" });
    const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
    const answer = await Promise.race([query.catch(() => undefined), tooLate]);
    if (!answer) this.#asked = "";
    this.found = answer?.reports.slice(0, 5) ?? [];
  }

  /** Opens the field for the e-mail address. */
  async choose(report: ReportSummary): Promise<void> {
    this.chosen = report;
    this.#key = newKey();
    await this.host.focusOn("#email");
  }

  /** Asks for the news of the chosen report; nothing else is sent. */
  async follow(): Promise<void> {
    const { host, flow } = this;
    const email = this.email.trim();
    if (!isEmail(email)) return flow.refuse({ email: host.text("booking.emailWrong") });
    await host.attempt(async () => {
      await host.client.followReport(this.chosen!.reference, { email, language: host.language }, this.#key);
      await flow.go("followed");
    });
  }
}
