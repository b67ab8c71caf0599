// The terminal of the running process.
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { open, rename, unlink } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import type { Terminal } from "./terminal.ts";

const PIECE_BYTES = 1 << 18;

function input(path: string): NodeJS.ReadableStream {
  return path === "-" ? process.stdin : createReadStream(path, { highWaterMark: PIECE_BYTES });
}

/** Editors of some systems begin a file with a mark of its encoding, which is no part of its text. */
function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

async function* pieces(path: string): AsyncIterable<string> {
  const stream = input(path);
  stream.setEncoding("utf8");
  let isFirst = true;
  for await (const piece of stream) {
    yield isFirst ? withoutMark(piece as string) : (piece as string);
    isFirst = false;
  }
}

async function read(path: string): Promise<string> {
  let text = "";
  for await (const piece of pieces(path)) text += piece;
  return text;
}

async function bytes(path: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of input(path)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** A power cut leaves either the old file or the new one: written beside it, flushed, then renamed. */
async function write(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  const file = await open(beside, "wx");
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    await file.close();
    await unlink(beside);
    throw error;
  }
  await file.close();
  await rename(beside, path);
}

async function line(): Promise<string> {
  const typed = createInterface({ input: process.stdin });
  try {
    for await (const one of typed) return one;
    return "";
  } finally {
    typed.close();
  }
}

async function out(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

export function processTerminal(): Terminal {
  // A reader that closes early (`| head`) is no failure of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  return {
    environment: process.env,
    outputIsTerminal: process.stdout.isTTY === true,
    errorsAreTerminal: process.stderr.isTTY === true,
    inputIsTerminal: process.stdin.isTTY === true,
    columns: process.stdout.columns ?? 100,
    out,
    err: (text) => void process.stderr.write(text),
    read,
    bytes,
    pieces,
    line,
    write,
    now: () => new Date(),
  };
}
