import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { refusalSentence, refusalTexts } from "./refusal-sentence.ts";

const folder = import.meta.dirname;
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !/\.(?:test|fixture)\.ts$|texts\.ts$|^testing/u.test(file))
  .map((file) => readFileSync(path.join(folder, file), "utf8"));

/** Codes have a dot: `campaign.exists`. Those that are made of parts, `campaign.not-in-${phase}`, are counted by their beginning. */
const prefixes = [...new Set(Object.keys(refusalTexts).map((code) => code.split(".")[0]!))];
const literal = new RegExp(`["\`]((?:${prefixes.join("|")})\\.[a-z0-9-]+)(\\$\\{)?`, "gu");
const found = sources.flatMap((source) => [...source.matchAll(literal)]);
const whole = new Set(found.filter((match) => match[2] === undefined).map((match) => match[1]!));
const begun = [...new Set(found.filter((match) => match[2] !== undefined).map((match) => match[1]!))];

describe("refusals in words", () => {
  test("every code that is emitted has a text", () => {
    expect([...whole].filter((code) => !(code in refusalTexts))).toEqual([]);
    expect(whole.size).toBeGreaterThan(100);
  });

  test("no text is for a code that nobody emits", () => {
    const emitted = (code: string) => whole.has(code) || begun.some((beginning) => code.startsWith(beginning));
    expect(Object.keys(refusalTexts).filter((code) => !emitted(code))).toEqual([]);
  });

  test("the three languages say the same holes, and none is empty", () => {
    const holes = (text: string) => [...text.matchAll(/\{([\w-]+)\}/gu)].map((match) => match[1]!).toSorted();
    for (const [code, { kk, ru, en }] of Object.entries(refusalTexts)) {
      expect([code, holes(kk)]).toEqual([code, holes(ru)]);
      expect([code, holes(en)]).toEqual([code, holes(ru)]);
      expect([kk, ru, en].filter((text) => text.trim().length < 5)).toEqual([]);
    }
  });

  test("a day is written as the language writes it, a title in its language", () => {
    const refusal = {
      code: "campaign.act-repealed",
      params: { date: "2018-03-26", "act.kk": "Шешім", "act.ru": "Решение", "act.en": "Decision" },
    };
    expect(refusalSentence(refusal, "ru")).toBe(
      "Акт утратил силу, день: 26 марта 2018 года. Основание: Решение. Новая оценка по нему не открывается; прежние дела читаются и пересчитываются.",
    );
    expect(refusalSentence(refusal, "kk")).toBe(
      "Акт 2018 жылғы 26 наурыз күні күшін жойған: Шешім. Ол бойынша жаңа бағалау ашылмайды; бұрынғы істер оқылады және қайта есептеледі.",
    );
  });

  test("a fault of a rule's input has the methodology's words", () => {
    expect(refusalSentence({ code: "missing", params: { path: "marks.quality" } }, "en")).not.toBe("missing");
  });
});
