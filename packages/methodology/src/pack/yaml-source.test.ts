import { describe, expect, test } from "vitest";
import { readYaml } from "./yaml-source.ts";

const written = `a: 0.1
list: [1, { x: yes }]
formula: |
  mean(a,
    nobody)
folded: >
  if a then
  b else c
plain: a + b
empty:
`;

describe("a YAML file", () => {
  test("every scalar stays the text that was written", () => {
    expect(readYaml("f.yaml", written).data).toEqual({
      a: "0.1",
      list: ["1", { x: "yes" }],
      formula: "mean(a,\n  nobody)\n",
      folded: "if a then b else c\n",
      plain: "a + b",
      empty: "",
    });
  });

  test("a value knows its place, and what is not there has the place of what is around it", () => {
    const { root } = readYaml("f.yaml", written);
    expect(root.at(["list", 1, "x"])).toEqual({ file: "f.yaml", line: 2, column: 16 });
    expect(root.at(["list", 1, "y", "z"])).toEqual({ file: "f.yaml", line: 2, column: 11 });
    expect(root.atKey([], "plain")).toEqual({ file: "f.yaml", line: 9, column: 1 });
    expect(root.below(["list"]).at([0])).toEqual({ file: "f.yaml", line: 2, column: 8 });
  });

  test("a position inside a formula leads to its line, whatever the style it is written in", () => {
    const { root } = readYaml("f.yaml", written);
    const literal = "mean(a,\n  nobody)\n";
    expect(root.within(["formula"], literal.indexOf("nobody"), 6)).toEqual({
      place: { file: "f.yaml", line: 5, column: 5 },
      frame: "    nobody)\n    ^^^^^^",
    });
    expect(root.within(["folded"], "if a then b else c".indexOf("b else"), 1).place).toEqual({
      file: "f.yaml",
      line: 8,
      column: 3,
    });
    expect(root.within(["plain"], 4, 1)).toEqual({
      place: { file: "f.yaml", line: 9, column: 12 },
      frame: "plain: a + b\n           ^",
    });
  });

  test("duplicate keys, anchors, aliases and tags are faults", () => {
    const { faults } = readYaml("f.yaml", "a: &x 1\nb: *x\nc: !t 2\na: 3\n");
    expect(faults.map(({ code, place, params }) => [code, place.line, place.column, params])).toEqual([
      ["duplicate-key", 4, 1, { key: "a" }],
      ["yaml-feature", 1, 7, { feature: "anchor" }],
      ["yaml-feature", 2, 4, { feature: "alias" }],
      ["yaml-feature", 3, 7, { feature: "tag" }],
    ]);
  });

  test("what is not YAML has no data and says where it breaks", () => {
    const { data, faults } = readYaml("f.yaml", "a: [1\nb: 2\n");
    expect(data).toBeUndefined();
    expect(faults.map(({ code }) => code)).toContain("yaml-syntax");
  });

  test("given values become JSON as written: numbers keep their digits, quoted words stay texts", () => {
    const { root } = readYaml(
      "f.yaml",
      'given: { n: 3.10, s: "3.10", none: null, "quoted null": "null", f: true, w: leader, l: [1, -2.5] }\n',
    );
    expect(root.json(["given"])).toBe(
      '{"n":3.10,"s":"3.10","none":null,"quoted null":"null","f":true,"w":"leader","l":[1,-2.5]}',
    );
  });
});
