// Opens the zip of a case file with distrust: no path that leads elsewhere, no name twice, no more than a case can hold.
import { unzipSync } from "fflate";
import { isBundlePath } from "@bagalau/procedure/bundle";
import { refuse } from "./refusal.ts";
import type { Say } from "./texts/texts.ts";

const mostFiles = 5_000;
const mostBytes = 512 * 1024 * 1024;

/** Whether a file begins as a zip does. */
export function isZip(content: Uint8Array): boolean {
  return content[0] === 0x50 && content[1] === 0x4b;
}

/** The files by path. Nothing is unpacked before everything that is named has been looked at. */
export function openBundle(content: Uint8Array, file: string, say: Say): ReadonlyMap<string, Uint8Array> {
  const entries = entriesOf(content);
  if (entries === null) return refuse(file, "out-of-range", say("fault.bundle.unreadable", { file }));
  const seen = new Set<string>();
  let bytes = 0;
  for (const { name, originalSize } of entries) {
    if (!isBundlePath(name)) refuse(file, "out-of-range", say("fault.bundle.path", { path: name }));
    if (seen.has(name)) refuse(file, "out-of-range", say("fault.bundle.twice", { path: name }));
    seen.add(name);
    bytes += originalSize;
  }
  if (seen.size > mostFiles || bytes > mostBytes) {
    const limits = { files: String(mostFiles), bytes: String(mostBytes) };
    refuse(file, "out-of-range", say("fault.bundle.large", limits));
  }
  const opened = unpacked(content);
  return opened ?? refuse(file, "out-of-range", say("fault.bundle.unreadable", { file }));
}

interface Entry {
  readonly name: string;
  readonly originalSize: number;
}

/** What the zip says that it holds; null when it cannot be read. */
function entriesOf(content: Uint8Array): readonly Entry[] | null {
  const entries: Entry[] = [];
  try {
    unzipSync(content, {
      filter: (entry) => {
        entries.push(entry);
        return false;
      },
    });
  } catch {
    return null;
  }
  return entries;
}

/** Each file is unpacked into as many bytes as it announced and no more. */
function unpacked(content: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  try {
    return new Map(Object.entries(unzipSync(content)));
  } catch {
    return null;
  }
}
