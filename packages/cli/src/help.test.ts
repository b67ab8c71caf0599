// Help teaches: every command, option and exit code is explained in each language, and what it shows can be run.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commands, everywhere, readCall } from "./command-line.ts";
import { manual } from "./help.ts";
import { run, temporaryFolder } from "./recorded-terminal.ts";
import { languages, sayIn } from "./texts/texts.ts";

describe("help", () => {
  test.each(languages)("names every command and says what it is for (%s)", async (language) => {
    const { code, out } = await run(["help", "--lang", language]);
    expect(code).toBe(0);
    for (const command of commands) expect(out).toContain(`  ${command.name}`);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  test.each(commands.map((command) => command.name))(
    "of %s names its arguments, options and examples",
    async (name) => {
      const command = commands.find((one) => one.name === name);
      const { out } = await run(["help", ...name.split(" "), "--lang", "en"]);
      for (const option of [...(command?.options ?? []), ...everywhere]) expect(out).toContain(`--${option.name}`);
      for (const line of command?.examples ?? []) expect(out).toContain(line);
      expect((await run([...name.split(" "), "--help", "--lang", "en"])).out).toBe(out);
    },
  );

  test("every example of a command is a call that can be taken", () => {
    for (const line of commands.flatMap((command) => command.examples)) {
      const words = line
        .replace(/^.*?bagalau /, "")
        .replace(/ [>|].*$/, "")
        .match(/'[^']*'|\S+/g)!;
      const call = readCall(words);
      expect(call.command && call.faults, line).toEqual([]);
    }
  });

  test("no command, an unknown one and an unknown option are refused with what would be right", async () => {
    const none = await run([]);
    expect([none.code, none.out]).toEqual([2, ""]);
    expect(none.err).toBe("Команда не названа.\nbagalau help\n");
    expect((await run(["evalute"])).err).toContain("Команды «evalute» нет. Есть команды: evaluate, explain, deadline");
    expect((await run(["packs", "--onn", "2025-01-01", "--lang", "kk"])).err).toContain(
      "Мұнда мұндай параметр жоқ: --onn.",
    );
    expect((await run(["packs", "--lang", "de"])).err).toBe(
      "--lang: Для --lang не подходит «de»; можно: kk, ru, en.\n",
    );
  });

  test.each(languages)("the manual page that stands in docs is the one the program prints (%s)", (language) => {
    const page = new URL(`../../../docs/man/${language}/bagalau.1`, import.meta.url);
    expect(readFileSync(page, "utf8")).toBe(manual(sayIn(language)));
  });
});

describe("completion", () => {
  const complete = (script: string, words: readonly string[]): string[] => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "completion.bash"), script);
    const line = `source completion.bash; COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _bagalau; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync("bash", ["-c", line], { cwd: folder, encoding: "utf8" }).trim().split("\n");
  };

  test("bash completes commands, packs, rules, terms, options and languages", async () => {
    const { out } = await run(["completion", "bash"]);
    expect(complete(out, ["bagalau", "eval"])).toEqual(["evaluate"]);
    expect(complete(out, ["bagalau", "evaluate", "kz/kara"])).toEqual(["kz/karasu-akimat"]);
    expect(complete(out, ["bagalau", "evaluate", "kz/orgdev", ""])).toEqual(["hr", "it"]);
    expect(complete(out, ["bagalau", "evaluate", "kz/orgdev@2023-12-31", "h"])).toEqual(["hr"]);
    expect(complete(out, ["bagalau", "deadline", "kz/karasu-akimat", "app"])).toEqual(["appeal"]);
    expect(complete(out, ["bagalau", "evaluate", "--re"])).toEqual(["--receipt"]);
    expect(complete(out, ["bagalau", "packs", "--lang", "k"])).toEqual(["kk"]);
  });

  test("zsh and fish have their scripts, another shell is refused", async () => {
    expect((await run(["completion", "zsh"])).out).toMatch(/^#compdef bagalau\n/);
    expect((await run(["completion", "fish"])).out).toContain("-a 'sheet annual dismissed-notice appeal");
    expect((await run(["completion", "tcsh"])).code).toBe(2);
  });
});
