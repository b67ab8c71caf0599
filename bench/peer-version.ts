// The version of a peer as installed, from its own package.json.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Packages often do not export their package.json: it is looked for upwards from the package's entry. */
export function peerVersion(name: string): string {
  const require = createRequire(import.meta.url);
  for (let folder = dirname(require.resolve(name)); folder !== dirname(folder); folder = dirname(folder)) {
    const found = readManifest(join(folder, "package.json"));
    if (found?.name === name) return found.version;
  }
  throw new Error(`No package.json of ${name}`);
}

function readManifest(file: string): { name: string; version: string } | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as { name: string; version: string };
  } catch {
    return null;
  }
}
