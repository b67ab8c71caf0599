import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { refusalSentence, refusalTexts } from "../refusal-sentence.ts";

const folders = ["annual", "archive", "disclosure", "dispute", "evaluation", "law", "notice", "panel"];
const owned = /^(?:annual|destruction|disclosure|dispute|evaluation|keeping|law|notice|panel|reading)\./u;

const sources = folders.flatMap((folder) => {
  const url = new URL(`../${folder}/`, import.meta.url);
  const files = readdirSync(url).filter((file) => file.endsWith(".ts") && !/texts\.ts$|\.test\.ts$/u.test(file));
  return files.map((file) => readFileSync(new URL(file, url), "utf8"));
});
const emitted = new Set(
  sources.flatMap((text) => [...text.matchAll(/"((?:[a-z]+)\.[a-z-]+)"/gu)].map(([, code]) => code!)),
);
const directions = ["evaluation.does-not-raise", "evaluation.does-not-lower"];
const codes = [...emitted, ...directions].filter((code) => owned.test(code));

describe("a refusal in words", () => {
  it("exists for every code that is ever given, and for no other", () => {
    const said = Object.keys(refusalTexts).filter((code) => owned.test(code));
    expect([...new Set(codes)].toSorted()).toEqual(said.toSorted());
  });

  it("has the same holes in each language", () => {
    const holes = (text: string) => [...text.matchAll(/\{([\w-]+)\}/gu)].map(([, name]) => name).toSorted();
    const uneven = Object.entries(refusalTexts)
      .filter(([code]) => owned.test(code))
      .filter(
        ([, { kk, ru, en }]) => String(holes(kk)) !== String(holes(ru)) || String(holes(ru)) !== String(holes(en)),
      );
    expect(uneven).toEqual([]);
  });

  it("says days as the language writes them and titles in that language", () => {
    const params = { "term.kk": "Өтініш", "term.ru": "Заявление", "term.en": "Application", due: "2025-10-30" };
    const refusal = { code: "evaluation.term-runs", clause: "10", params, at: null };
    expect((["kk", "ru", "en"] as const).map((language) => refusalSentence(refusal, language))).toEqual([
      "Мерзім әлі өткен жоқ: Өтініш. Соңғы күні – 2025 жылғы 30 қазан.",
      "Срок ещё не истёк: Заявление. Последний день – 30 октября 2025 года.",
      "The term is still running: Application. The last day is 30 October 2025.",
    ]);
  });

  it("of an input has the engine's words after the input's title", () => {
    const title = { "input.kk": "Сапа", "input.ru": "Качество", "input.en": "Quality" };
    const params = { expected: "number", min: "0", max: "5", got: "6", ...title };
    expect(refusalSentence({ code: "out-of-range", params }, "kk")).toBe(
      "Сапа: Мәннің төменгі шегі — 0, жоғарғы шегі — 5, табылғаны: 6.",
    );
  });
});
