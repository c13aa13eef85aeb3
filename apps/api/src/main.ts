import { CityFileRefused } from "./catalog/city-file-refused.ts";
import { openDatabase } from "./database/database.ts";
import { troubleOf } from "./database/errors.ts";
import { readSettings, type Settings, SettingsRefused } from "./settings.ts";
import { start } from "./start.ts";
import type { DeskAddress } from "./staff/first-administrator.ts";
import { CannotListen } from "./web/listen.ts";

// the database and the mails hold names and addresses: they are for this user alone
process.umask(0o077);

function addresses({ publicUrl, host, port, smtpUrl, dataDir }: Settings, desks: readonly DeskAddress[]): string {
  const here = `http://${host}:${port}`;
  return [
    ...(publicUrl === here ? [] : [`  Listening on        ${here}`]),
    `  Residents' portal   ${publicUrl}/`,
    `  Status of a number  ${publicUrl}/status`,
    ...desks.map(({ url }) => `  Desk                ${url}`),
    ...(desks.some(({ isFirst }) => isFirst)
      ? [`                      opens once, within 24 hours, for the first administrator`]
      : []),
    `  Showcase            ${publicUrl}/showcase/`,
    `  API documentation   ${publicUrl}/api/docs`,
    ...(smtpUrl === null ? [`  Mails are files in  ${dataDir}/mail`] : []),
  ].join("\n");
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const city = await start(settings, openDatabase(settings.databaseUrl));
  let stopping: Promise<void> | undefined; // whoever started us may pass the same signal on once more
  const stop = () => city.stop().then(() => console.log("\nOkienko is closed."));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void (stopping ??= stop()));
  const desks = await city.desks;
  if (desks) console.log(`Okienko is open. Ctrl-C closes it.\n\n${addresses(settings, desks)}\n`);
}

const expected = [SettingsRefused, CityFileRefused, CannotListen];

main().catch((error: unknown) => {
  const isExpected = expected.some((it) => error instanceof it);
  console.error(isExpected ? (error as Error).message : (troubleOf(error) ?? error));
  process.exit(1);
});
