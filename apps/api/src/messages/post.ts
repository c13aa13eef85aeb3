import { join } from "node:path";
import type { Settings } from "../settings.ts";
import type { Post } from "./mail.ts";

/** How mails leave: by SMTP, or as files in `DATA_DIR/mail` where no server is set. */
export function postOf(settings: Pick<Settings, "smtpUrl" | "dataDir">): Post {
  let opened: Promise<Post> | undefined;
  return async function post(mail) {
    opened ??= open(settings);
    return (await opened)(mail);
  };
}

/** What sends is loaded with the first mail: a server starts without it. */
async function open({ smtpUrl, dataDir }: Pick<Settings, "smtpUrl" | "dataDir">): Promise<Post> {
  if (smtpUrl !== null) return (await import("./smtp-post.ts")).smtpPost(smtpUrl);
  return (await import("./file-post.ts")).filePost(join(dataDir, "mail"));
}
