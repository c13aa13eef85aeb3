import type { CatalogEntry, Effects, EntryChanged } from "@okienko/contract";
import { ask, Refused } from "../ask.ts";
import { readEntry } from "./open-entry.ts";

/** What somebody has asked for. */
export type Plan =
  | { readonly does: "save"; readonly entry: unknown }
  | { readonly does: "remove" }
  | { readonly does: "undo"; readonly change: number };

/** What is to be changed; `revision` is that which was read, null for what is new. */
export interface Target {
  readonly kind: string;
  readonly id: string;
  readonly revision: number | null;
}

/** What has become of a plan: it is done, it hits somebody who was not seen yet, or others were faster. */
export type Outcome =
  { readonly changed: EntryChanged } | { readonly effects: Effects } | { readonly others: CatalogEntry };

/** What was agreed to: the effects that were seen, and whether people are told at once. */
export interface Agreed {
  readonly seen?: string | undefined;
  readonly tell: boolean;
}

/** Carries out a plan, unless somebody must see something first. Rejects with `Refused` for everything else. */
export async function changeEntry(target: Target, plan: Plan, agreed: Agreed): Promise<Outcome> {
  try {
    if (plan.does === "remove" && agreed.seen === undefined) return { effects: await effectsOfRemoval(target) };
    return { changed: await send(target, plan, agreed) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.problem.code === "effects-changed")
      return { effects: (error.problem as unknown as { effects: Effects }).effects };
    if (error.problem.code !== "entry-changed") throw error;
    return { others: await readEntry(target.kind, target.id) };
  }
}

/** Nothing is removed before somebody has seen whom it hits, also where it hits nobody. */
function effectsOfRemoval({ kind, id }: Target): Promise<Effects> {
  return ask("POST", `desk/catalog/${kind}/${encodeURIComponent(id)}/effects`, {});
}

function send({ kind, id, revision }: Target, plan: Plan, agreed: Agreed): Promise<EntryChanged> {
  const address = `desk/catalog/${kind}/${encodeURIComponent(id)}`;
  switch (plan.does) {
    case "save":
      return ask("PUT", address, { entry: plan.entry, revision, ...agreed });
    case "undo":
      return ask("POST", `${address}/undo`, { change: plan.change, revision, ...agreed });
    case "remove":
      return ask(
        "DELETE",
        `${address}?${new URLSearchParams({ revision: String(revision), seen: agreed.seen ?? "", tell: String(agreed.tell) })}`,
      );
  }
}
