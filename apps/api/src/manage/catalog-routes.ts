import { deskRoutes, type EntryChanged } from "@okienko/contract";
import type { Context } from "hono";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { writing } from "../staff/desk-context.ts";
import type { DeskEnv } from "../staff/desk-env.ts";
import { deskFeature, memberOf } from "../staff/desk-feature.ts";
import { changesOf } from "./entry-departments.ts";
import { type CatalogReading, partOf, readEntries, readEntry, readHistory, readOverview } from "./read-entries.ts";
import { readEffects } from "./read-effects.ts";
import { type EntrySaving, removeEntry, type SavedEntry, saveEntry, undoChange } from "./save-entry.ts";

/** The catalogue, entry by entry. */
export function catalogRoutes(parts: Parts) {
  const { database } = parts;
  const { publicUrl } = parts.settings;

  function reading(c: Context<DeskEnv>): CatalogReading {
    return { database, catalog: c.var.catalog, language: c.var.language, changes: changesOf(memberOf(c)) };
  }

  function saving(
    c: Context<DeskEnv>,
    { kind, id }: { kind: string; id: string },
    agreed: { revision: number | null; seen?: string | undefined; tell: boolean },
  ): EntrySaving {
    const { revision, seen, tell } = agreed;
    const { scope, language } = c.var;
    return { by: memberOf(c), scope, language, part: partOf(kind), id, revision, seen, tell };
  }

  async function changed(
    c: Context<DeskEnv>,
    asked: EntrySaving,
    use: (context: Parameters<typeof removeEntry>[0]) => Promise<SavedEntry>,
  ): Promise<EntryChanged> {
    const { outcome, hits, told, freed, catalog } = await writing(parts, c, (it) =>
      use({ ...it, database, publicUrl }),
    );
    const now = { ...reading(c), catalog };
    // it may be gone, by this change or already by the next one
    const entry = await readEntry(now, asked.part, asked.id).catch(nullWhereUnknown);
    return { outcome, hits, told, freed, entry };
  }

  return deskFeature(parts)
    .openapi(deskRoutes.getCatalogOverview, (c) => c.json(readOverview(reading(c)), 200))
    .openapi(deskRoutes.listCatalogEntries, async (c) =>
      c.json(await readEntries(reading(c), partOf(c.req.valid("param").kind)), 200),
    )
    .openapi(deskRoutes.getCatalogEntry, async (c) => {
      const { kind, id } = c.req.valid("param");
      return c.json(await readEntry(reading(c), partOf(kind), id), 200);
    })
    .openapi(deskRoutes.getEntryHistory, async (c) => {
      const { kind, id } = c.req.valid("param");
      return c.json(await readHistory(reading(c), partOf(kind), id), 200);
    })
    .openapi(deskRoutes.putCatalogEntry, async (c) => {
      const { entry, ...agreed } = c.req.valid("json");
      const asked = saving(c, c.req.valid("param"), agreed);
      return c.json(await changed(c, asked, (it) => saveEntry(it, asked, entry)), 200);
    })
    .openapi(deskRoutes.deleteCatalogEntry, async (c) => {
      const query = c.req.valid("query");
      const asked = saving(c, c.req.valid("param"), { ...query, tell: query.tell === "true" });
      return c.json(await changed(c, asked, (it) => removeEntry(it, asked)), 200);
    })
    .openapi(deskRoutes.postUndo, async (c) => {
      const { change, ...agreed } = c.req.valid("json");
      const asked = saving(c, c.req.valid("param"), agreed);
      return c.json(await changed(c, asked, (it) => undoChange(it, asked, change)), 200);
    })
    .openapi(deskRoutes.postEffects, async (c) => {
      const { kind, id } = c.req.valid("param");
      const { catalog, scope, language } = c.var;
      const reader = { member: memberOf(c), language };
      const planning = { city: catalog.city, scope, reader, publicUrl, part: partOf(kind), id };
      return c.json(await readEffects(database, planning, c.req.valid("json")), 200);
    });
}

function nullWhereUnknown(error: unknown): null {
  if (error instanceof Refusal && error.code === "unknown-entry") return null;
  throw error;
}
