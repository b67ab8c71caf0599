// The order of parts and functions, and the circles among them, for every construct in which a name can stand.
import { describe, expect, it } from "vitest";
import { parseFormula } from "../syntax/parser.ts";
import { arrange, type Node } from "./cycles.ts";

function node(text: string): Node {
  const [head = "", formula = ""] = text.split(" := ");
  const [id = "", parameters] = head.replace(")", "").split("(");
  const parsed = parseFormula(formula);
  if (!("formula" in parsed)) throw new Error(text);
  return {
    kind: parameters === undefined ? "part" : "function",
    id,
    parameters: parameters === undefined ? [] : parameters.split(" ").filter(Boolean),
    formula: parsed.formula,
  };
}

const arranged = (...texts: string[]) => arrange(texts.map(node));
const order = (...texts: string[]): string =>
  arranged(...texts)
    .order.map(({ id }) => id)
    .join(" ");

function circles(...texts: string[]): string[] {
  return arranged(...texts).cycles.map(({ nodes, span }) => {
    const first = texts.find((text) => text.startsWith(nodes[0]!.id))!.split(" := ")[1]!;
    return `${nodes.map(({ id }) => id).join(" → ")} at ${span.start} ${first.slice(span.start, span.end)}`;
  });
}

describe("a part comes after the parts that its formula names", () => {
  it.each([
    "-q",
    "not q",
    "q is no data",
    "round(q, 2, half-up)",
    "q + 1",
    "1 + q",
    "if q then 1 else 2",
    "if f then q else 2",
    "if f then 1 else q",
    "steps q { at least 1: 2; otherwise: 3 }",
    "steps x { at least q: 2; otherwise: 3 }",
    "steps x { at least 1: q; otherwise: 3 }",
    "steps x { at least 1: 2; otherwise: q }",
    "max(1, q)",
    "mean([1, q])",
    "1 / x where q is zero: 2",
    "q / x where x is zero: 2",
    "1 / x where x is zero: q",
    "1 / x where x is zero: fault q",
    "sum(q for k in ks)",
    "sum(k for k in q)",
    "sum(k for k in ks such that q)",
    "known(q)[0]",
    "known(q).y",
    "share(q)",
  ])("%s", (formula) => {
    expect(order(`p := ${formula}`, "q := 1", "share(x) := x")).toMatch(/q.* p/);
  });

  it.each(["given q", "q.y", "q[0]", "sum(q for q in ks)", "sum(1 for q in ks such that q)", '"q" = "q"'])(
    "but %s names an input or a variable",
    (formula) => {
      expect(order(`p := ${formula}`, "q := 1")).toBe("p q");
    },
  );

  it("a loop's variable is bound within the loop only, beside those around it", () => {
    expect(order("p := sum(q for q in ks) + q", "q := 1")).toBe("q p");
    expect(order("p := sum(sum(q + r for r in rs) for q in ks)", "q := 1", "r := 1")).toBe("p q r");
    expect(order("share(q) := sum(q for k in ks)", "q := 1")).toBe("share q");
  });
});

describe("functions and parts are told apart", () => {
  it("by the brackets of a call", () => {
    expect(order("p := q", "q() := 1")).toBe("p q");
    expect(order("p := q(1)", "q := 1")).toBe("p q");
    expect(order("p := q(1)", "q(x) := r", "r := 1")).toBe("r q p");
    expect(order("p := q + q(1)", "q := 1", "q(x) := x")).toBe("q q p");
  });

  it("a name that nobody states leads nowhere", () => {
    expect(arranged("p := unknown + missing(1)")).toMatchObject({ order: [{ id: "p" }], cycles: [] });
  });

  it("nothing at all is arranged as nothing", () => {
    expect(arranged()).toEqual({ order: [], cycles: [] });
  });
});

describe("circles", () => {
  it("are named from where they begin, with the place of the first step", () => {
    expect(circles("p := 1 + p")).toEqual(["p at 4 p"]);
    expect(circles("p := 2 · q", "q := r + 1", "r := -p")).toEqual(["p → q → r at 4 q"]);
    expect(circles("p := q", "q := 3 - r", "r := q")).toEqual(["q → r at 4 r"]);
    expect(circles("share(x) := x + other(x)", "other(x) := share(x)")).toEqual(["share → other at 4 other(x)"]);
  });

  it("are all found, and everything is in the order all the same", () => {
    expect(circles("p := p + q", "q := q")).toEqual(["p at 0 p", "q at 0 q"]);
    expect(order("p := q", "q := p", "r := p + q")).toBe("q p r");
  });

  it("are none where two lean on a third", () => {
    expect(circles("p := q + r", "q := r", "r := 1")).toEqual([]);
  });
});
