// Reads JSON without losing anything: numbers keep the text that was written, a key given twice is a fault, faults have a place.
// The platform's own reader turns numbers into binary fractions and forgets all but the last of equal keys.

/** A number as it was written. */
export class JsonNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type JsonValue = null | boolean | string | JsonNumber | readonly JsonValue[] | JsonObject;

/** Only its own keys count: a document may well have the key `__proto__`. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/**
 * `code`: `unexpected-character` (`got`), `unexpected-end`, `duplicate-key` (`key`) or `too-deep` (`max`).
 * Lines and columns are counted from 1, columns in characters.
 */
export interface JsonFault {
  readonly code: "unexpected-character" | "unexpected-end" | "duplicate-key" | "too-deep";
  readonly line: number;
  readonly column: number;
  readonly params: Readonly<Record<string, string>>;
}

const DEEPEST = 200;
const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

class Stop extends Error {
  readonly code: JsonFault["code"];
  readonly at: number;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: JsonFault["code"], at: number, params: Readonly<Record<string, string>>) {
    super(code);
    this.code = code;
    this.at = at;
    this.params = params;
  }
}

/** The value of a JSON document, or the first fault of its text. Never throws. */
export function readJson(text: string): { readonly value: JsonValue } | { readonly fault: JsonFault } {
  try {
    return { value: new Reader(text).whole() };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    const before = text.slice(0, stop.at);
    const line = before.split("\n").length;
    const column = Array.from(before.slice(before.lastIndexOf("\n") + 1)).length + 1;
    return { fault: { code: stop.code, line, column, params: stop.params } };
  }
}

export function isJsonObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber);
}

class Reader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): JsonValue {
    const value = this.#value();
    if (this.#at < this.#text.length) this.#unexpected();
    return value;
  }

  #value(): JsonValue {
    this.#skipSpace();
    const value = this.#bareValue();
    this.#skipSpace();
    return value;
  }

  #bareValue(): JsonValue {
    switch (this.#text[this.#at]) {
      case "{":
        return this.#nested(() => this.#object());
      case "[":
        return this.#nested(() => this.#array());
      case '"':
        return this.#string();
      case "t":
        return this.#word("true", true);
      case "f":
        return this.#word("false", false);
      case "n":
        return this.#word("null", null);
      default:
        return this.#number();
    }
  }

  #nested(read: () => JsonValue): JsonValue {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Stop("too-deep", this.#at, { max: String(DEEPEST) });
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #object(): JsonObject {
    const object: Record<string, JsonValue> = {};
    this.#at += 1;
    this.#skipSpace();
    if (this.#takes("}")) return object;
    do {
      this.#skipSpace();
      const start = this.#at;
      if (this.#text[start] !== '"') this.#unexpected();
      const key = this.#string();
      if (Object.hasOwn(object, key)) throw new Stop("duplicate-key", start, { key });
      this.#skipSpace();
      this.#need(":");
      const value = this.#value();
      if (key === "__proto__") Object.defineProperty(object, key, { value, enumerable: true });
      else object[key] = value;
    } while (this.#takes(","));
    this.#need("}");
    return object;
  }

  #array(): JsonValue[] {
    const items: JsonValue[] = [];
    this.#at += 1;
    this.#skipSpace();
    if (this.#takes("]")) return items;
    do items.push(this.#value());
    while (this.#takes(","));
    this.#need("]");
    return items;
  }

  #string(): string {
    this.#at += 1;
    let value = this.#match(PLAIN);
    while (!this.#takes('"')) value += this.#escape() + this.#match(PLAIN);
    return value;
  }

  #escape(): string {
    this.#need("\\");
    const letter = this.#text[this.#at] ?? "";
    const plain = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter]! : null;
    if (plain === null && letter !== "u") this.#unexpected();
    this.#at += 1;
    if (plain !== null) return plain;
    let code = 0;
    for (let i = 0; i < 4; i += 1) {
      const digit = Number.parseInt(this.#text[this.#at] ?? "", 16);
      if (Number.isNaN(digit)) this.#unexpected();
      code = code * 16 + digit;
      this.#at += 1;
    }
    return String.fromCharCode(code);
  }

  #number(): JsonNumber {
    const text = this.#match(NUMBER);
    if (text === "") this.#unexpected();
    return new JsonNumber(text);
  }

  #word<T>(word: string, value: T): T {
    for (const letter of word) this.#need(letter);
    return value;
  }

  #skipSpace(): void {
    this.#match(SPACE);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }

  #takes(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #need(character: string): void {
    if (!this.#takes(character)) this.#unexpected();
  }

  #unexpected(): never {
    const point = this.#text.codePointAt(this.#at);
    if (point === undefined) throw new Stop("unexpected-end", this.#at, {});
    throw new Stop("unexpected-character", this.#at, { got: String.fromCodePoint(point) });
  }
}
