import { startSealing } from "./audit/sealing.ts";
import { startHousekeeping } from "./housekeeping.ts";
import { startOutbox } from "./messages/outbox-worker.ts";
import type { Parts } from "./parts.ts";
import { startOffering } from "./waiting-list/offering.ts";
import { readCode } from "./web/read-code.ts";

/** Starts everything that works without being asked. `stop` finishes what is under way. */
export async function startWorkers(parts: Parts): Promise<{ stop(): Promise<void> }> {
  const workers = [
    startOutbox(parts, () => senderOf(parts)),
    startHousekeeping(parts),
    startOffering(parts),
    startSealing(parts),
    ...(await mailboxOf(parts)),
  ];
  return {
    async stop() {
      for (const worker of workers) await worker.stop();
    },
  };
}

/** Letters in all languages, and what sends them, are carried from the first message on. */
async function senderOf(parts: Parts): Promise<() => Promise<number>> {
  const [{ deliverDue }, { letters }] = await Promise.all([
    readCode(() => import("./messages/deliver-due.ts")),
    readCode(() => import("./letters.ts")),
  ]);
  return () => deliverDue({ ...parts, letters });
}

/** Only who has a mailbox carries what reads it. */
async function mailboxOf(parts: Parts) {
  if (parts.settings.imapUrl === null) return [];
  const { watchMailbox } = await import("./contacts/correspondence/mailbox.ts");
  return [watchMailbox(parts)];
}
