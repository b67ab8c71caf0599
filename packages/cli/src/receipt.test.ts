// A receipt proves a result years later, or says what was altered; explanations and differences are readable text.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run, temporaryFolder } from "./recorded-terminal.ts";

const facts = { quarters: ["4.25", null, 3.99] };

async function receiptFile(): Promise<string> {
  const file = join(temporaryFolder(), "receipt.json");
  const { code, err } = await run(["evaluate", "kz/karasu-akimat@2025-12-31", "year", "--receipt", file], facts);
  expect([code, err]).toEqual([0, `Квитанция записана: ${file}\n`]);
  return file;
}

describe("verify", () => {
  test("a receipt as written is right", async () => {
    const { code, out } = await run(["verify", await receiptFile()]);
    expect(code).toBe(0);
    expect(out).toContain("Квитанция верна");
  });

  test("a receipt with another grade is not right, and the answer names the result", async () => {
    const file = await receiptFile();
    writeFileSync(file, readFileSync(file, "utf8").replace('"effective"', '"proper"'));
    const { code, out } = await run(["verify", file, "--json"]);
    expect([code, JSON.parse(out).verified]).toEqual([2, false]);
    const failed = JSON.parse(out).checks.filter((check: { ok: boolean }) => !check.ok);
    expect(failed.map((check: { name: string }) => check.name)).toEqual(["digests", "result"]);
  });

  test("a file that is no receipt, is no JSON or is not there is refused", async () => {
    const file = join(temporaryFolder(), "other.json");
    writeFileSync(file, "{}");
    expect((await run(["verify", file])).code).toBe(2);
    writeFileSync(file, "{");
    expect((await run(["verify", file])).err).toContain("Это не JSON");
    expect((await run(["verify", `${file}.absent`])).err).toContain("ENOENT");
  });
});

describe("explain", () => {
  test.each([
    ["kk", "Неге осы редакция"],
    ["ru", "Почему эта редакция"],
    ["en", "Why this edition"],
  ])("D2 the derivation of a year stands in %s", async (language, heading) => {
    const { code, out } = await run(["evaluate", "kz/karasu-akimat", "year", "--explain", "--lang", language], facts);
    expect(code).toBe(0);
    expect(out).toContain(heading);
    expect(out).toContain(language === "en" ? "4.12" : "4,12");
  });

  test("an act is listed, a rule shows its formulas, a clause its words and its slip", async () => {
    expect((await run(["explain", "kz/karasu-akimat"])).out).toContain("appeal");
    expect((await run(["explain", "kz/orgdev", "hr"])).out).toContain("5 баллов · ");
    const clause = await run(["explain", "kz/karasu-akimat", "6"]);
    expect(clause.out.replace(/\s+/g, " ")).toContain("проводится без их участия в установленные пунктом 5 сроки");
    expect((await run(["explain", "kz/karasu-akimat", "600"])).code).toBe(2);
  });
});

describe("pack check and pack diff", () => {
  test("D4 the packs that come with the program have no faults", async () => {
    const packs = new URL("../../../packs/kz/karasu-akimat", import.meta.url).pathname;
    expect(await run(["pack", "check", packs])).toEqual({ code: 0, out: "kz/karasu-akimat: Ошибок нет.\n", err: "" });
  });

  test("a folder that is no pack is refused with the file that is missing", async () => {
    const { code, out } = await run(["pack", "check", temporaryFolder()]);
    expect(code).toBe(2);
    expect(out).toContain("pack.yaml:1:");
  });

  test("what ended on 31 August 2023 is shown as taken out", async () => {
    const { code, out } = await run([
      "pack",
      "diff",
      "kz/kerbulak-maslikhat",
      "2023-08-10",
      "2023-09-10",
      "--lang",
      "en",
    ]);
    expect(code).toBe(0);
    expect(out).toContain("chapter6");
    expect(out).toContain("to-commission");
  });
});
