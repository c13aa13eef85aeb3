import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import type { Server } from "./server.ts";
import { until } from "./until.ts";

/** The text of the first mail that says something; waits until there is one. */
export async function mailThatSays(server: Server, saying: string): Promise<string> {
  let found: string | undefined;
  await until(async () => Boolean((found = await searchMails(server, saying))), `a mail that says ${saying}`);
  return found!;
}

/** The link of a kind, `report`, in the first mail that says something. */
export async function linkIn(server: Server, saying: string, kind: string): Promise<string> {
  return new RegExp(`https?:\\S+/${kind}/\\S+#\\S+`).exec(await mailThatSays(server, saying))![0];
}

async function searchMails({ mailFolder }: Server, saying: string): Promise<string | undefined> {
  if (!existsSync(mailFolder)) return undefined;
  const names = readdirSync(mailFolder).filter((name) => name.endsWith(".eml"));
  const mails = names.map((name) => PostalMime.parse(readFileSync(join(mailFolder, name))));
  return (await Promise.all(mails)).map(({ text }) => text ?? "").find((it) => it.includes(saying));
}
