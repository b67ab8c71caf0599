// `npm start`: the application on a demonstration district. Builds the pages where they changed, fills the district once,
// prints how to enter it, and serves on this machine alone until it is asked to stop. Codes of the second proof are good for half
// a minute: on a terminal, Enter shows the sign-ins again with those of the moment.
import { createServer } from "node:net";
import { parseArgs } from "node:util";
import { main } from "@bagalau/cli";
import { askedLanguage } from "./setup-texts.mjs";
import { startTexts } from "./start-texts.ts";

const { values } = parseArgs({ options: { lang: { type: "string" } }, strict: false });
const language = typeof values.lang === "string" ? ["--lang", values.lang] : [];
const filled = await main(["demo", ...language]);
if (filled === 0) {
  process.env["BAGALAU_PORT"] ??= String((await isFree(8080)) ? 8080 : 0);
  const stop = process.stdin.isTTY && process.stdout.isTTY ? showSignInsOnEnter() : () => {};
  process.exitCode = await main(["serve", ...language]);
  stop();
} else process.exitCode = filled;

function showSignInsOnEnter(): () => void {
  process.stdout.write(`\n${startTexts[askedLanguage(process.argv, process.env)]}\n`);
  let showing = Promise.resolve(0);
  process.stdin.on("data", () => {
    showing = showing.then(() => main(["demo", ...language]));
  });
  return () => void process.stdin.destroy();
}

/** The usual port where nobody has it: an address that was kept goes on working. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
