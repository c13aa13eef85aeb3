import { capacityVersion } from "../availability/capacity-version.ts";
import { catalogVersion } from "../catalog/catalog-version.ts";
import type { Reading } from "../database/database.ts";
import { reportsVersion } from "../reports/reports-version.ts";
import { raisedVersion } from "./raise-topic.ts";

/** Reads the version of a topic of a city: cheap, asked once a second, and another one whenever pages should fetch again. */
export type ReadVersion = (db: Reading, city: string, topic: string) => Promise<string>;

/** Topics by what stands before the colon, or by their whole name. */
const sources: Readonly<Record<string, ReadVersion>> = {
  office: officeVersion,
  reports: reportsVersion,
  contacts: raisedVersion,
  worklist: raisedVersion,
  capacity: capacityVersion,
};

/** What reads the version of a topic, `office:libelta`; null where there is no such topic. */
export function sourceOf(topic: string): ReadVersion | null {
  const [name] = /^[a-z-]+(?=(:[a-z0-9-]{1,64})?$)/.exec(topic) ?? [];
  return name !== undefined && Object.hasOwn(sources, name) ? sources[name]! : null;
}

/** Names and counters of an office are those of the catalogue. */
async function officeVersion(db: Reading, city: string, topic: string): Promise<string> {
  return `${await catalogVersion(db, city)} ${await raisedVersion(db, city, topic)}`;
}
