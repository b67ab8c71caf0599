// The border between the commands and the world: streams, files, environment. Tests put their own in its place.

export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly outputIsTerminal: boolean;
  readonly errorsAreTerminal: boolean;
  readonly inputIsTerminal: boolean;
  readonly columns: number;
  /** Resolves when the reader has taken the text, so that a long stream stays in bounded memory. */
  out(text: string): Promise<void>;
  err(text: string): void;
  /** The whole of a file, or of standard input for "-". Rejects with the system's error. */
  read(path: string): Promise<string>;
  /** The whole of a file as it is. Rejects with the system's error. */
  bytes(path: string): Promise<Uint8Array>;
  /** The same as pieces of text, cut anywhere. */
  pieces(path: string): AsyncIterable<string>;
  /** The next line that is typed; empty where nothing more comes. */
  line(): Promise<string>;
  /** Writes a file whole or not at all. */
  write(path: string, text: string): Promise<void>;
  now(): Date;
}
