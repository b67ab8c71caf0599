// The committed explanations of the worked examples are those that the program gives now. Where they differ, the fresh
// text is written beside the committed one as `…-changed.md`, so that both can be looked at.
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { exampleExplanations, languages } from "../scripts/example-explanations.ts";
import { filesBelow, read, root } from "./repository.ts";

const fresh = await exampleExplanations();
const committed = filesBelow("packs").filter((file) => /\/examples\/output\/.*(?<!-changed)\.md$/u.test(file));

test("each worked example has its explanation in Kazakh, Russian and English, and nothing else is kept", () => {
  expect(committed.toSorted()).toEqual([...fresh.keys()].map((file) => `packs/${file}`).toSorted());
  expect(fresh.size % languages.length).toBe(0);
});

const editions = new Set([...fresh.keys()].map((file) => file.split("/examples/output/")[0]!));

test.each([...editions])("the examples of %s are explained as they were", (edition) => {
  const changed = [...fresh].filter(([file, text]) => file.startsWith(`${edition}/`) && hasChanged(file, text));
  const [first] = changed;
  if (first !== undefined) expect.soft(first[1]).toBe(read(`packs/${first[0]}`));
  expect(changed.map(([file]) => file)).toEqual([]);
});

function hasChanged(file: string, text: string): boolean {
  if (!committed.includes(`packs/${file}`)) return false;
  const beside = path.join(root, "packs", file.replace(/\.md$/u, "-changed.md"));
  const same = text === read(`packs/${file}`);
  if (same) rmSync(beside, { force: true });
  else writeFileSync(beside, text);
  return !same;
}
