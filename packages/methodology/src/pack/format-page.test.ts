// packs/FORMAT.md is the specification: each of its fragments is read as a pack's file would be and held against the
// schema of its kind, so that the page and the program cannot drift apart.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { form, roles, terms } from "./schema-content.ts";
import { edition, examples, exampleSchema, notes, pack } from "./schema-edition.ts";
import { validate } from "./schema-faults.ts";
import { rule } from "./schema-rule.ts";
import { citation, text } from "./schema-values.ts";
import { readYaml } from "./yaml-source.ts";

const page = readFileSync(new URL("../../../../packs/FORMAT.md", import.meta.url), "utf8");

const schemas: Readonly<Record<string, z.ZodType>> = {
  text,
  citation: z.strictObject(citation),
  pack,
  edition,
  notes,
  rule,
  requires: rule.shape.requires,
  form,
  term: terms,
  roles,
  examples,
};

const fragments = [...page.matchAll(/^```yaml ([a-z]+)\n([\s\S]*?)^```$/gmu)].map((match) => ({
  kind: match[1]!,
  written: match[2]!,
  line: page.slice(0, match.index).split("\n").length + 1,
}));

describe("the fragments of FORMAT.md", () => {
  test("are of each kind that has a schema here", () => {
    expect(fragments.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(schemas).toSorted());
  });

  test.each(fragments)("$kind at line $line is read without a fault", ({ kind, written }) => {
    const { data, root, faults } = readYaml("FORMAT.md", written);
    expect(faults).toEqual([]);
    expect(validate(schemas[kind]!, data, root).faults).toEqual([]);
  });

  test("each worked example is of a rule or of a term", () => {
    const { data, root } = readYaml("FORMAT.md", fragments.find(({ kind }) => kind === "examples")!.written);
    const faults = (data as unknown[]).flatMap((one, at) => validate(exampleSchema(one), one, root.below([at])).faults);
    expect(faults).toEqual([]);
  });
});
