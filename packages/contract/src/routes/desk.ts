export * from "./staff.ts";
