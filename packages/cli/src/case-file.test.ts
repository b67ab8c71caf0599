// A case file for a court is verified from the command line, and a zip that is none is opened with distrust.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { caseFiles, keyId, zipOf } from "./case-file.fixture.ts";
import { run, temporaryFolder } from "./recorded-terminal.ts";

const folder = temporaryFolder();
let files: Map<string, Uint8Array>;
beforeAll(async () => {
  files = await caseFiles();
});

function saved(content: Uint8Array): string {
  const file = join(folder, "case.zip");
  writeFileSync(file, content);
  return file;
}

describe("A3.7 verify a case file", () => {
  test("as it was made is right, in three languages", async () => {
    const file = saved(zipOf(files));
    const said = await Promise.all(
      ["kk", "ru", "en"].map((language) => run(["verify", file, "--key", keyId, "--lang", language])),
    );
    expect(said.map(({ code, out }) => [code, out.trim().split("\n").at(-1)])).toEqual([
      [0, "Іс дұрыс: бәрі тексерілді және сәйкес."],
      [0, "Дело верно: всё проверено и совпадает."],
      [0, "The case file is right: everything was checked and agrees."],
    ]);
    expect(said[1]!.out).toContain("  ✓ Результат пересчитан и совпадает: year, record-1, 1.\n");
  });

  test("with another file in it is not right, and the answer names the file first", async () => {
    const altered = new Map(files).set("receipts/01.json", new TextEncoder().encode("{}"));
    const { code, out } = await run(["verify", saved(zipOf(altered))]);
    expect(code).toBe(2);
    const bad = out.split("\n").filter((line) => line.includes("✗"));
    expect(bad).toEqual([
      "  ✗ Файл изменён: receipts/01.json.",
      "  ✗ В файле квитанция, которой нет в журнале: receipts/01.json.",
    ]);
    expect(out).toContain("Дело НЕ верно.");
  });

  test("signed by another key than the one given is not right", async () => {
    const { code, out } = await run(["verify", saved(zipOf(files)), "--key", "0".repeat(64), "--json"]);
    const { verified, checks } = JSON.parse(out) as { verified: boolean; checks: { name: string; ok: boolean }[] };
    expect([code, verified, checks.filter(({ ok }) => !ok).map(({ name }) => name)]).toEqual([2, false, ["key"]]);
    expect((await run(["verify", saved(zipOf(files)), "--key", "short"])).err).toBe(
      "--key: Отпечаток ключа — 64 шестнадцатеричных знака.\n",
    );
  });
});

describe("a zip that is no case file", () => {
  const text = new TextEncoder().encode("x");

  test.each([
    "../outside.txt",
    "/etc/passwd",
    "a/../../b",
    "a\\b",
    "C:/x",
    "a//b",
    ".hidden",
    "folder/",
    "a\u0000b",
    "ә.txt",
  ])("with the path %j is not opened", async (path) => {
    const { code, err } = await run(["verify", saved(zipSync({ "manifest.json": text, [path]: text }))]);
    expect(code).toBe(2);
    expect(err).toContain("В zip есть недопустимый путь: ");
  });

  test("with one name twice is not opened", async () => {
    const twice = Buffer.from(zipSync({ "manifest.json": text, "manifesu.json": text }))
      .toString("latin1")
      .replaceAll("manifesu", "manifest");
    const { code, err } = await run(["verify", saved(Buffer.from(twice, "latin1"))]);
    expect([code, err.includes("В zip дважды одно имя: manifest.json")]).toEqual([2, true]);
  });

  test("that unpacks to more than a case holds is not unpacked", async () => {
    const bomb = Buffer.from(zipSync({ "manifest.json": new Uint8Array(1000) }));
    const directory = bomb.indexOf(Buffer.from("PK\u0001\u0002", "latin1"));
    bomb.writeUInt32LE(0x7fffffff, directory + 24);
    const { code, err } = await run(["verify", saved(bomb)]);
    expect([code, err.includes("всего не больше 536870912 байт")]).toEqual([2, true]);
  });

  test("with more files than a case holds is not unpacked", async () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`f${index}`, new Uint8Array()]));
    const { code, err } = await run(["verify", saved(zipSync(many))]);
    expect([code, err.includes("файлов не больше 5000")]).toEqual([2, true]);
  });

  test("that announces less than it unpacks to, is cut short or is noise is refused or not right, and nothing fails", async () => {
    const whole = Buffer.from(zipOf(files));
    const less = Buffer.from(zipSync({ "manifest.json": new Uint8Array(100_000) }));
    const directory = less.indexOf(Buffer.from("PK\u0001\u0002", "latin1"));
    less.writeUInt32LE(10, directory + 24);
    const noise = Buffer.from("PK\u0003\u0004 noise");
    const broken = [less, noise, whole.subarray(0, whole.length >> 1), whole.subarray(whole.length >> 1)];
    const codes = [];
    for (const content of broken) codes.push((await run(["verify", saved(content)])).code);
    expect(codes).toEqual([2, 2, 2, 2]);
  });
});
