import { CityFileRefused } from "./catalog/import-city.ts";
import { openDatabase } from "./database/database.ts";
import { troubleOf } from "./database/errors.ts";
import { readSettings, SettingsRefused } from "./settings.ts";
import { start } from "./start.ts";
import { CannotListen } from "./web/listen.ts";

function addresses(publicUrl: string): string {
  return [
    `  Residents' portal   ${publicUrl}/`,
    `  Status of a number  ${publicUrl}/status`,
    `  Showcase            ${publicUrl}/showcase/`,
    `  API documentation   ${publicUrl}/api/docs`,
  ].join("\n");
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const city = await start(settings, openDatabase(settings.databaseUrl));
  console.log(`Okienko is open. Ctrl-C closes it.\n\n${addresses(settings.publicUrl)}\n`);
  let stopping: Promise<void> | undefined; // whoever started us may pass the same signal on once more
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void (stopping ??= city.stop()));
}

const expected = [SettingsRefused, CityFileRefused, CannotListen];

main().catch((error: unknown) => {
  const isExpected = expected.some((it) => error instanceof it);
  console.error(isExpected ? (error as Error).message : (troubleOf(error) ?? error));
  process.exit(1);
});
