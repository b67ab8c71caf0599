// What a name stands for, and which inputs a formula thereby reads.
import { describe, expect, it } from "vitest";
import type { Catalogue, Input, Rule } from "../program.ts";
import {
  checked,
  choice,
  count,
  exact,
  flag,
  list,
  number,
  points,
  record,
  requirement,
  ruleOf,
} from "../testing/rules.fixture.ts";
import { checkRule } from "./check-rule.ts";
import type { Typed } from "./typed.ts";

const activities: Catalogue = {
  id: "activities",
  attributes: { points },
  items: { high: { points: exact("5") }, low: { points: exact("1") } },
};

const inputs: Readonly<Record<string, Input>> = {
  V: record({ a: count(), b: count(), W: record({ c: count() }) }),
  xs: list(number("0", "5", { nullable: "no-data" }), 2, 3),
  ks: list(record({ m: count(), n: count() }), 1, 3),
  i: choice("", { words: [], catalogue: "activities" }),
  form: choice("leader general"),
  f: flag(),
  o: record({ y: count() }, { optional: true }),
};

function rule(parts: Readonly<Record<string, string>>, more: Partial<Rule> = {}): Rule {
  return ruleOf(inputs, parts, { catalogues: [activities], ...more });
}

/** Paths of the inputs that the parts leave unread. */
function unread(...formulas: string[]): string {
  const parts = Object.fromEntries(formulas.map((formula, index) => [`part${index}`, formula]));
  const { faults } = checkRule(rule(parts));
  const others = faults.filter(({ code, severity }) => severity === "error" && code !== "dead-input");
  expect(others.map(({ code }) => code)).toEqual([]);
  return faults
    .filter(({ code }) => code === "dead-input")
    .map(({ where }) => where.input)
    .join(" ");
}

function fault(parts: Readonly<Record<string, string>>, code: string, more: Partial<Rule> = {}) {
  return checkRule(rule(parts, more))
    .faults.filter((found) => found.code === code)
    .map(({ params }) => params);
}

/** Reads everything, so that nothing is dead. */
const rest =
  "V.a + V.b + V.W.c + sum(known(xs)) + sum(k.m + k.n for k in ks) + i.points / 1 points" +
  ' + (if f and form = "leader" then 1 else 2) + (if o.y is no data then 0 else o.y)';

function typed(parts: Readonly<Record<string, string>>): readonly Typed[] {
  const { parts: found } = checked(rule({ ...parts, rest }));
  return Object.keys(parts).map((id) => found.find(({ part }) => part.id === id)!.formula);
}

const all = "V.a V.b V.W.c xs[] ks[].m ks[].n i form f o.y";

describe("a formula reads", () => {
  it.each([
    ["V.a", "V.b V.W.c xs[] ks[].m ks[].n i form f o.y"],
    ["V.W.c", "V.a V.b xs[] ks[].m ks[].n i form f o.y"],
    ["given V.b", "V.a V.W.c xs[] ks[].m ks[].n i form f o.y"],
    ["xs[1]", "V.a V.b V.W.c ks[].m ks[].n i form f o.y"],
    ["mean(known(xs))", "V.a V.b V.W.c ks[].m ks[].n i form f o.y"],
    ["sum(k.m for k in ks)", "V.a V.b V.W.c xs[] ks[].n i form f o.y"],
    ["sum(k.m for k in known(ks) such that k.n > 1)", "V.a V.b V.W.c xs[] i form f o.y"],
    ["sum(x for x in known(xs))", "V.a V.b V.W.c ks[].m ks[].n i form f o.y"],
    ["ks[0].n", "V.a V.b V.W.c xs[] ks[].m i form f o.y"],
    ["count(ks)", all],
    ["sum(values(V.W))", "V.a V.b xs[] ks[].m ks[].n i form f o.y"],
    ["i.points + 0 points", "V.a V.b V.W.c xs[] ks[].m ks[].n form f o.y"],
    ['if form = "leader" then 1 else 2', "V.a V.b V.W.c xs[] ks[].m ks[].n i f o.y"],
    ["1", all],
  ])("%s: what is left is %s", (formula, left) => {
    const parts = formula.includes("points") ? `(${formula}) / 1 points` : formula;
    expect(unread(parts)).toBe(left);
  });

  it("through a function what its parameters are used for", () => {
    const functions = [{ id: "share", parameters: ["v"], formula: "v.a + v.W.c" }];
    const left = checkRule(rule({ p: "share(V)" }, { functions })).faults.filter(({ code }) => code === "dead-input");
    expect(left.map(({ where }) => where.input)).toEqual(["V.b", "xs[]", "ks[].m", "ks[].n", "i", "form", "f", "o.y"]);
  });
});

describe("a bare name", () => {
  const named = { V: "V.a + 1", p: "V + V.b", q: "given V.a" };

  it("is the part before the input; what a field is taken of is the input", () => {
    expect(typed(named).map(references)).toEqual([["input V"], ["part V", "input V"], ["input V"]]);
  });

  it("of a part may have fields only if it is a record, which no part is", () => {
    expect(fault({ p: "q.a", q: "V.a" }, "wrong-kind")).toEqual([{ expected: "record", got: "number" }]);
    expect(fault({ p: "q[0]", q: "V.a" }, "wrong-kind")).toEqual([{ expected: "list", got: "number" }]);
  });

  it("in a requirement is the input, and a part there is a fault", () => {
    const requires = (that: string) => ({ requires: [requirement(that, "V.a")] });
    expect(fault({ p: "V.a" }, "part-in-requirement", requires("p > 1"))).toEqual([{ name: "p" }]);
    expect(fault({ f: "V.a" }, "part-in-requirement", requires("f"))).toEqual([]);
    expect(fault({ part: "V.a" }, "unknown-name", requires("prt > 1"))[0]).toMatchObject({ name: "prt" });
    expect(fault({ part: "V.a" }, "unknown-name", requires("prt > 1"))[0]!.candidates).not.toContain("part");
    expect(fault({ p: "prt", part: "V.a" }, "unknown-name")[0]).toEqual({ name: "prt", candidates: "part" });
    expect(fault({ p: "given frm", frn: "1" }, "unknown-name")[0]).toEqual({ name: "frm", candidates: "form" });
  });

  it("of a loop is its variable", () => {
    expect(typed({ p: "sum(k.m for k in ks)" }).map(references)).toEqual([["input ks", "variable k"]]);
  });
});

describe("fields and items", () => {
  it("that do not exist are told with what is near", () => {
    expect(fault({ p: "V.W.d" }, "unknown-field")).toEqual([{ field: "d", of: "V.W", candidates: "c" }]);
    expect(fault({ p: "i.point" }, "unknown-field")).toEqual([{ field: "point", of: "i", candidates: "points" }]);
    expect(fault({ p: "form.points" }, "wrong-kind")).toEqual([{ expected: "record", got: "text" }]);
    expect(fault({ p: "f.points" }, "wrong-kind")).toEqual([{ expected: "record", got: "flag" }]);
    expect(fault({ p: "xs[2]" }, "item-may-be-missing")).toEqual([{ index: "2", min: "2" }]);
    expect(fault({ p: "V[0]" }, "wrong-kind")).toEqual([{ expected: "list", got: "record" }]);
  });

  it("of what is unknown cause no second fault", () => {
    for (const formula of ["nope.a", "nope[0]", "nope.a.b[1]"]) {
      const errors = checkRule(rule({ p: formula })).faults.filter(({ where }) => where.part === "p");
      expect(errors.map(({ code }) => code)).toEqual(["unknown-name"]);
    }
  });

  it("an attribute lies between the smallest and the largest of its catalogue", () => {
    expect(typed({ p: "i.points / 1 points" })[0]!.children[0]!.type).toMatchObject({
      min: exact("1"),
      max: exact("5"),
      mayBeNoData: false,
    });
  });

  it("of what may be no data may be no data", () => {
    const found = typed({ p: "xs[0]", q: "o.y", r: "V.a" });
    expect(found.map(({ type }) => type.mayBeNoData)).toEqual([true, true, false]);
  });

  it("bind nothing, and names have nothing below them", () => {
    const shape = ({ binds, children }: Typed): unknown => [binds, children.map(shape)];
    expect(shape(typed({ p: "ks[0].n" })[0]!)).toEqual([[], [[[], [[[], []]]]]]);
  });
});

/** What the names below a formula stand for, in the order of reading. */
function references({ reference, children }: Typed): string[] {
  const own = reference === null ? [] : [`${reference.to} ${reference.to === "part" ? reference.id : reference.name}`];
  return [...own, ...children.flatMap(references)];
}
