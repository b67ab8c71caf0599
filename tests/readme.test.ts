// The explanation that README.md shows is the one that the command line gives.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { read, root } from "./repository.ts";

const [, input, words, shown] = /^\$ echo '(.*)' \| bagalau (.*)\n\n([\s\S]*?)^```$/mu.exec(read("README.md"))!;

test("README.md shows what the command line answers, to the letter", () => {
  const { status, stdout } = spawnSync(process.execPath, ["packages/cli/bin/bagalau.mjs", ...words!.split(" ")], {
    cwd: root,
    input: input!,
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(shown).toBe(stdout);
});
