// The tour runs in each language and shows the five acts.
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { root } from "./repository.ts";

const acts = {
  kk: ["Қарасу", "Кербұлақ", "Ақсу", "Мемлекеттік органды ұйымдастырушылық дамыту", "жыл сайынғы бағалау"],
  ru: ["Карасуского", "Кербулакского", "Аксуского", "Организационное развитие", "ежегодной оценки"],
  en: ["Karasu", "Kerbulak", "Aksu", "Organisational development", "annual evaluation"],
};

describe.each(Object.entries(acts))("the tour in %s", (language, titles) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/tour.ts", "--lang", language], {
    cwd: root,
    encoding: "utf8",
  });

  test("ends well and says nothing on standard error", () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("names each of the five acts before and in its summary", () => {
    for (const title of titles) expect(stdout.split(title).length).toBeGreaterThan(2);
  });

  test("puts no colour into a pipe", () => {
    expect(stdout.includes(String.fromCharCode(27))).toBe(false);
  });
});
