import { deskRoutes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { deskFeature } from "../staff/desk-feature.ts";
import { readAudit } from "./read-audit.ts";
import { verifyAudit } from "./verify-audit.ts";

/** The audit log, for those who may read it. */
export function auditRoutes(parts: Parts) {
  return deskFeature(parts)
    .openapi(deskRoutes.listAudit, async (c) =>
      c.json(await readAudit(parts.database, c.var.catalog.city, c.req.valid("query")), 200),
    )
    .openapi(deskRoutes.getAuditProof, async (c) => c.json(await verifyAudit(parts, c.var.catalog), 200));
}
