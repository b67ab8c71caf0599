// Commands on an installation: what they refuse before anything is opened, and the way from an empty one to a backup and back.
import { chmodSync, cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig, serve } from "@bagalau/server/measure";
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

const karasu = ["--title-kk", "Қарасу ауданының әкімдігі", "--title-ru", "Акимат Карасуского района"];
const founding = ["body", "create", "kz/karasu-akimat", ...karasu, "--title-en", "Akimat of Karasu district"];
const ofAigerim = [...founding, "--administrator", "aigerim", "--act", "№ 12-ө"];

describe("a body of one's own", () => {
  test("is told all that is wrong with the call at once, and nothing is begun", async () => {
    const wrong = ["body", "create", "kz/aksu-maslikhat", "--title-kk", " ", "--title-ru", "б".repeat(301)];
    const more = ["--id", "karasu", "--time-zone", "+05:00", "--administrator", "Әйгерім", "--lang", "en", "--json"];
    const { code, out } = await run([...wrong, ...more], "", { BAGALAU_DATA: "/nowhere" });
    expect([code, JSON.parse(out)]).toEqual([
      2,
      {
        errors: [
          { path: "--title-kk", code: "missing", message: "--title-kk needs a value: TITLE." },
          { path: "--title-ru", code: "out-of-range", message: "The title is too long. Characters at most: 300." },
          { path: "--title-en", code: "missing", message: "--title-en needs a value: TITLE." },
          {
            path: "--id",
            code: "out-of-range",
            message: "The id of a body is written as 0199f3c2-7b1e-7d10-9c55-3f8a2f0b6a01.",
          },
          {
            path: "--time-zone",
            code: "out-of-range",
            message: "There is no time zone “+05:00”. Write it as Asia/Almaty.",
          },
          {
            path: "",
            code: "no-edition",
            message:
              "No edition of kz/aksu-maslikhat is in force on 2026-11-22: the act is repealed since 2018-03-26. New cases cannot be opened under it; name a day before that to recompute an old one.",
          },
          { path: "--act", code: "missing", message: "--act needs a value: ORDER." },
          {
            path: "--administrator",
            code: "out-of-range",
            message:
              "A login has 3 to 100 characters: small Latin letters, digits and . _ @ + -; the first is a letter or a digit.",
          },
        ],
      },
    ]);
  });

  test("is not founded by an act that names no evaluators", async () => {
    const byOrgdev = ofAigerim.map((word) => (word === "kz/karasu-akimat" ? "kz/orgdev" : word));
    expect(await run(byOrgdev, "", { BAGALAU_DATA: "/nowhere" })).toEqual({
      code: 2,
      out: "",
      err: "В этой редакции акта нет правила, которое называет оценивающее лицо и лист.\n",
    });
  });

  test(
    "is founded, found again beside a running server, and its administrator enters there",
    { timeout: 300_000 },
    async () => {
      const folder = temporaryFolder();
      chmodSync(folder, 0o711);
      const environment = { BAGALAU_DATA: join(folder, "data"), BAGALAU_PUBLIC_URL: "https://bagalau.karasu.example" };
      const first = await run([...ofAigerim, "--lang", "en"], "", environment);
      const body = /^The body is founded: Akimat of Karasu district\. Id: ([0-9a-f-]{36})\n/u.exec(first.out)?.[1];
      expect([first.code, first.err, first.out.split("\n").slice(1, 5)]).toEqual([
        0,
        "",
        [
          "Act: kz/karasu-akimat@2025-08-14. Time zone: Asia/Almaty",
          "",
          "The link of the first administrator, shown this once. Login: aigerim",
          expect.stringMatching(/^ {2}https:\/\/bagalau\.karasu\.example\/letter#i\.\S+$/u),
        ],
      ]);
      const settings = { ...environment, BAGALAU_PORT: "0", BAGALAU_LOG: "silent", BAGALAU_WORKERS: "false" };
      const { address, stop } = await serve(readConfig(settings));
      try {
        const again = await run([...ofAigerim, "--json"], "", environment);
        const answer = JSON.parse(again.out);
        expect([again.code, answer]).toEqual([
          0,
          {
            created: false,
            body,
            title: { kk: karasu[1], ru: karasu[3], en: "Akimat of Karasu district" },
            pack: "kz/karasu-akimat",
            edition: "2025-08-14",
            timeZone: "Asia/Almaty",
            letter: { login: "aigerim", url: expect.any(String), until: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u) },
          },
        ]);
        const token = new URL(answer.letter.url).hash.slice(1);
        const accepted = await fetch(`${address}/api/v1/letters/accept`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ token, password: "Құрық пен тайқазан 17" }),
        });
        expect([accepted.status, await accepted.json()]).toEqual([200, { next: "add-proof" }]);
        const third = await run(ofAigerim, "", environment);
        expect(third.out.split("\n").slice(3)).toEqual([
          "Администратор уже вошёл, ссылка не нужна.",
          "Далее: bagalau serve",
          "",
        ]);
        const other = await run(
          [...founding, "--administrator", "marat", "--act", "№ 1", "--id", strange],
          "",
          environment,
        );
        expect(other).toEqual({
          code: 2,
          out: "",
          err: ["--title-kk", "--title-ru", "--title-en"]
            .map((path) => `${path}: Здесь уже есть другой орган: ${body}.\n`)
            .join(""),
        });
      } finally {
        await stop();
      }
    },
  );
});

const strange = "0199f3c2-7b1e-7d10-9c55-3f8a2f0b6a01";

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
