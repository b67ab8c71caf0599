// What every command works with: the terminal, the call, the language and its words, the packs.
import { loadCalendar, loadPacks, packsFolder as packsOfProgram } from "@bagalau/methodology/node";
import type { WorkCalendar } from "@bagalau/calendar";
import type { Language, PackLibrary } from "@bagalau/methodology";
import type { Call } from "./command-line.ts";
import { refuse } from "./refusal.ts";
import type { Style } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import type { Say } from "./texts/texts.ts";

export interface Session {
  readonly terminal: Terminal;
  readonly call: Call;
  readonly language: Language;
  readonly say: Say;
  readonly style: Style;
  /** Of texts for people. */
  readonly layout: { readonly width: number; readonly colour: boolean };
}

/** What a command ends with: the exit code. Bad input is thrown as a Refusal. */
export type Command = (session: Session) => Promise<number>;

export function packsFolder(session: Session): string {
  return session.terminal.environment["BAGALAU_PACKS"] || packsOfProgram();
}

/** The library, or only the pack named and what it derives from when `only` is given. */
export async function library(session: Session, only?: string): Promise<PackLibrary> {
  return loadPacks(packsFolder(session), only === undefined ? {} : { only });
}

export async function calendarOf(session: Session, id: string): Promise<WorkCalendar> {
  const { calendar, faults } = await loadCalendar(packsFolder(session), id);
  if (calendar === null) throw new Error(`calendar ${id}: ${JSON.stringify(faults)}`);
  return calendar;
}

export function argument(session: Session, index: number): string {
  return session.call.arguments[index] ?? "";
}

export function option(session: Session, name: string): string | null {
  const value = session.call.options.get(name);
  return typeof value === "string" ? value : null;
}

export function isSet(session: Session, name: string): boolean {
  return session.call.options.has(name);
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** The facts of the call: the file of --input, or standard input. */
export function inputPath(session: Session): string {
  const path = option(session, "input") ?? "-";
  if (path === "-" && session.terminal.inputIsTerminal) refuse("", "missing", session.say("fault.no-input"));
  return path;
}

export async function readFile(session: Session, path: string): Promise<string> {
  return readBy(session, path, session.terminal.read);
}

export async function readBytes(session: Session, path: string): Promise<Uint8Array> {
  return readBy(session, path, session.terminal.bytes);
}

async function readBy<Content>(
  session: Session,
  path: string,
  read: (path: string) => Promise<Content>,
): Promise<Content> {
  try {
    return await read(path);
  } catch (error) {
    return refuse("", "missing", session.say("fault.file", { file: path, reason: reasonOf(error) }));
  }
}

export async function writeFile(session: Session, path: string, text: string): Promise<void> {
  try {
    await session.terminal.write(path, text);
  } catch (error) {
    refuse("", "out-of-range", session.say("fault.write", { file: path, reason: reasonOf(error) }));
  }
}

export async function printJson(session: Session, value: unknown): Promise<void> {
  await session.terminal.out(JSON.stringify(value, null, 2) + "\n");
}
