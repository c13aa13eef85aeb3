import type { ContentfulStatusCode } from "hono/utils/http-status";

/** An Open311 request that cannot be answered: 400, 403, 404 … with one description or more, for people. */
export class Refused extends Error {
  readonly status: ContentfulStatusCode;
  readonly descriptions: readonly string[];

  constructor(status: ContentfulStatusCode, ...descriptions: readonly string[]) {
    super(descriptions.join(" "));
    this.status = status;
    this.descriptions = descriptions;
  }
}
