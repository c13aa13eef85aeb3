import { deskRoutes } from "@okienko/contract";
import type { Context } from "hono";
import type { Parts } from "../parts.ts";
import { type DeskContext, writing } from "../staff/desk-context.ts";
import type { DeskEnv } from "../staff/desk-env.ts";
import { deskFeature, memberOf } from "../staff/desk-feature.ts";
import { commentsCsv, readComments, resultsCsv } from "./consultation-comments.ts";
import { listForStaff, readForStaff, type StaffShowing } from "./desk-consultations.ts";
import {
  closeConsultation,
  concludeConsultation,
  draftConsultation,
  publishConsultation,
  rewriteConsultation,
  withdrawConsultation,
  type Writer,
} from "./write-consultation.ts";

/** Consultations for those who ask them. */
export function deskConsultationRoutes(parts: Parts) {
  const { publicUrl } = parts.settings;

  function showing(c: Context<DeskEnv>): StaffShowing {
    const { catalog, language, scope } = c.var;
    const mayChange = memberOf(c).roles.some((it) => it === "manager" || it === "administrator");
    return { catalog, language, scope, publicUrl, mayChange };
  }

  /** Changes a consultation and tells what it is then. */
  async function change(c: Context<DeskEnv>, id: string, act: (context: DeskContext, writer: Writer) => Promise<void>) {
    await writing(parts, c, (context) => act(context, { id: memberOf(c).id, scope: c.var.scope }));
    return readForStaff(parts, showing(c), id);
  }

  return deskFeature(parts)
    .openapi(deskRoutes.listDeskConsultations, async (c) => c.json(await listForStaff(parts, showing(c)), 200))
    .openapi(deskRoutes.postDeskConsultation, async (c) => {
      const wish = c.req.valid("json");
      const writer = { id: memberOf(c).id, scope: c.var.scope };
      const id = await writing(parts, c, (context) => draftConsultation(context, writer, wish));
      return c.json(await readForStaff(parts, showing(c), id), 201);
    })
    .openapi(deskRoutes.getDeskConsultation, async (c) =>
      c.json(await readForStaff(parts, showing(c), c.req.valid("param").id), 200),
    )
    .openapi(deskRoutes.putDeskConsultation, async (c) => {
      const { id } = c.req.valid("param");
      const wish = c.req.valid("json");
      return c.json(await change(c, id, (context, writer) => rewriteConsultation(context, writer, id, wish)), 200);
    })
    .openapi(deskRoutes.postConsultationPublication, async (c) => {
      const seen = { ...c.req.valid("param"), ...c.req.valid("json") };
      return c.json(await change(c, seen.id, (context, writer) => publishConsultation(context, writer, seen)), 200);
    })
    .openapi(deskRoutes.postConsultationClosing, async (c) => {
      const { id } = c.req.valid("param");
      const closing = c.req.valid("json");
      return c.json(await change(c, id, (context, writer) => closeConsultation(context, writer, id, closing)), 200);
    })
    .openapi(deskRoutes.postConsultationConclusion, async (c) => {
      const { text, revision } = c.req.valid("json");
      const seen = { ...c.req.valid("param"), revision };
      return c.json(await change(c, seen.id, (it, writer) => concludeConsultation(it, writer, seen, text)), 200);
    })
    .openapi(deskRoutes.postConsultationWithdrawal, async (c) => {
      const { text, revision } = c.req.valid("json");
      const seen = { ...c.req.valid("param"), revision };
      return c.json(await change(c, seen.id, (it, writer) => withdrawConsultation(it, writer, seen, text)), 200);
    })
    .openapi(deskRoutes.listConsultationComments, async (c) => {
      const { after } = c.req.valid("query");
      return c.json(await readComments(parts, showing(c), c.req.valid("param").id, after), 200);
    })
    .openapi(deskRoutes.getConsultationTable, async (c) => {
      const { id, table } = c.req.valid("param");
      const write = table === "results.csv" ? resultsCsv : commentsCsv;
      const text = await write(parts, showing(c), id);
      const disposition = `attachment; filename="consultation-${table}"`;
      // the mark at the beginning tells spreadsheets that the letters are UTF-8
      const headers = { "Content-Type": "text/csv; charset=utf-8; header=present", "Content-Disposition": disposition };
      return c.body(`\uFEFF${text}`, 200, headers) as never;
    });
}
