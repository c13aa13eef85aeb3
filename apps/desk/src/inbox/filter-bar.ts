import type { InboxChoices, InboxCounts } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import type { DeskPage } from "../desk-page.ts";
import { choice, field } from "../field.ts";
import { mayOpen } from "../session.ts";
import { text } from "../texts/texts.ts";
import { allDepartments, type Filter, type FilterName, queryOf, toggled } from "./filter.ts";

/** What the filter bar is made of. */
interface Bar {
  readonly filter: Filter;
  readonly counts: InboxCounts;
  readonly choices: InboxChoices;
  /** The departments of the member. */
  readonly own: readonly string[];
  readonly show: (filter: Filter) => void;
}

/** Which reports are shown: queues, chips that are pressed again to widen, and a form for the rest. */
export function filterBar(page: DeskPage, bar: Bar): TemplateResult {
  return html`<nav aria-label=${text("inbox.queues")}>
      <ul class="tabs">
        ${queues(bar).map((it) => html`<li>${link(it)}</li>`)}
      </ul>
    </nav>
    <nav aria-label=${text("inbox.chips")}>
      <ul class="chips">
        ${chips(bar).map((it) => html`<li>${link(it)}</li>`)}
      </ul>
    </nav>
    ${form(page, bar)}`;
}

/** The address of the inbox with a filter. */
export function inboxAddress(filter: Filter): string {
  const url = new URL(to("reports"));
  for (const [name, value] of new URLSearchParams(queryOf(filter))) url.searchParams.set(name, value);
  return url.href;
}

interface Link {
  readonly words: string;
  readonly filter: Filter;
  readonly isOn: boolean;
}

function link({ words, filter, isOn }: Link): TemplateResult {
  return html`<a href=${inboxAddress(filter)} aria-current=${isOn ? "true" : nothing}>${words}</a>`;
}

/** What somebody works through: each of them begins anew but for the departments and the map. */
function queues({ filter, counts }: Bar): Link[] {
  const { view = "", department = "" } = filter;
  const kept = { view, department };
  const isPlain = !filter.disputed && !filter.held && !filter.state;
  const queue = (words: string, more: Filter, isOn: boolean) => ({ words, filter: { ...kept, ...more }, isOn });
  const mayDecide = mayOpen(["manager", "administrator", "auditor"]);
  return [
    queue(numbered("inbox.queueOpen", counts.open), {}, isPlain),
    ...(mayDecide
      ? [queue(numbered("inbox.queueDisputed", counts.disputed), { disputed: "true" }, Boolean(filter.disputed))]
      : []),
    queue(numbered("inbox.queueHeld", counts.held), { held: "true" }, Boolean(filter.held)),
    queue(text("inbox.queueClosed"), { state: "closed" }, filter.state === "closed"),
  ];
}

function chips({ filter, counts, own }: Bar): Link[] {
  const chip = (words: string, name: FilterName, value: string) => ({
    words,
    filter: toggled(filter, name, value),
    isOn: filter[name] === value,
  });
  return [
    chip(numbered("inbox.chipOverdue", counts.overdue), "overdue", "true"),
    chip(numbered("inbox.chipMine", counts.mine), "assignee", "me"),
    chip(numbered("inbox.chipNobody", counts.unassigned), "assignee", "nobody"),
    chip(numbered("inbox.chipNews", counts.news), "news", "true"),
    chip(numbered("inbox.chipStopped", counts.stopped), "stopped", "true"),
    chip(text("inbox.chipUrgent"), "priority", "urgent"),
    ...(own.length > 0 ? [chip(text("inbox.chipAllDepartments"), "department", allDepartments)] : []),
    chip(text("inbox.chipMap"), "view", "map"),
  ];
}

function numbered(name: Parameters<typeof text>[0], count: number): string {
  return `${text(name)} (${count})`;
}

function form(page: DeskPage, { filter, choices, own, show }: Bar): TemplateResult {
  const any = { id: "", label: text("inbox.any") };
  const named = (all: readonly { id: string; name: string }[]) => all.map(({ id, name }) => ({ id, label: name }));
  const select = (name: FilterName, label: string, options: readonly { id: string; label: string }[], first = any) =>
    choice(page, { prefix: "filter-", name, label, value: filter[name] ?? "", options: [first, ...options] });
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const chosen = [...typed].map(([name, value]) => [name, String(value).trim()] as const);
    show({ ...filter, ...Object.fromEntries(chosen) });
  };
  const first = own.length > 0 ? { id: "", label: text("inbox.ownDepartments") } : any;
  const isNarrowed = onlyInForm.some((name) => filter[name]);
  return html`<details ?open=${isNarrowed}>
    <summary>${text("inbox.filter")}</summary>
    <form @submit=${submit} novalidate>
      <div class="inbox-filter">
        ${field(page, { prefix: "filter-", name: "q", label: text("inbox.words"), type: "search", value: filter.q ?? "" })}
        ${select("department", text("inbox.department"), departments(choices, own), first)}
        ${select("category", text("inbox.category"), named(choices.categories))}
        ${select("state", text("inbox.state"), states)}
        ${select("assignee", text("inbox.assignee"), [...persons, ...named(choices.staff)])}
        ${select("kind", text("inbox.kind"), kinds)}
        ${select(
          "channel",
          text("inbox.channel"),
          choices.channels.map((id) => ({ id, label: id })),
        )}
        ${field(page, { prefix: "filter-", name: "from", label: text("inbox.from"), type: "date", value: filter.from ?? "" })}
        ${field(page, { prefix: "filter-", name: "to", label: text("inbox.to"), type: "date", value: filter.to ?? "" })}
      </div>
      <div class="actions">
        <button class="primary">${text("inbox.show")}</button>
        <a class="button" href=${to("reports")}>${text("inbox.clear")}</a>
      </div>
    </form>
  </details>`;
}

/** What no chip shows: who comes by such an address sees why the list is short. */
const onlyInForm = ["q", "category", "kind", "channel", "from", "to"] as const;

function departments({ departments: all }: InboxChoices, own: readonly string[]) {
  const everyone = own.length > 0 ? [{ id: allDepartments, label: text("inbox.chipAllDepartments") }] : [];
  return [...everyone, ...all.map(({ id, name }) => ({ id, label: name }))];
}

const states = (["open", "closed", "new", "in-progress", "waiting", "done", "rejected", "duplicate"] as const).map(
  (id) => ({ id, label: text(`inbox.state-${id}`) }),
);

const kinds = (["information", "intervention", "complaint", "idea"] as const).map((id) => ({
  id,
  label: text(`inbox.kind-${id}`),
}));

const persons = [
  { id: "me", label: text("inbox.me") },
  { id: "nobody", label: text("inbox.nobody") },
];
