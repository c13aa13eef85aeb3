import { expect } from "@open-wc/testing";
import { metresBetween } from "./metres-between.ts";

describe("metres between two points", () => {
  const rynek = { lat: 52.4084, lng: 16.9342 };

  it("are none to the same point", () => expect(metresBetween(rynek, rynek)).to.equal(0));

  // great circle on a sphere of 6,371 km: 1,112 m and 679 m
  it("are as many as on a sphere, within a city", () => {
    expect(metresBetween(rynek, { ...rynek, lat: rynek.lat + 0.01 })).to.be.closeTo(1112, 2);
    expect(metresBetween(rynek, { ...rynek, lng: rynek.lng + 0.01 })).to.be.closeTo(678, 2);
  });
});
