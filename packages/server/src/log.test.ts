// The log: what passes, and that nothing about a person does.
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { makeLog } from "./log.ts";

function linesOf(write: (log: ReturnType<typeof makeLog>) => void): Record<string, unknown>[] {
  const out = new PassThrough();
  write(makeLog("debug", out));
  return (out.read()?.toString() ?? "")
    .trim()
    .split("\n")
    .map((line: string) => JSON.parse(line));
}

test("ids, codes, durations and patterns of routes pass", () => {
  const [line] = linesOf((log) => log.info({ request: "0199-a", route: "/api/v1/units/:unit", status: 200, ms: 12 }));
  const { time, pid, ...rest } = line!;
  expect(rest).toEqual({ level: "info", request: "0199-a", route: "/api/v1/units/:unit", status: 200, ms: 12 });
  expect([typeof time, typeof pid]).toEqual(["string", "number"]);
});

test("unknown fields and values that are no code are cut out, in children too", () => {
  const [line] = linesOf((log) =>
    log
      .child({ iin: "880101300123", account: "0199-b" })
      .info({ name: "Айгерім Серікова", email: "a@b.kz", kind: "Айгерім Серікова", codes: ["ok", "не код"] }),
  );
  const { time: _time, pid: _pid, ...rest } = line!;
  expect(rest).toEqual({ level: "info", account: "0199-b", kind: "[cut]", codes: ["ok", "[cut]"] });
});

test("an error says where it arose and of what kind it is, never its message", () => {
  class DatabaseError extends Error {
    readonly code = "23505";
    readonly detail = "Key (iin)=(880101300123) already exists.";
  }
  const cause = new DatabaseError("duplicate key: 880101300123");
  const lines = linesOf((log) => {
    log.error(cause);
    log.error({ err: new Error("Айгерім Серікова", { cause }) });
  });
  expect(JSON.stringify(lines)).not.toMatch(/880101300123|Серікова/u);
  expect(lines.map(({ err }) => err)).toMatchObject([
    { name: "Error", code: "23505" },
    { name: "Error", cause: { name: "Error", code: "23505" } },
  ]);
});
