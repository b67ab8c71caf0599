#!/usr/bin/env node
// The command `bagalau`. On an older Node it starts itself again on the Node 24 that the project installed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);

if (major > 24 || (major === 24 && minor >= 12)) {
  const { main } = await import("../src/main.ts");
  process.exitCode = await main();
} else {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = process.platform === "win32" ? "node.exe" : "node";
  const newer = fileURLToPath(
    new URL(`../../../node_modules/node-${platform}-${process.arch}/bin/${name}`, import.meta.url),
  );
  if (!existsSync(newer)) {
    console.error(`bagalau: Node 24.12+ (${process.version}) · npm ci`);
    process.exitCode = 1;
  } else {
    const words = ["--v8-pool-size=0", fileURLToPath(import.meta.url), ...process.argv.slice(2)];
    const child = spawnSync(newer, words, { stdio: "inherit" });
    process.exitCode = child.status ?? 1;
  }
}
