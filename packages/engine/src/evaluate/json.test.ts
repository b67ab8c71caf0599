// JSON read without loss: texts of numbers, keys of every name, faults with their places.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonObject, JsonNumber, type JsonValue, readJson } from "./json.ts";

/** As the platform's own reader gives it. */
function plain(value: JsonValue): unknown {
  if (value instanceof JsonNumber) return Number(value.text);
  if (Array.isArray(value)) return value.map(plain);
  if (!isJsonObject(value)) return value;
  const object = {};
  for (const [key, inner] of Object.entries(value)) {
    Object.defineProperty(object, key, { value: plain(inner), enumerable: true, configurable: true, writable: true });
  }
  return object;
}

describe("JSON", () => {
  it.each(["0", "-0", "3.995", "-12.50", "1e3", "1E+3", "0.1e-7", "12345678901234567890.10"])(
    "keeps the text of %s",
    (text) => {
      expect(readJson(text)).toEqual({ value: new JsonNumber(text) });
    },
  );

  it.each([
    ["null", null],
    ["true", true],
    ["false", false],
    ['"leader"', "leader"],
    ['""', ""],
    ['"\\"\\\\\\/\\b\\f\\n\\r\\t\\u049A\\ud83D\\uDE00"', '"\\/\b\f\n\r\tҚ😀'],
    ['"Ә Ғ Қ Ң Ө Ұ Ү Һ І"', "Ә Ғ Қ Ң Ө Ұ Ү Һ І"],
    ["[]", []],
    ["[null,true]", [null, true]],
    [" \t\r\n[ null , [ ] ] \n", [null, []]],
    ["{}", {}],
    ['{ "a" : null , "b": {"a": [false]} }', { a: null, b: { a: [false] } }],
  ])("reads %s", (text, value) => {
    expect(readJson(text)).toEqual({ value });
  });

  it("reads the key __proto__ as a key like any other", () => {
    const read = readJson('{"__proto__": {"marks": true}, "constructor": null}');
    const value = (read as { value: Record<string, JsonValue> }).value;
    expect(Object.keys(value)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect("marks" in value).toBe(false);
    expect(Object.getOwnPropertyDescriptor(value, "__proto__")?.value).toEqual({ marks: true });
    expect(readJson('{"__proto__": 1, "__proto__": 2}')).toMatchObject({ fault: { code: "duplicate-key" } });
  });

  it.each([
    ["", "unexpected-end", 1, 1, {}],
    ["  ", "unexpected-end", 1, 3, {}],
    ["{", "unexpected-end", 1, 2, {}],
    ['{"a"', "unexpected-end", 1, 5, {}],
    ['{"a":', "unexpected-end", 1, 6, {}],
    ['{"a":1', "unexpected-end", 1, 7, {}],
    ['{"a":1,', "unexpected-end", 1, 8, {}],
    ["[1", "unexpected-end", 1, 3, {}],
    ['"ab', "unexpected-end", 1, 4, {}],
    ['"ab\\', "unexpected-end", 1, 5, {}],
    ['"\\u12', "unexpected-end", 1, 6, {}],
    ["tru", "unexpected-end", 1, 4, {}],
    ["-", "unexpected-character", 1, 1, { got: "-" }],
    ["tRue", "unexpected-character", 1, 2, { got: "R" }],
    ["nul1", "unexpected-character", 1, 4, { got: "1" }],
    ["fals ", "unexpected-character", 1, 5, { got: " " }],
    ["01", "unexpected-character", 1, 2, { got: "1" }],
    ["1.", "unexpected-character", 1, 2, { got: "." }],
    [".5", "unexpected-character", 1, 1, { got: "." }],
    ["+1", "unexpected-character", 1, 1, { got: "+" }],
    ["1e", "unexpected-character", 1, 2, { got: "e" }],
    ["NaN", "unexpected-character", 1, 1, { got: "N" }],
    ["1 2", "unexpected-character", 1, 3, { got: "2" }],
    ["[1,]", "unexpected-character", 1, 4, { got: "]" }],
    ["[1 2]", "unexpected-character", 1, 4, { got: "2" }],
    ['{"a":1,}', "unexpected-character", 1, 8, { got: "}" }],
    ["{a:1}", "unexpected-character", 1, 2, { got: "a" }],
    ['{"a" 1}', "unexpected-character", 1, 6, { got: "1" }],
    ['{"a":1]', "unexpected-character", 1, 7, { got: "]" }],
    ["'a'", "unexpected-character", 1, 1, { got: "'" }],
    ['"a\nb"', "unexpected-character", 1, 3, { got: "\n" }],
    ['"a\tb"', "unexpected-character", 1, 3, { got: "\t" }],
    ['"\\x"', "unexpected-character", 1, 3, { got: "x" }],
    ['"\\u12g4"', "unexpected-character", 1, 6, { got: "g" }],
    ['"\\constructor"', "unexpected-character", 1, 3, { got: "c" }],
    ['{\n  "a": 1,\n  "b": ?\n}', "unexpected-character", 3, 8, { got: "?" }],
    ['["ғ😀", 😀]', "unexpected-character", 1, 8, { got: "😀" }],
    ['{"a": 1,\n "a": 2}', "duplicate-key", 2, 2, { key: "a" }],
    ['{"a": 1, "\\u0061": 2}', "duplicate-key", 1, 10, { key: "a" }],
  ])("refuses %j", (text, code, line, column, params) => {
    expect(readJson(text)).toEqual({ fault: { code, line, column, params } });
  });

  it("takes at most two hundred levels", () => {
    const nest = (n: number): string => "[".repeat(n) + "]".repeat(n);
    expect("value" in readJson(nest(200))).toBe(true);
    expect(readJson(nest(201))).toEqual({ fault: { code: "too-deep", line: 1, column: 201, params: { max: "200" } } });
    expect(readJson('{"a":'.repeat(100000))).toMatchObject({ fault: { code: "too-deep", column: 1001 } });
    expect("value" in readJson(`[${Array(300).fill("[]").join()}]`)).toBe(true);
  });

  it("agrees with the platform's reader on every document", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = readJson(text);
        expect("value" in read ? plain(read.value) : read).toEqual(JSON.parse(text));
      }),
    );
  });

  it("refuses what the platform's reader refuses, and never throws", () => {
    const piece = fc.constantFrom(...'{}[],:"\\ \n0123.eE+-tfn', "true", "null", '"a"', "\\u0061");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join("")),
        ),
        (text) => {
          const read = readJson(text);
          let valid = true;
          try {
            JSON.parse(text);
          } catch {
            valid = false;
          }
          const accepted = "value" in read || read.fault.code === "duplicate-key";
          expect(accepted).toBe(valid);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("tells objects from lists and numbers", () => {
    const kinds = [{}, [], new JsonNumber("1"), null, "a", true].map(isJsonObject);
    expect(kinds).toEqual([true, false, false, false, false, false]);
  });
});
