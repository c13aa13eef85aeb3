import type { ProviderAddress, ProviderRequest } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Parts } from "../parts.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { keepChallenge, spendChallenge } from "./challenges.ts";
import { type DeskContext, inTransaction } from "./desk-context.ts";
import { enterByLink, type TypedPerson } from "./enter-by-link.ts";
import { findByIdentity, type Identity, insertIdentity } from "./identity-queries.ts";
import { lookAtLink } from "./links.ts";
import type { Provider, ProviderFlow } from "./provider.ts";
import { type OpenedSession, openSession } from "./sessions.ts";

/** What is kept until the browser comes back. */
interface Kept extends ProviderFlow {
  /** Hash of what the browser that has gone holds in a cookie. */
  readonly browser: string;
  readonly redirectUri: string;
  /** Hash of the link that is used up with it. */
  readonly link: string | null;
  readonly person: TypedPerson;
}

/** Sends a browser to the city's own sign-in; `browser` goes into its cookie. Throws `link-used`. */
export async function goToProvider(
  parts: Pick<Parts, "database">,
  catalog: Catalog,
  provider: Provider,
  { link, ...person }: ProviderRequest,
  redirectUri: string,
): Promise<ProviderAddress & { browser: string }> {
  const linkHash = link === undefined ? null : (await lookAtLink(parts, catalog, link)).hash;
  const { url, flow } = await provider.begin(redirectUri);
  const browser = newSecret();
  const kept: Kept = { ...flow, browser: hashSecret(browser), redirectUri, link: linkHash, person };
  await inTransaction(parts, catalog, (it) => keepChallenge(it, "provider", flow.state, kept));
  return { url, browser };
}

/**
 * Signs in who has come back from the city's own sign-in: whose identity is known, or who has a link. An e-mail address
 * says nothing here: at the provider it may be anybody's.
 *
 * Throws `sign-in-refused`, `provider-unavailable`, `link-used` and `email-taken`.
 */
export async function comeBackFromProvider(
  parts: Pick<Parts, "database">,
  catalog: Catalog,
  provider: Provider,
  query: string,
  from: { browser: string | null; tokenBefore: string | null },
): Promise<OpenedSession> {
  const state = new URLSearchParams(query).get("state") ?? "";
  const kept = await inTransaction(parts, catalog, (it) => spendChallenge<Kept>(it, "provider", state));
  if (!kept || from.browser === null || kept.browser !== hashSecret(from.browser)) throw new Refusal("sign-in-refused");
  const identity = await provider.finish(new URL(`${kept.redirectUri}?${query.replace(/^\?/, "")}`), kept);
  return inTransaction(parts, catalog, async (it) => {
    const staff = kept.link === null ? await knownStaff(it, identity) : await tieStaff(it, kept, kept.link, identity);
    return openSession(it, staff, "provider", from.tokenBefore);
  });
}

async function knownStaff({ tx, city }: DeskContext, identity: Identity): Promise<string> {
  const staff = await findByIdentity(tx, city, identity);
  if (staff === undefined) throw new Refusal("sign-in-refused");
  return staff;
}

async function tieStaff(context: DeskContext, kept: Kept, link: string, identity: Identity): Promise<string> {
  const { tx, city, at } = context;
  const staff = await enterByLink(context, link, kept.person);
  if (!(await insertIdentity(tx, city, identity, staff))) throw new Refusal("sign-in-refused");
  const line = { city, at, actor: `staff:${staff}`, subject: staff, before: null };
  await recordAudit(tx, { ...line, action: "staff-identity-tied", after: { issuer: identity.issuer } });
  return staff;
}
