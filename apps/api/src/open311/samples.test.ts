import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { createApp } from "../app.ts";
import { Open311Client } from "../testing/open311-client.ts";
import { inside, keys, open311City } from "../testing/open311-city.ts";
import { testParts } from "../testing/test-parts.ts";

const folder = join(import.meta.dirname, "../../../../../shared/facts/samples");
const skip = existsSync(folder) ? false : "the samples of real cities are not here";

interface Service {
  readonly service_code: string;
  readonly service_name: string;
  readonly keywords?: string;
}

/** The service lists of real cities, by the name of their file. */
function serviceLists(): [city: string, services: Service[]][] {
  const lists = join(folder, "service-lists");
  return readdirSync(lists).flatMap((name): [string, Service[]][] => {
    const { services } = JSON.parse(readFileSync(join(lists, name), "utf8")) as { services?: Service[] };
    return services ? [[name, services]] : [];
  });
}

function categoryOf({ service_code, service_name, keywords = "" }: Service, at: number): object {
  return {
    id: `service-${at}`,
    code: service_code,
    kind: "intervention",
    group: "streets",
    department: "resident-services",
    name: { fi: service_name, en: service_name },
    keywords: {
      fi: keywords
        .split(",")
        .map((it) => it.trim())
        .filter((it) => it !== ""),
    },
  };
}

describe("services of real cities", { skip }, () => {
  for (const [city, services] of skip ? [] : serviceLists())
    it(`can be listed, asked for, sent and found by their codes: ${city}`, async () => {
      const environment = { OPEN311_API_KEYS: `app:${keys.app}` };
      const parts = await testParts({ city: open311City("at-once", services.map(categoryOf)), environment });
      try {
        const client = new Open311Client(createApp(parts));
        const { facts } = await client.get("/v2/services.xml");
        const told = new Map((facts as Service[]).map((it) => [it.service_code, it.service_name]));
        for (const { service_code, service_name } of services) {
          assert.equal(told.get(service_code), service_name);
          const definition = await client.get(`/v2/services/${encodeURIComponent(service_code)}.xml`);
          assert.equal((definition.facts as Service).service_code, service_code);
          const sent = await client.post("/v2/requests.xml", { api_key: keys.app, service_code, ...inside });
          assert.equal(sent.status, 200, sent.text);
          const found = await client.get("/v2/requests.json", { service_code });
          assert.deepEqual(
            (found.facts as Service[]).map((it) => it.service_code),
            [service_code],
          );
        }
      } finally {
        await parts.remove();
      }
    });
});
