import { routes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { reportContext, reportReading } from "../reports/report-context.ts";
import { secretOf } from "../web/bearer.ts";
import { feature } from "../web/feature.ts";
import { answerOnce } from "../web/idempotency.ts";
import { answerForwarding, readForwarding } from "./answer-forwarding.ts";

/** Reports for outside bodies, who have a link and no account. */
export function forwardingRoutes(parts: Parts) {
  return feature()
    .openapi(routes.getForwarding, async (c) => {
      const { id } = c.req.valid("param");
      const secret = secretOf(c);
      const report = await readForwarding(reportReading(parts, c.var.catalog), id, secret);
      return c.json(report, 200, { "Cache-Control": "no-store" }) as never;
    })
    .openapi(routes.postForwardAnswer, (c) => {
      const { id } = c.req.valid("param");
      const [secret, answer] = [secretOf(c), c.req.valid("json")];
      return answerOnce(c, parts, 200, (tx, catalog) =>
        answerForwarding(reportContext(parts, tx, catalog), id, secret, answer),
      ) as Promise<never>;
    });
}
