import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";

/** How the next ID token differs from a right one. */
export interface Tampering {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly isUnsigned?: boolean;
  readonly isForged?: boolean;
}

/** An OpenID Connect provider on this machine, over HTTP, with keys of its own. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Who signs in next, and what is wrong with the token. */
  subject: string;
  tampering: Tampering;
  /** Signs in at an address that we were sent to; the query that the browser comes back with. */
  visit(url: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a provider that signs in whoever it is told to. */
export async function startIdentityProvider(clientId: string): Promise<IdentityProvider> {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const { privateKey: forger } = await generateKeyPair("RS256");
  const codes = new Map<string, URLSearchParams>();
  const keys = { keys: [{ ...(await exportJWK(publicKey)), alg: "RS256", use: "sig", kid: "one" }] };

  async function idToken(nonce: string): Promise<string> {
    const { claims, isUnsigned, isForged } = provider.tampering;
    const now = Math.floor(Date.now() / 1000);
    const { issuer: iss, subject: sub } = provider;
    const payload = { iss, sub, aud: clientId, nonce, iat: now, exp: now + 60, email: "ada@example.org", ...claims };
    if (isUnsigned) return new UnsecuredJWT(payload).encode();
    return new SignJWT(payload).setProtectedHeader({ alg: "RS256", kid: "one" }).sign(isForged ? forger : privateKey);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (body: object, status = 200) =>
      void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    const { pathname } = new URL(request.url ?? "/", provider.issuer);
    if (pathname === "/.well-known/openid-configuration") return send(metadata(provider.issuer));
    if (pathname === "/keys") return send(keys);
    const sent = new URLSearchParams(await text(request));
    const asked = codes.get(sent.get("code") ?? "");
    codes.delete(sent.get("code") ?? "");
    if (!asked || !(await isProven(asked, sent))) return send({ error: "invalid_grant" }, 400);
    send({ access_token: "x", token_type: "Bearer", id_token: await idToken(asked.get("nonce") ?? "") });
  }

  const server = createServer((request, response) => void answer(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const provider: IdentityProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    subject: "subject-1",
    tampering: {},
    visit: async (url) => {
      const asked = new URL(url).searchParams;
      const code = crypto.randomUUID();
      codes.set(code, asked);
      return `?${new URLSearchParams({ code, state: asked.get("state") ?? "" })}`;
    },
    stop: async () => {
      server.close();
      await once(server, "close");
    },
  };
  return provider;
}

function metadata(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  };
}

/** PKCE (RFC 7636 §4.6), and the same address as before. */
async function isProven(asked: URLSearchParams, sent: URLSearchParams): Promise<boolean> {
  const verifier = new TextEncoder().encode(sent.get("code_verifier") ?? "");
  const digest = Buffer.from(await crypto.subtle.digest("SHA-256", verifier)).toString("base64url");
  const isSame = asked.get("redirect_uri") === sent.get("redirect_uri");
  return isSame && asked.get("code_challenge_method") === "S256" && asked.get("code_challenge") === digest;
}
