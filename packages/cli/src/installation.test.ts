// Commands on an installation: what they refuse before anything is opened, and the way from an empty one to a backup and back.
import { chmodSync, cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run, temporaryFolder } from "./recorded-terminal.ts";

// The server is read first, and it is large.
describe("a call that cannot be taken", { timeout: 120_000 }, () => {
  test.each([
    [["demo", "--seed", "one"], "--seed: Для --seed нужно целое число не более чем из девяти цифр.\n"],
    [
      ["journal", "verify", "--body", "karasu"],
      "--body: Идентификатор органа пишется так: 0199f3c2-7b1e-7d10-9c55-3f8a2f0b6a01.\n",
    ],
    [["restore", "/nowhere/at-all"], "Файл не читается: /nowhere/at-all (ENOENT).\n"],
    [["backup", "/nowhere/at-all"], "Файл не записывается: /nowhere/at-all (ENOENT).\n"],
  ])("%s is refused with what would be right", async (words, sentence) => {
    expect(await run(words)).toEqual({ code: 2, out: "", err: sentence });
  });

  test("settings of the server that are wrong are all told at once", async () => {
    const environment = { BAGALAU_PORT: "eighty", BAGALAU_PROT: "1" };
    expect(await run(["serve", "--lang", "ru"], "", environment)).toEqual({
      code: 2,
      out:
        "Сервер не запущен: в настройках есть ошибки.\n" +
        "BAGALAU_PROT: Такой настройки нет.\n" +
        "BAGALAU_PORT: Должно быть целое число, наименьшее 0, наибольшее 65535. Задано: eighty.\n",
      err: "",
    });
    const { code, err } = await run(["journal", "verify"], "", environment);
    expect([code, err.split("\n")[0]]).toEqual([2, "Сервер не запущен: в настройках есть ошибки."]);
  });
});

describe("an installation", () => {
  test("D4 is verified, backed up, and restored where its keys are", { timeout: 300_000 }, async () => {
    const folder = temporaryFolder();
    // PostgreSQL works as another user where the test is root.
    chmodSync(folder, 0o711);
    const [old, fresh, file] = [join(folder, "old"), join(folder, "new"), join(folder, "all.backup")];
    const report = { verified: true, bodies: 0, records: 0, events: 0, destroyed: 0, checkpoints: 0, faults: [] };
    const verified = await run(["journal", "verify", "--json"], "", { BAGALAU_DATA: old });
    expect([verified.code, JSON.parse(verified.out)]).toEqual([0, report]);
    const written = await run(["backup", file], "", { BAGALAU_DATA: old });
    expect([written.code, written.out]).toMatchObject([0, expect.stringContaining("Органов: 0.")]);
    const strange = await run(["restore", file], "", { BAGALAU_DATA: join(folder, "strange") });
    expect([strange.code, strange.out]).toEqual([2, ""]);
    mkdirSync(fresh);
    cpSync(join(old, "keys"), join(fresh, "keys"), { recursive: true });
    const restored = await run(["restore", file], "", { BAGALAU_DATA: fresh });
    expect([restored.code, restored.err]).toEqual([0, ""]);
    const again = await run(["journal", "verify", "--json"], "", { BAGALAU_DATA: fresh });
    expect([again.code, JSON.parse(again.out)]).toEqual([0, report]);
  });
});
