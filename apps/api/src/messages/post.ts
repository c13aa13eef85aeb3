import { join } from "node:path";
import type { Settings } from "../settings.ts";
import { filePost } from "./file-post.ts";
import type { Post } from "./mail.ts";
import { smtpPost } from "./smtp-post.ts";

/** How mails leave: by SMTP, or as files in `DATA_DIR/mail` where no server is set. */
export function postOf({ smtpUrl, dataDir }: Pick<Settings, "smtpUrl" | "dataDir">): Post {
  return smtpUrl === null ? filePost(join(dataDir, "mail")) : smtpPost(smtpUrl);
}
