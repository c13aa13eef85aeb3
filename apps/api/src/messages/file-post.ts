import { randomUUID } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Post } from "./mail.ts";
import { mailOptions } from "./mail-options.ts";

/** Writes mails as `.eml` files into a folder that only this user may read: they hold secrets, as mails do. */
export function filePost(folder: string): Post {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return async function writeToFile(mail) {
    const { message } = await composer.sendMail(mailOptions(mail));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeWhole(join(folder, `${mail.fileName}.eml`), message as Buffer);
  };
}

/** Whoever looks into the folder finds a whole file or none, also after a crash. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`;
  const file = await open(unfinished, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}
