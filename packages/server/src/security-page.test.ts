// docs/security.md says what protects and which test proves it: the files are there and hold tests of those names.
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../../", import.meta.url);
const page = readFileSync(new URL("docs/security.md", root), "utf8");

const rows = page
  .split("\n")
  .filter((line) => line.startsWith("|") && !/^\| (?:measure|-+) /u.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, measure = "", where = "", proof = ""]) => ({ measure, where, proof }));

test("each measure stands in a file and is proved by a test that exists", () => {
  const wrong = rows.filter(({ where, proof }) => {
    const [, file = "", name = ""] = /^`([^`]+)`: (.+)$/u.exec(proof) ?? [];
    if (!existsSync(new URL(where.replaceAll("`", ""), root)) || !existsSync(new URL(file, root))) return true;
    return !readFileSync(new URL(file, root), "utf8").includes(`"${name}`);
  });
  expect(wrong).toEqual([]);
  expect(rows.length).toBeGreaterThan(25);
});
