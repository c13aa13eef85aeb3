export type { ClientSettings } from "./calls.ts";
export * from "./create-client.ts";
export * from "./network-error.ts";
export * from "./problem-error.ts";
