import type { Role } from "@okienko/contract";
import type { TextName } from "./texts/en.ts";

/** A page of the desk for members; without roles it is for all of them. */
interface PageEntry {
  readonly path: string;
  readonly component: string;
  readonly title: TextName;
  readonly roles?: readonly Role[];
}

/** All pages, in the order of the menu. The server decides again what each of them is told. */
export const pages: readonly PageEntry[] = [
  { path: "", component: "desk-home", title: "home.title" },
  { path: "staff", component: "desk-staff", title: "staff.title", roles: ["administrator", "auditor", "manager"] },
  { path: "audit", component: "desk-audit", title: "audit.title", roles: ["administrator", "auditor"] },
  { path: "account", component: "desk-account", title: "account.title" },
];
