import { deskRoutes } from "@okienko/contract";
import type { Context } from "hono";
import type { DeskParts } from "../parts.ts";
import { changeReport } from "../reports/change-report.ts";
import { passOn } from "../reports/pass-on.ts";
import { releaseReport } from "../reports/release-report.ts";
import { splitReport } from "../reports/split-report.ts";
import { assignReport, setPriority } from "../reports/steer-report.ts";
import { withholdReport } from "../reports/withhold-report.ts";
import type { DeskEnv } from "../staff/desk-env.ts";
import { deskFeature } from "../staff/desk-feature.ts";
import { act, type Acting, fieldsNamed, shown } from "./acting.ts";
import { requireReason } from "./closing.ts";
import { forwardReport, withdrawForwarding } from "./forward-report.ts";
import { mergeInto } from "./merge-into.ts";
import { previewChange } from "./preview-change.ts";
import { reviewDispute } from "./review-dispute.ts";

/** What the office does with one report; each answers with the report as it is then. */
export function inboxActionRoutes(parts: DeskParts) {
  async function done(c: Context<DeskEnv>, reference: string, work: (acting: Acting) => Promise<unknown>) {
    await act(parts, c, reference, work);
    return c.json(await shown(parts, c, reference), 200);
  }

  return deskFeature(parts)
    .openapi(deskRoutes.postReportState, (c) => {
      const change = c.req.valid("json");
      return done(c, c.req.valid("param").reference, ({ context, row, actor, isManager }) => {
        requireReason(change.state, change.reason);
        return changeReport(context, row.reference, { ...change, actor, isManager });
      });
    })
    .openapi(deskRoutes.postAssignment, (c) => {
      const assignment = c.req.valid("json");
      return done(c, c.req.valid("param").reference, ({ context, row, actor }) =>
        assignReport(context, row.reference, { ...assignment, actor }),
      );
    })
    .openapi(deskRoutes.postPassing, async (c) => {
      const passing = c.req.valid("json");
      await act(parts, c, c.req.valid("param").reference, ({ context, row, actor }) =>
        passOn(context, row.reference, { ...passing, actor }),
      );
      return c.body(null, 204);
    })
    .openapi(deskRoutes.postParts, (c) => {
      const splitting = c.req.valid("json");
      return done(c, c.req.valid("param").reference, ({ context, row, actor }) =>
        splitReport(context, row.reference, { ...splitting, actor }),
      );
    })
    .openapi(deskRoutes.postMerge, (c) => {
      const merge = c.req.valid("json");
      return done(c, c.req.valid("param").reference, (acting) => mergeInto(acting, merge));
    })
    .openapi(deskRoutes.postQuestion, (c) => {
      const { text: question, ...said } = c.req.valid("json");
      return done(c, c.req.valid("param").reference, ({ context, row, actor }) =>
        fieldsNamed({ "/question": "/text" }, changeReport(context, row.reference, { ...said, question, actor })),
      );
    })
    .openapi(deskRoutes.postReportNote, (c) => {
      const note = c.req.valid("json");
      return done(c, c.req.valid("param").reference, ({ context, row, actor }) =>
        changeReport(context, row.reference, { ...note, actor }),
      );
    })
    .openapi(deskRoutes.postRelease, (c) => {
      const { revision } = c.req.valid("json");
      return done(c, c.req.valid("param").reference, ({ context, row, actor }) =>
        releaseReport(context, row.reference, actor, revision),
      );
    })
    .openapi(deskRoutes.postWithholding, (c) => {
      const withholding = c.req.valid("json");
      return done(c, c.req.valid("param").reference, ({ context, row, actor }) =>
        withholdReport(context, row.reference, { ...withholding, actor }),
      );
    })
    .openapi(deskRoutes.postPriority, (c) => {
      const change = c.req.valid("json");
      return done(c, c.req.valid("param").reference, ({ context, row, actor }) =>
        setPriority(context, row.reference, { ...change, actor }),
      );
    })
    .openapi(deskRoutes.postReview, (c) => {
      const review = c.req.valid("json");
      return done(c, c.req.valid("param").reference, (acting) => reviewDispute(acting, review));
    })
    .openapi(deskRoutes.postForwarding, (c) => {
      const forwarding = c.req.valid("json");
      return done(c, c.req.valid("param").reference, ({ context, row, actor }) =>
        forwardReport(context, row, forwarding, actor),
      );
    })
    .openapi(deskRoutes.deleteForwarding, (c) => {
      const { reference, id } = c.req.valid("param");
      return done(c, reference, ({ context, row, actor }) => withdrawForwarding(context, row, id, actor));
    })
    .openapi(deskRoutes.postPreview, async (c) => {
      const wanted = c.req.valid("json");
      return c.json(await previewChange(parts, c, c.req.valid("param").reference, wanted), 200);
    });
}
