// Where generated code reads an input, and what reading gives.
import type { Input } from "../program.ts";
import type { Code, ValueCode } from "./code-values.ts";
import type { Generation } from "./generation.ts";

/** Where an input is read: its raw value, whether the checks are written, and where its surroundings exist at all. */
export interface Place {
  readonly raw: Code;
  readonly alive: Code;
  /** False in the loops that read once more what a first loop has checked. */
  readonly checks: boolean;
}

export interface Read {
  readonly value: ValueCode;
  /** Code of whether the input counts as given. */
  readonly given: Code;
}

/** Reads what a list holds: elements may be of any kind. */
export interface ElementReader {
  /** An input that is there and not null. */
  readonly value: (g: Generation, input: Input, place: Place) => ValueCode;
  /** A record or a list; `absent` tells why it is not there where it is not. */
  readonly shape: (g: Generation, input: Input & { kind: "record" | "list" }, place: Place, absent: Code) => ValueCode;
}
