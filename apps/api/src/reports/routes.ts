import { routes } from "@okienko/contract";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { Parts } from "../parts.ts";
import { secretOf } from "../web/bearer.ts";
import { answerJson, readyJson } from "../web/etag.ts";
import { feature, type Env } from "../web/feature.ts";
import { answerOnce } from "../web/idempotency.ts";
import { nearestLanguage } from "../web/language.ts";
import { answerReport } from "./answer-report.ts";
import { confirmReport } from "./confirm-report.ts";
import { geoJson } from "./geo-json.ts";
import { giveFeedback } from "./give-feedback.ts";
import { listReports } from "./list-reports.ts";
import { readOwnReport, readPublicReport } from "./read-report.ts";
import { type ReportContext, reportContext, reportReading } from "./report-context.ts";
import { ownReport } from "./report-views.ts";
import { sendReport } from "./send-report.ts";

/** Reports: read the request, call the use case, answer. */
export function reportRoutes(parts: Parts) {
  // the answer is a text already, which the types of the routes do not foresee
  function once(c: Context<Env>, status: number, use: (context: ReportContext) => Promise<object>) {
    return answerOnce(c, parts, status, (tx, catalog) => use(reportContext(parts, tx, catalog))) as Promise<never>;
  }

  return feature()
    .openapi(routes.postReport, (c) => {
      const { location, contact = null, language, ...request } = c.req.valid("json");
      const spoken = nearestLanguage(language ?? "", c.var.catalog.file.city.languages) ?? c.var.language;
      const arrived = { language: spoken, channel: "web", source: null, mediaUrl: null } as const;
      const submission = { ...request, ...arrived, place: location ?? null, contact };
      return once(c, 201, async (context) => {
        const { row, secret } = await sendReport(context, submission);
        return { ...(await ownReport(context, row, secret, c.var.language)), secret };
      });
    })
    .openapi(routes.listReports, async (c) => {
      const list = await listReports(reportReading(parts, c.var.catalog), c.req.valid("query"), c.var.language);
      c.header("Vary", "Accept", { append: true });
      if (!wantsGeoJson(c)) return answerJson(c, readyJson(list), { maxAge: 0 }) as never;
      const answer = answerJson(c, readyJson(geoJson(list)), { maxAge: 0 });
      if (answer.status === 200) answer.headers.set("Content-Type", "application/geo+json");
      return answer as never;
    })
    .openapi(routes.getReport, async (c) => {
      const { reference } = c.req.valid("param");
      const reading = reportReading(parts, c.var.catalog);
      c.header("Vary", "Authorization", { append: true });
      if (c.req.header("authorization") === undefined) {
        const report = await readPublicReport(reading, reference, c.var.language);
        return answerJson(c, readyJson(report), { maxAge: 0 }) as never;
      }
      const report = await readOwnReport(reading, reference, secretOf(c), c.var.language);
      return c.json(report, 200, { "Cache-Control": "no-store" }) as never;
    })
    .openapi(routes.postReportConfirmation, (c) => {
      const { code } = c.req.valid("json");
      return once(c, 200, async (context) => {
        const { row, secret } = await confirmReport(context, c.req.valid("param").reference, code);
        return ownReport(context, row, secret, c.var.language);
      });
    })
    .openapi(routes.postReportAnswer, (c) => {
      const secret = secretOf(c);
      return once(c, 200, async (context) => {
        const row = await answerReport(context, c.req.valid("param").reference, secret, c.req.valid("json"));
        return ownReport(context, row, secret, c.var.language);
      });
    })
    .openapi(routes.postFeedback, (c) => {
      const secret = secretOf(c);
      return once(c, 200, async (context) => {
        const row = await giveFeedback(context, c.req.valid("param").reference, secret, c.req.valid("json"));
        return ownReport(context, row, secret, c.var.language);
      });
    });
}

/** GeoJSON is given where it is asked for by name (RFC 7946 §12); anything else gets JSON. */
function wantsGeoJson(c: Context): boolean {
  const supports = ["application/json", "application/geo+json"];
  const match: Parameters<typeof accepts>[1]["match"] = (wanted, { supports, default: json }) =>
    wanted.sort((a, b) => b.q - a.q).find(({ type, q }) => q > 0 && supports.includes(type.toLowerCase()))?.type ??
    json;
  return accepts(c, { header: "Accept", supports, default: "application/json", match }) === "application/geo+json";
}
