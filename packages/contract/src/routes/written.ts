/** What every write can be refused for; also those that need no body, since they may have one. */
export const asked = [
  "malformed-json",
  "malformed-idempotency-key",
  "idempotency-key-reused",
  "body-too-large",
  "unsupported-media-type",
] as const;

/** What a write with a body can be refused for. */
export const written = [...asked, "invalid-fields"] as const;
