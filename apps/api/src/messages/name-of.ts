/** What an error of the database or of a server of mails is called: its name and codes, never what it quotes. */
export function nameOf(error: unknown): string {
  const { name, code, responseCode } = (error ?? {}) as Record<string, unknown>;
  return [name, code, responseCode].filter(Boolean).join(" ");
}
