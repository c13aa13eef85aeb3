import type { Role } from "@okienko/contract";
import { mayOpen } from "./session.ts";
import type { TextName } from "./texts/en.ts";

/** A page of the desk for members; without roles it is for all of them. */
interface PageEntry {
  /** Below the desk's own address, with parameters as `reports/:reference`. */
  readonly path: string;
  readonly component: string;
  /** Its name in the menu; pages that only others lead to have none. */
  readonly title?: TextName;
  readonly roles?: readonly Role[];
  /** Fetches its script; the first page does not wait for those of others. */
  readonly load: () => Promise<unknown>;
}

/** All pages, in the order of the menu. The server decides again what each of them is told. */
export const pages: readonly PageEntry[] = [
  { path: "", component: "desk-home", title: "home.title", load: () => import("./pages/home-page.ts") },
  {
    path: "staff",
    component: "desk-staff",
    title: "staff.title",
    roles: ["administrator", "auditor", "manager"],
    load: () => import("./pages/staff-page.ts"),
  },
  {
    path: "audit",
    component: "desk-audit",
    title: "audit.title",
    roles: ["administrator", "auditor"],
    load: () => import("./pages/audit-page.ts"),
  },
  {
    path: "account",
    component: "desk-account",
    title: "account.title",
    load: () => import("./pages/account-page.ts"),
  },
];

/** The pages that the menu shows to who is signed in. */
export function menu(): readonly (PageEntry & { readonly title: TextName })[] {
  return pages.filter((it): it is PageEntry & { title: TextName } => it.title !== undefined && mayOpen(it.roles));
}
