// The server's log: what happened, how long it took, to which ids. Nothing about people passes: only named fields, and of
// those only values that look like ids, codes, numbers or paths of routes.
import { pino } from "pino";
import type { DestinationStream, LogFn, Logger, LoggerOptions } from "pino";
import type { Config } from "./config.ts";

/** Everything else is cut out, so that a new field is silent until somebody has thought about it. */
const allowed: ReadonlySet<string> = new Set([
  "account",
  "applied",
  "attempt",
  "body",
  "code",
  "codes",
  "count",
  "done",
  "edition",
  "err",
  "folder",
  "id",
  "job",
  "kind",
  "means",
  "method",
  "migration",
  "ms",
  "of",
  "pack",
  "phase",
  "pid",
  "port",
  "record",
  "request",
  "route",
  "seq",
  "setting",
  "signal",
  "size",
  "span",
  "status",
  "step",
  "term",
  "trace",
  "version",
]);
const plain = /^[\w@./:{}*+,-]{0,300}$/u;

export function makeLog(level: Config["logLevel"], to?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: { pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }), log: onlyAllowed },
    serializers: { err: (error: unknown) => error },
    hooks: { logMethod: withPlainMessage },
  };
  const log = to === undefined ? pino(options) : pino(options, to);
  // What is bound to a child passes no formatter; children of children inherit this.
  const { child } = log;
  return Object.assign(log, {
    child(this: Logger, bindings: object, more?: object): unknown {
      return Reflect.apply(child, this, [onlyAllowed(bindings), more]);
    },
  });
}

/** Without a message of its own a line would take its error's; nothing is put into a message. */
function withPlainMessage(this: Logger, given: Parameters<LogFn>, write: LogFn): void {
  const [first, message] = given as readonly unknown[];
  if (typeof first === "string") return write.call(this, first);
  const fields = first instanceof Error ? { err: first } : (first as object);
  const words = typeof message === "string" ? message : "err" in fields ? "failed" : undefined;
  return words === undefined ? write.call(this, fields) : write.call(this, fields, words);
}

function onlyAllowed(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => allowed.has(name))
      .map(([name, value]) => [name, name === "err" ? errorOutline(value) : plainValue(value)]),
  );
}

function plainValue(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "boolean" || value === null) return value;
  if (Array.isArray(value)) return value.slice(0, 50).map(plainValue);
  return typeof value === "string" && plain.test(value) ? value : "[cut]";
}

/** Where an error arose and of what kind it is; its message may hold a person's data and stays out. */
function errorOutline(error: unknown): unknown {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { readonly code?: unknown };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /u.test(line));
  return {
    name: error.name,
    ...(typeof code === "string" ? { code: plainValue(code) } : {}),
    at: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: errorOutline(error.cause) }),
  };
}
