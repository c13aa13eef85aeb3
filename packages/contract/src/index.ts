export * from "./availability.ts";
export * from "./catalog.ts";
export * from "./holds.ts";
export * from "./problems.ts";
export * from "./stickers.ts";
export * from "./visits.ts";
export * from "./words.ts";
export * as routes from "./routes/index.ts";
