import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import type { Settings, SmsSettings } from "../settings.ts";
import { Undeliverable } from "./mail.ts";

/** A text message to one number. `id` is the same for every try. */
export interface TextMessage {
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

/** Longest time for one message, in milliseconds; shorter than the lease of a message. */
const patience = 15_000;

/** How text messages leave: to the gateway, or as files in `DATA_DIR/sms` where none is set. */
export function smsPostOf({
  sms,
  dataDir,
}: Pick<Settings, "sms" | "dataDir">): (message: TextMessage) => Promise<void> {
  return sms ? (message) => sendToGateway(sms, message) : (message) => writeToFile(join(dataDir, "sms"), message);
}

/**
 * Asks the gateway to send a message, signed as Standard Webhooks has it. Throws `Undeliverable` where the gateway
 * refuses it for good (4xx but 408 and 429).
 */
async function sendToGateway({ url, secret }: SmsSettings, message: TextMessage): Promise<void> {
  const body = JSON.stringify(message);
  const now = new Date();
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "webhook-id": message.id,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(message.id, now, body),
    },
    body,
    redirect: "error",
    signal: AbortSignal.timeout(patience),
  });
  await response.body?.cancel();
  if (response.ok) return;
  const isFinal = response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status);
  throw isFinal ? new Undeliverable() : new Error(`The gateway answers ${response.status}.`);
}

async function writeToFile(folder: string, message: TextMessage): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, `${message.id}.json`), JSON.stringify(message), { mode: 0o600 });
}
