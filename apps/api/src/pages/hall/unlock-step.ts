import type { OfficeEntry } from "@okienko/contract/city-file";
import { readNow } from "../../database/read-now.ts";
import { unlockKiosk } from "../../kiosks/kiosks.ts";
import type { Sent } from "../sent-form.ts";
import { plain } from "../typed-code.ts";
import { writeFor } from "../writing.ts";

/** Somebody has brought the link of a kiosk to its screen: gives the key that this browser keeps. Throws `link-used`. */
export async function unlockStep(sent: Sent, office: OfficeEntry): Promise<string> {
  const secret = plain(sent.form.text("secret"));
  const { key } = await writeFor(sent, null, async (it) =>
    unlockKiosk({ ...it, at: await readNow(it.tx, it.now) }, office.id, secret),
  );
  return key;
}
