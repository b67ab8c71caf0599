// The service worker stands at the root under a name that never changes, and knows which files make up this build.
import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import { transformWithOxc } from "vite";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

export function offlineFiles(): Plugin {
  let root = "";
  return {
    name: "offline-files",
    apply: "build",
    configResolved: (config) => void (root = config.root),
    // Last of all: scripts that hold nothing but styles are taken out of the bundle before, and one file that is not there would
    // keep the worker from being installed.
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const files = Object.keys(bundle)
          .filter((file) => /\.(?:js|css|woff2)$/u.test(file))
          .sort();
        const build = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 12);
        const path = join(root, "worker/service-worker.ts");
        const { code } = await transformWithOxc(await readFile(path, "utf8"), path, {});
        const known = [
          `const build = ${JSON.stringify(build)};`,
          `const files = ${JSON.stringify(files.map((file) => `/${file}`))};`,
          `const signalWords = ${JSON.stringify(await signalWords(root))};\n`,
        ].join("\n");
        this.emitFile({
          type: "asset",
          fileName: "service-worker.js",
          source: `${known}${code}`,
        });
      },
    },
  };
}

/** What the worker shows where a push brings no words of its own. */
async function signalWords(root: string): Promise<Readonly<Record<string, string>>> {
  const entries = ["kk", "ru", "en"].map(async (language) => {
    const words = await readFile(join(root, `src/devices/words.${language}.json`), "utf8");
    return [language, (JSON.parse(words) as { readonly signal: string }).signal] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
