import type { AuditFault, AuditProof } from "@okienko/contract";
import { sealAll, type SealingParts } from "./sealing.ts";
import { verifyAudit } from "./verify-audit.ts";

/** The log of a city is not what it was; the message says where. */
export class AuditBroken extends Error {}

const meaning: Readonly<Record<AuditFault["code"], string>> = {
  "line-changed": "a line that it covers was changed",
  "line-missing": "a line that it covers is gone",
  "line-added": "a line up to here is covered by no seal",
  "seal-missing": "it does not follow the seal before it",
  "head-differs": "it is not what was written down outside of the database",
  "head-forged": "the line outside of the database was not signed here",
};

/** Checks the audit logs of all cities and says how they are. Throws `AuditBroken` where one has a fault. */
export async function tellProofs(parts: SealingParts): Promise<string> {
  const told: string[] = [];
  let broken = false;
  for (const city of await parts.catalogs.cities()) {
    const proof = await verifyAudit(parts, await parts.catalogs.forCity(city));
    const { isWhole, faults } = proof;
    told.push(`${city}: ${isWhole ? "whole" : "BROKEN"}; ${sizeOf(proof)}.`);
    if (proof.head) told.push(`  seal ${proof.head.number} of ${proof.head.at}: ${proof.head.hash}`);
    told.push(...faults.map(({ code, seal }) => `  seal ${seal}: ${meaning[code]}`));
    broken ||= !isWhole;
  }
  if (broken) throw new AuditBroken(told.join("\n"));
  return told.join("\n");
}

/** The same once everything is sealed, and each head kept outside of the database. */
export async function sealAndTell(parts: SealingParts): Promise<string> {
  await sealAll(parts, 0);
  return tellProofs(parts);
}

function sizeOf({ lines, waiting, seals, heads, erased }: AuditProof): string {
  const gone = erased ? `, ${erased.lines} lines until ${erased.until} erased` : "";
  return `${lines} lines in ${seals} seals, ${waiting} not sealed yet, ${heads} heads kept outside${gone}`;
}
