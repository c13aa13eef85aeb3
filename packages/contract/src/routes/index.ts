export * from "./availability.ts";
export * from "./catalog.ts";
export * from "./visits.ts";
