/** Levels and their numbers, as collectors of logs know them. */
const numbers = { trace: 10, debug: 20, info: 30, warn: 40, error: 50, fatal: 60, silent: Infinity } as const;

/** From which level on lines are written; `silent` writes none. */
export type LogLevel = keyof typeof numbers;

type WrittenLevel = "debug" | "warn" | "error" | "fatal";

/** What is said beside the words; an error stands as its type, message and stack. */
type Fields = Readonly<Record<string, unknown>>;

/** All levels, the loudest last. */
export const logLevels = Object.keys(numbers) as LogLevel[];

/** A log of JSON, one object a line: `{"level":40,"time":1760000000000,…,"msg":"…"}`, with times in milliseconds. */
export class Log {
  readonly #least: number;
  readonly #write: (line: string) => void;

  constructor(level: LogLevel, write: (line: string) => void = (line) => void process.stdout.write(line)) {
    this.#least = numbers[level];
    this.#write = write;
  }

  /** Whether a line of this level would be written. */
  isLevelEnabled(level: WrittenLevel): boolean {
    return numbers[level] >= this.#least;
  }

  /** Says what is only of use to who looks for a mistake. */
  debug(fields: Fields, message: string): void {
    this.#say("debug", fields, message);
  }

  /** Says what went wrong and is tried again, or concerns one request. */
  warn(fields: Fields, message: string): void {
    this.#say("warn", fields, message);
  }

  /** Says what went wrong and needs somebody. */
  error(fields: Fields, message: string): void {
    this.#say("error", fields, message);
  }

  /** Says why the server does not do its work any more. */
  fatal(fields: Fields, message: string): void {
    this.#say("fatal", fields, message);
  }

  #say(level: WrittenLevel, fields: Fields, msg: string): void {
    if (!this.isLevelEnabled(level)) return;
    const line = { level: numbers[level], time: Date.now(), pid: process.pid, ...fields, msg };
    this.#write(`${written(line) ?? JSON.stringify({ level: line.level, time: line.time, pid: line.pid, msg })}\n`);
  }
}

/** As JSON; `null` for what goes round in circles: its words alone are better than no line. */
function written(line: object): string | null {
  try {
    return JSON.stringify(line, (_, value: unknown) => plain(value));
  } catch {
    return null;
  }
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (!(value instanceof Error)) return value;
  const { name, message, stack, cause } = value;
  return { type: name, message, stack, code: (value as { code?: unknown }).code, cause };
}
