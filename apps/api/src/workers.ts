import { startSealing } from "./audit/sealing.ts";
import { startHousekeeping } from "./housekeeping.ts";
import { letters } from "./letters.ts";
import { startOutbox } from "./messages/outbox-worker.ts";
import type { Parts } from "./parts.ts";
import { startOffering } from "./waiting-list/offering.ts";

/** Starts everything that works without being asked. `stop` finishes what is under way. */
export async function startWorkers(parts: Parts): Promise<{ stop(): Promise<void> }> {
  const workers = [
    startOutbox({ ...parts, letters }),
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

/** Only who has a mailbox carries what reads it. */
async function mailboxOf(parts: Parts) {
  if (parts.settings.imapUrl === null) return [];
  const { watchMailbox } = await import("./contacts/correspondence/mailbox.ts");
  return [watchMailbox(parts)];
}
