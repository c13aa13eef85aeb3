import assert from "node:assert/strict";
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, describe, it } from "node:test";
import * as contract from "@okienko/contract";
import { CityFile } from "@okienko/contract/city-file";
import { createApp } from "../app.ts";
import { buildCatalog, type Catalog } from "../catalog/catalog.ts";
import { knowledgeCity } from "../testing/knowledge-city.ts";
import { Resident } from "../testing/resident.ts";
import { testParts } from "../testing/test-parts.ts";
import { type Door, fetchOutside, publicDoor } from "./fetch-outside.ts";
import { Places } from "./places.ts";
import { isPublicAddress } from "./public-address.ts";
import { Log } from "../web/log.ts";

const file = CityFile.parse(knowledgeCity);
const offline = buildCatalog(file, 1);

/** A geocoder on this machine, behind a door that leads every name there. */
let answer: (asked: URL, response: ServerResponse) => void;
let asked: URL[] = [];
const server = createServer((message: IncomingMessage, response) => {
  const url = new URL(message.url!, `https://${message.headers.host}`);
  asked.push(url);
  answer(url, response);
});
let door: Door;
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  door = {
    request: ((options: object) => httpRequest({ ...options, port })) as Door["request"],
    resolve: () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]),
    isAllowed: () => true,
  };
});
after(() => server.close());
beforeEach(() => (asked = []));

function cityWith(kind: "nominatim" | "photon", url = "https://geo.example/search"): Catalog {
  return buildCatalog({ ...file, reporting: { ...file.reporting!, geocoder: { kind, url } } }, 1);
}

const json = (value: unknown) => (_: URL, response: ServerResponse) => response.end(JSON.stringify(value));
const quiet = new Log("silent");
const find = async (catalog: Catalog, typed: string, through?: Door) =>
  (await new Places(quiet, through).find(catalog, "pl", typed)).map(({ name }) => name);

describe("places of the city file", () => {
  const cases: [string, string][] = [
    ["gronowa", "Gronowa"],
    ["Gronowej", "Gronowa"],
    ["ul. Gronowa 22a", "Gronowa 22a"],
    ["Gronowa 22A/7, 61-655 Poznań", "Gronowa 22A/7"],
    ["28 czerwca 1956", "28 Czerwca 1956 r."],
    ["28 czerwca 404", "28 Czerwca 1956 r. 404"],
    ["dzierzynskiego 5", "28 Czerwca 1956 r. 5"],
    ["swiety marcin 80/82", "Święty Marcin 80/82"],
    ["placu wolnosci", "Plac Wolności"],
  ];
  for (const [typed, name] of cases)
    it(`lead "${typed}" to ${name} first`, async () => assert.equal((await find(offline, typed))[0], name));

  it("have the offices among them, with their addresses as they are", async () => {
    const names = await find(offline, "urząd gronowa 3");
    assert.equal(names[0], "Urząd Miasta, ul. Gronowa, ul. Gronowa 22a, 61-655 Poznań");
  });

  it("are none for words that are nowhere, and never more than eight", async () => {
    assert.deepEqual(await find(offline, "xyzzy"), []);
    assert.deepEqual(await find(offline, "🦆"), []);
    const many = Array.from({ length: 30 }, (_, at) => ({
      name: `Polna ${at}`,
      words: [],
      location: { lat: 52, lng: 17 },
    }));
    assert.equal((await find(buildCatalog({ ...file, places: many }, 1), "polna")).length, 8);
  });
});

describe("a geocoder", () => {
  const inside = { display_name: "Gronowa 22a, Winogrady", lat: "52.43", lon: "16.93" };

  it("is asked with the city's box, and gives what lies within the outline", async () => {
    answer = json([inside, { ...inside, display_name: "Gronowa, elsewhere", lat: "50.1" }]);
    assert.deepEqual(await find(cityWith("nominatim"), "gronowa 22", door), [
      "Gronowa 22a, Winogrady",
      "Gronowa 22",
      "Urząd Miasta, ul. Gronowa, ul. Gronowa 22a, 61-655 Poznań",
    ]);
    assert.equal(asked[0]!.host.split(":")[0], "geo.example");
    const { q, viewbox, bounded } = Object.fromEntries(asked[0]!.searchParams);
    assert.deepEqual([q, viewbox, bounded], ["gronowa 22", "16.7,52.3,17.1,52.5", "1"]);
  });

  it("may be Photon", async () => {
    const properties = { street: "Gronowa", housenumber: "22a", city: "Poznań" };
    answer = json({ features: [{ geometry: { coordinates: [16.93, 52.43] }, properties }] });
    const names = await find(cityWith("photon", "https://geo.example/api"), "gronowa 22a", door);
    assert.equal(names[0], "Gronowa 22a, Poznań");
    assert.equal(asked[0]!.searchParams.get("bbox"), "16.7,52.3,17.1,52.5");
  });

  it("is asked once for the same words", async () => {
    answer = json([inside]);
    const places = new Places(quiet, door);
    for (const typed of ["gronowa", "Gronowa ", "gronowa"]) await places.find(cityWith("nominatim"), "pl", typed);
    assert.equal(asked.length, 1);
  });

  const failures: Record<string, typeof answer> = {
    "answers 500": (_, response) => response.writeHead(500).end("[]"),
    "sends elsewhere": (_, response) => response.writeHead(302, { location: "https://other.example/" }).end(),
    "sends no JSON": (_, response) => response.end("<html>"),
    "sends other JSON": json({ error: "no" }),
    "sends too much": (_, response) => response.end(JSON.stringify([{ ...inside, more: "x".repeat(300_000) }])),
    "hangs up": (_, response) => response.destroy(),
    "never answers": () => undefined,
  };
  for (const [what, how] of Object.entries(failures))
    it(`that ${what} leaves the places of the file, and is not asked again at once`, async () => {
      answer = how;
      const lines: string[] = [];
      const log = new Log("warn", (line) => void lines.push(line));
      const places = new Places(log, door);
      for (const typed of ["gronowa", "gronowej"])
        assert.deepEqual((await places.find(cityWith("nominatim"), "pl", typed))[0]!.name, "Gronowa");
      assert.equal(asked.length, 1);
      assert.equal(lines.length, 1);
      assert.ok(!lines[0]!.toLowerCase().includes("gronow"), "what was typed is nobody's business");
    });

  it("is not asked where its name leads to this machine, as it would be by an open door", async () => {
    answer = json([inside]);
    const guarded = { ...door, isAllowed: publicDoor.isAllowed };
    assert.deepEqual(await find(cityWith("nominatim"), "gronowa", guarded), await find(offline, "gronowa"));
    assert.equal(asked.length, 0);
    await find(cityWith("nominatim"), "gronowa", door);
    assert.equal(asked.length, 1);
  });

  it("is not asked where one of its addresses is private", async () => {
    const mixed = ["1.1.1.1", "10.0.0.1"].map((address) => ({ address, family: 4 }));
    const guarded = { ...door, isAllowed: publicDoor.isAllowed, resolve: () => Promise.resolve(mixed) };
    await assert.rejects(fetchOutside(new URL("https://geo.example/"), "pl", guarded), /not a public address/);
  });

  const addresses = [
    "http://geo.example/",
    "https://geo.example:8443/",
    "https://me:secret@geo.example/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0177.0.0.1/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://[64:ff9b::a00:1]/",
    "https://169.254.169.254/latest",
    "file:///etc/passwd",
  ];
  for (const address of addresses)
    it(`is never reached at ${address}`, async () => {
      await assert.rejects(fetchOutside(new URL(address), "pl", { ...door, isAllowed: publicDoor.isAllowed }));
      assert.equal(asked.length, 0);
    });
});

describe("a public address", () => {
  const open = ["1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "193.0.0.1", "2606:4700::1111", "2a00:1450::1"];
  const closed = [
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255"],
    ...["192.0.0.8", "192.168.1.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255"],
    ...[
      "::",
      "::1",
      "::ffff:8.8.8.8",
      "::8.8.8.8",
      "64:ff9b::808:808",
      "64:ff9b:1::1",
      "fc00::1",
      "fd12::1",
      "fe80::1",
    ],
    ...["fec0::1", "ff02::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "100::1", "localhost", ""],
  ];
  for (const address of open) it(`is ${address}`, () => assert.equal(isPublicAddress(address), true));
  for (const address of closed) it(`is not "${address}"`, () => assert.equal(isPublicAddress(address), false));
});

describe("places and the map of the API", () => {
  it("are as the contract says, and the map is 404 where the city takes no reports", async () => {
    const parts = await testParts({ city: knowledgeCity });
    const resident = new Resident(createApp(parts));
    const { body } = await resident.ask<{ places: contract.Place[] }>("GET", "/places?q=Gronowa%2022a");
    assert.equal(contract.Place.strict().parse(body.places![0]).name, "Gronowa 22a");
    assert.equal((await resident.ask("GET", "/places?q=")).status, 400);
    const point = await resident.ask<{ places: contract.Place[] }>("GET", "/places?q=52.4064,%2016.9252");
    assert.deepEqual(point.body.places, [{ name: "52.4064, 16.9252", location: { lat: 52.4064, lng: 16.9252 } }]);
    const elsewhere = await resident.ask<{ places: contract.Place[] }>("GET", "/places?q=48.85,2.35");
    assert.deepEqual(elsewhere.body.places, []);
    const map = await resident.ask<contract.CityMap>("GET", "/map");
    assert.equal(contract.CityMap.strict().parse(map.body).outside, "Poza miastem.");
    await parts.remove();
    const without = await testParts({ city: { ...knowledgeCity, reporting: null, categories: [], articles: [] } });
    const refused = await new Resident(createApp(without)).ask("GET", "/map");
    assert.deepEqual([refused.status, refused.body.code], [404, "not-found"]);
    await without.remove();
  });
});
