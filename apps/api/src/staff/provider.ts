import * as oidc from "openid-client";
import { Refusal } from "../refusal.ts";
import type { ProviderSettings } from "../settings.ts";
import { isThisMachine } from "../web/this-machine.ts";
import type { Identity } from "./identity-queries.ts";

/** What must be kept between going to the provider and coming back. */
export interface ProviderFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The city's own sign-in: OpenID Connect, code flow with PKCE, state and nonce. */
export interface Provider {
  /** Where a browser goes, and what must be kept until it comes back. Throws `provider-unavailable`. */
  begin(redirectUri: string): Promise<{ url: string; flow: ProviderFlow }>;
  /** Who has come back. Throws `sign-in-refused` and `provider-unavailable`. */
  finish(answered: URL, flow: ProviderFlow): Promise<Identity>;
}

/** Seconds that the provider may take for an answer. */
const patience = 10;

/** Prepares the provider; it is asked for its addresses when it is needed first, and again after a failure. */
export function providerOf({ issuer, clientId, clientSecret }: ProviderSettings): Provider {
  let found: Promise<oidc.Configuration> | undefined;
  const execute = [
    // the signature is checked although the token comes by TLS: then no unsigned one passes
    oidc.enableNonRepudiationChecks,
    ...(isThisMachine(new URL(issuer).hostname) ? [oidc.allowInsecureRequests] : []),
  ];
  const discover = () =>
    oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: patience });
  const configuration = () => {
    found ??= discover();
    found.catch(() => (found = undefined));
    return found.catch(() => {
      throw new Refusal("provider-unavailable");
    });
  };
  return {
    async begin(redirectUri) {
      const config = await configuration();
      const flow = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: "openid",
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: "S256",
      });
      return { url: url.href, flow };
    },
    async finish(answered, { state, nonce, verifier }) {
      const config = await configuration();
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await oidc.authorizationCodeGrant(config, answered, checks).catch((error: unknown) => {
        throw new Refusal(isUnreachable(error) ? "provider-unavailable" : "sign-in-refused");
      });
      const { iss, sub } = tokens.claims()!;
      return { issuer: iss, subject: sub };
    },
  };
}

function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === "TimeoutError");
}
