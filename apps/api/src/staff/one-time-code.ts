import type { CodeSetup } from "@okienko/contract";
import { Secret, TOTP } from "otpauth";
import { qrSvg } from "../stickers/qr-drawing.ts";

const period = 30_000;

/** A new secret of 160 bits for one-time codes (RFC 6238), as text, address and picture for an app. */
export function newCodeSetup(issuer: string, label: string): CodeSetup {
  const totp = new TOTP({ issuer, label, secret: new Secret({ size: 20 }) });
  const uri = totp.toString();
  const picture = `data:image/svg+xml;base64,${Buffer.from(qrSvg(uri, label)).toString("base64")}`;
  return { secret: totp.secret.base32, uri, picture };
}

/** The step (§4) that a code is of, one before or after now included; `null` for a wrong code. */
export function stepOfCode(secret: string, code: string, at: number): number | null {
  const delta = new TOTP({ secret: Secret.fromBase32(secret) }).validate({ token: code, timestamp: at, window: 1 });
  return delta === null ? null : Math.floor(at / period) + delta;
}
