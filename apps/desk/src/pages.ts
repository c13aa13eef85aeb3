import type { Role } from "@okienko/contract";
import { mayOpen } from "./session.ts";
import type { TextName } from "./texts/en.ts";

const groups = ["today", "residents", "manage", "look", "own"] as const;

type Group = (typeof groups)[number];

/** A page of the desk for members; without roles it is for all of them. */
interface PageEntry {
  /** Below the desk's own address, with parameters as `reports/:reference`. */
  readonly path: string;
  readonly component: string;
  /** Its name in the menu, and where it stands there; pages that only others lead to have none. */
  readonly title?: TextName;
  readonly group?: Group;
  readonly roles?: readonly Role[];
}

/** Pages of the menu that belong together. */
interface MenuGroup {
  readonly group: Group;
  readonly entries: readonly (PageEntry & { readonly title: TextName })[];
}

const inContacts = ["clerk", "consultant", "manager", "administrator"] as const;
const atCounters = ["clerk", "manager", "administrator", "auditor"] as const;

const managers: readonly Role[] = ["manager", "administrator", "auditor"];

/** All pages, in the order of each group of the menu. The server decides again what each of them is told. */
export const pages: readonly PageEntry[] = [
  { path: "", component: "desk-home", title: "home.title", group: "today" },
  {
    path: "counter",
    component: "desk-counter",
    title: "counter.title",
    group: "today",
    roles: atCounters,
  },
  {
    path: "counter/:id",
    component: "desk-counter",
    roles: atCounters,
  },
  {
    path: "waiting-room",
    component: "desk-waiting-room",
    title: "room.title",
    group: "today",
    roles: atCounters,
  },
  {
    path: "contacts",
    component: "desk-contacts",
    title: "contacts.title",
    group: "residents",
    roles: inContacts,
  },
  {
    path: "contacts/:reference",
    component: "desk-conversation",
    roles: inContacts,
  },
  {
    path: "people/:reference",
    component: "desk-person",
    roles: inContacts,
  },
  { path: "reports", component: "desk-inbox", title: "inbox.title", group: "residents" },
  { path: "reports/:reference", component: "desk-report" },
  {
    path: "worklist",
    component: "desk-worklist",
    title: "worklist.title",
    group: "residents",
  },
  {
    path: "catalog",
    component: "desk-catalog",
    title: "catalog.title",
    group: "manage",
    roles: managers,
  },
  {
    path: "catalog/:kind",
    component: "desk-catalog-kind",
    roles: managers,
  },
  {
    path: "catalog/:kind/:id",
    component: "desk-catalog-entry",
    roles: managers,
  },
  {
    path: "close/:queue/:day",
    component: "desk-catalog-entry",
    roles: ["manager", "administrator"],
  },
  {
    path: "capacity",
    component: "desk-capacity",
    title: "capacity.title",
    group: "manage",
  },
  {
    path: "stickers",
    component: "desk-stickers",
    title: "stickers.title",
    group: "manage",
    roles: ["clerk", "manager", "administrator", "auditor"],
  },
  {
    path: "kiosks",
    component: "desk-kiosks",
    title: "kiosks.title",
    group: "manage",
    roles: managers,
  },
  {
    path: "consultations",
    component: "desk-consultations",
    title: "consult.title",
    group: "manage",
    roles: managers,
  },
  {
    path: "consultations/:id",
    component: "desk-consultation",
    roles: managers,
  },
  {
    path: "numbers",
    component: "desk-numbers",
    title: "numbers.title",
    group: "look",
    roles: ["manager", "administrator", "auditor"],
  },
  {
    path: "audit",
    component: "desk-audit",
    title: "audit.title",
    group: "look",
    roles: ["administrator", "auditor"],
  },
  {
    path: "staff",
    component: "desk-staff",
    title: "staff.title",
    group: "look",
    roles: ["administrator", "auditor", "manager"],
  },
  {
    path: "account",
    component: "desk-account",
    title: "account.title",
    group: "own",
  },
];

/** The pages that the menu shows to who is signed in, by groups; none is empty. */
export function menu(): readonly MenuGroup[] {
  const shown = pages.filter(
    (it): it is PageEntry & { title: TextName } => it.title !== undefined && mayOpen(it.roles),
  );
  const all = groups.map((group) => ({ group, entries: shown.filter((it) => it.group === group) }));
  return all.filter(({ entries }) => entries.length > 0);
}
