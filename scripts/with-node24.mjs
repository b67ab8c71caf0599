// Runs a script of this repository on Node 24, whichever Node started it: brings the packages that package-lock.json
// names when they are absent or different, then hands over to the platform's Node from node_modules.
// Plain JavaScript for Node 18 and later, since it runs before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { setupText } from "./setup-texts.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const stampFile = join(modules, ".bagalau-lock");

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) {
  process.stderr.write(`${setupText("usage")}\n`);
  process.exit(2);
}
bringPackages();
run(findNode(), resolve(root, script), rest);

function bringPackages() {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const stamp = createHash("sha256").update(lock).digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  if (!isInstalled(JSON.parse(lock))) install();
  writeFileSync(stampFile, stamp);
}

// A tree that `npm ci` made has no stamp yet: npm's own record of it says what was installed.
function isInstalled(lock) {
  const record = join(modules, ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (!path.includes("node_modules/")) return true;
    const found = installed[path];
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
    return wanted.link === true ? found.resolved === wanted.resolved : found.version === wanted.version;
  });
}

function install() {
  process.stderr.write(`${setupText("installing")}\n`);
  const quiet = ["ci", "--loglevel=error", "--no-progress"];
  const viaNpm = process.env.npm_execpath?.endsWith(".js");
  const [command, args] = viaNpm ? [process.execPath, [process.env.npm_execpath, ...quiet]] : ["npm", quiet];
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32" && !viaNpm,
  });
  if (result.status === 0) return;
  process.stderr.write(`${setupText("installFailed")}\n`);
  process.exit(1);
}

function findNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 24 || (major === 24 && minor >= 12)) return process.execPath;
  const platform = process.platform === "win32" ? "win" : process.platform;
  const binary = process.platform === "win32" ? "node.exe" : "node";
  const found = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]
    .map((name) => join(modules, name, "bin", binary))
    .find(existsSync);
  if (found !== undefined) return found;
  process.stderr.write(`${setupText("noNode")} (${process.platform}-${process.arch}, Node ${process.versions.node})\n`);
  process.exit(1);
}

function run(node, file, args) {
  const path = [dirname(node), join(modules, ".bin"), process.env.PATH].filter(Boolean).join(delimiter);
  // As many helping threads as there are processors for: four of them on two hinder whom they help.
  const child = spawn(node, ["--v8-pool-size=0", file, ...args], {
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  // A terminal sends Ctrl-C to the whole group, so the child has it already; other signals reach only this process.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGHUP"));
  child.on("error", (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(signal === null ? code : 128 + constants.signals[signal]));
}
