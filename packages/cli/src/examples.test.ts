// The worked examples of every pack through the command line: one object at a time and as a stream give the same.
import { loadPacks } from "@bagalau/methodology/node";
import { describe, expect, test } from "vitest";
import { run } from "./recorded-terminal.ts";

const subjects = [...(await loadPacks()).packs.values()].flatMap((pack) =>
  pack.editions.flatMap((edition) =>
    [...edition.rules.keys()].map((rule) => ({
      pack: `${pack.id}@${edition.id}`,
      rule,
      inputs: edition.examples.flatMap(({ subject }) =>
        "rule" in subject && subject.rule === rule ? [subject.givenJson.replaceAll("\n", " ")] : [],
      ),
    })),
  ),
);

describe("every worked example answers the same alone and in a stream", () => {
  test.each(subjects)("$pack $rule", async ({ pack, rule, inputs }) => {
    expect(inputs.length).toBeGreaterThan(0);
    const stream = await run(["evaluate", pack, rule, "--jsonl"], `${inputs.join("\n")}\n`);
    const lines = stream.out.trimEnd().split("\n");
    expect(lines.length).toBe(inputs.length);
    const first = await run(["evaluate", pack, rule, "--json"], inputs[0]);
    expect(JSON.parse(lines[0] ?? "")).toEqual(JSON.parse(first.out));
    const hasFaults = lines.some((line) => "errors" in JSON.parse(line));
    expect(stream.code).toBe(hasFaults ? 2 : 0);
    if (hasFaults) return;
    const last = await run(["evaluate", pack, rule, "--json"], inputs.at(-1));
    expect(JSON.parse(lines.at(-1) ?? "")).toEqual(JSON.parse(last.out));
  });
});
