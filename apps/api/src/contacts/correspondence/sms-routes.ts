import { routes } from "@okienko/contract";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import type { Parts } from "../../parts.ts";
import { Refusal } from "../../refusal.ts";
import { writing } from "../../staff/desk-context.ts";
import { feature } from "../../web/feature.ts";
import { receive } from "./receive.ts";

/** Where the gateway brings text messages; without one there is nothing at this address. */
export function smsRoutes(parts: Parts) {
  const { sms } = parts.settings;
  return feature().openapi(routes.postSms, async (c) => {
    if (!sms) throw new Refusal("not-found");
    requireSigned(sms.secret, await c.req.text(), c.req.header());
    const { id, from: phone, text } = c.req.valid("json");
    const message = { source: "sms", id, from: { phone }, subject: "", text, isAutomatic: false } as const;
    await writing(parts, c as never, (context) => receive(context, message));
    return c.body(null, 204);
  });
}

/** Throws `signature-refused` for what the gateway has not signed, or has signed minutes ago (Standard Webhooks). */
function requireSigned(secret: string, body: string, headers: Record<string, string>): void {
  try {
    new Webhook(secret).verify(body, headers);
  } catch (error) {
    throw error instanceof WebhookVerificationError ? new Refusal("signature-refused") : error;
  }
}
