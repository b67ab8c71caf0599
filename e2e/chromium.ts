// The browser of the journeys: the one that is named, else the machine's, else Debian's package, brought once.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Throws where there is none; `bringChromium` before it. */
export function chromiumPath(): string {
  const named = process.env["BAGALAU_CHROMIUM"];
  const found = [...(named === undefined ? [] : [named]), ...usual].find(existsSync);
  if (found === undefined)
    throw new Error("No Chromium: install Debian's package chromium, or name one in BAGALAU_CHROMIUM.");
  return found;
}

/** On Debian and its kin the package is installed where none is found; elsewhere `chromiumPath` says what is missing. */
export function bringChromium(): void {
  if (existsSync(process.env["BAGALAU_CHROMIUM"] ?? "") || usual.some(existsSync)) return;
  const before = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const run = (...words: string[]): boolean => {
    const [command, ...rest] = [...before, ...words];
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(command!, rest, { stdio: ["ignore", "ignore", "inherit"], env: environment }).status === 0;
  };
  const install = (): boolean => run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
  if (!install() && run("apt-get", "update")) install();
}
