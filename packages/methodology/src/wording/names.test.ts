import { Rational } from "@bagalau/engine";
import { describe, expect, it } from "vitest";
import { readPacks } from "../pack/read.ts";
import { samplePacks } from "../pack/sample-pack.ts";
import { clauseText, quantityText } from "./names.ts";
import { numberText } from "./number-text.ts";

const edition = readPacks(samplePacks()).packs.get("kz/typical")?.editions[0];
if (edition === undefined) throw new Error("the sample pack cannot be read");
const languages = ["kk", "ru", "en"] as const;
const points = { over: ["points"], under: [] };

describe("D3 a unit takes the form that its number asks for", () => {
  it.each([
    ["1", "1 балл", "1 балл", "1 point"],
    ["2", "2 балл", "2 балла", "2 points"],
    ["5", "5 балл", "5 баллов", "5 points"],
    ["11", "11 балл", "11 баллов", "11 points"],
    ["21", "21 балл", "21 балл", "21 points"],
    ["104", "104 балл", "104 балла", "104 points"],
    ["2.5", "2,5 балл", "2,5 балла", "2.5 points"],
    ["-5", "−5 балл", "−5 баллов", "−5 points"],
    ["1/3", "1/3 балл", "1/3 балла", "1/3 points"],
  ])("%s", (number, ...expected) => {
    const [top = "", bottom = "1"] = number.split("/");
    const value = Rational.parse(top)?.over(Rational.of(BigInt(bottom))) ?? Rational.zero;
    expect(
      languages.map((language) => quantityText({ language, edition }, numberText(language, value), points)),
    ).toEqual(expected);
  });

  it("one with decimals is not one", () => {
    expect([
      quantityText({ language: "en", edition }, "1.00", points),
      quantityText({ language: "ru", edition }, "1,00", points),
    ]).toEqual(["1.00 points", "1,00 балла"]);
  });

  it("a quotient is written as one", () => {
    const unit = { over: ["points"], under: ["day"] };
    expect(quantityText({ language: "ru", edition }, "8", unit)).toBe("8 баллов / day");
  });

  it("a ratio has no unit", () => {
    expect(quantityText({ language: "kk", edition }, "0,8", { over: [], under: [] })).toBe("0,8");
  });
});

describe("an address of the act is named as the act names it", () => {
  it.each([
    ["10", "10-тармақ", "пункт 10", "clause 10"],
    ["69-1", "69-1-тармақ", "пункт 69-1", "clause 69-1"],
    ["6¶2", "6-тармақ, 2-абзац", "пункт 6, абзац 2", "clause 6, paragraph 2"],
    ["3(12)", "3-тармақ, 12) тармақша", "пункт 3, подпункт 12)", "clause 3, sub-point 12)"],
    ["app.9", "9-қосымша", "приложение 9", "annex 9"],
    ["app.12(7)", "12-қосымша, 7-тармақ", "приложение 12, пункт 7", "annex 12, clause 7"],
    ["typical:7", "үлгілік әдістеме, 7-тармақ", "типовая методика, пункт 7", "typical methodology, clause 7"],
    ["preamble", "кіріспе", "преамбула", "preamble"],
  ])("%s", (address, ...expected) => {
    expect(languages.map((language) => clauseText(language, [address], edition))).toEqual(expected);
  });

  it("several are parted so that their commas do not mislead", () => {
    expect(clauseText("ru", ["16", "6¶2"], edition)).toBe("пункт 16; пункт 6, абзац 2");
  });
});
