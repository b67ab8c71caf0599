// docs/api.md is run as it stands: its blocks by a real shell and curl against a server, its answers compared.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { contract } from "@bagalau/contract";
import { refusalSentence } from "@bagalau/procedure";
import type { Clock } from "./clock.ts";
import { difference, runSteps, stepsOf } from "./guide.fixture.ts";
import { allRoutes } from "./http/features.ts";
import { testServer } from "./http/test-server.ts";
import { establishBody } from "./identity/establish-body.ts";
import { sessionOf } from "./identity/session-of.ts";
import { testApp } from "./test-app.ts";

const guide = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8");
const folder = (): string => mkdtempSync(path.join(tmpdir(), "bagalau-guide-"));

test("docs/api.md does what it says", { timeout: 300_000 }, async () => {
  const app = await testApp({ environment: { BAGALAU_GUARDED_PER_MINUTE: "1000" } });
  const title = { kk: "Қарасу ауданының әкімдігі", ru: "Акимат Карасуского района", en: "Akimat of Karasu district" };
  const administrator = { login: "aigerim", act: "№ 1", language: "kk" } as const;
  const asked = { id: null, title, pack: "kz/karasu-akimat", timeZone: "Asia/Almaty", administrator };
  const established = await establishBody(app, asked);
  const letter = established.ok ? established.letter : null;
  const routes = allRoutes(app);
  const server = await testServer(app, { contract, routes, sessionOf: sessionOf(app), refusalSentence });
  try {
    const steps = stepsOf(guide);
    const tools = toolsIn(folder(), app.clock);
    const environment = { BAGALAU: server.address, LETTER: new URL(letter!.url).hash.slice(1), PATH: tools.path };
    const onDay = (day: string): void => {
      app.clock.set(`${day}T09:00:00+05:00`);
      tools.tell();
    };
    const printed = await runSteps(steps, { folder: folder(), environment, onDay });
    const different = steps.flatMap((step, index) => {
      const found = difference(step, printed[index]!);
      return found === null ? [] : [{ line: step.line, printed: found }];
    });
    expect(different).toEqual([]);
    expect(steps.length).toBeGreaterThan(40);
  } finally {
    await server.stop();
    await app.close();
  }
});

/**
 * The commands that the guide takes from elsewhere: `bagalau` of this installation, `jq` on a machine that has none, and
 * `oathtool`, the application that shows codes, by the clock of the test.
 */
function toolsIn(place: string, clock: Clock): { readonly path: string; readonly tell: () => void } {
  const now = path.join(place, "now");
  const tell = (): void => writeFileSync(now, clock.now());
  const program = (name: string, file: string, given: string): void => {
    const script = `#!/bin/sh\n${given}exec "${process.execPath}" "${fileURLToPath(new URL(file, import.meta.url))}" "$@"\n`;
    writeFileSync(path.join(place, name), script, { mode: 0o755 });
  };
  program("bagalau", "../../cli/bin/bagalau.mjs", "");
  program("jq", "jq.fixture.ts", "");
  program("oathtool", "identity/oathtool.fixture.ts", `export BAGALAU_NOW="$(cat '${now}')"\n`);
  tell();
  return { path: `${place}:${process.env["PATH"]}`, tell };
}

describe("a guide", () => {
  const block = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`;

  test("is run in one shell, so that what one block sets the next one has", async () => {
    const steps = stepsOf(
      `${block("sh", "a=7")}\n${block("sh", 'echo "{ \\"a\\": $a }"')}\n${block("json", '{ "a": 7 }')}`,
    );
    const printed = await runSteps(steps, { folder: folder(), environment: {} });
    expect(steps.map((step, index) => difference(step, printed[index]!))).toEqual([null, null]);
  });

  test("moves the clock where it says so, before the block that follows", async () => {
    const steps = stepsOf(`${block("sh", "true")}\n<!-- the clock: 2025-10-13 -->\n\n${block("sh", "true")}`);
    const days: string[] = [];
    await runSteps(steps, { folder: folder(), environment: {}, onDay: (day) => days.push(day) });
    expect([steps.map(({ day }) => day), days]).toEqual([[null, "2025-10-13"], ["2025-10-13"]]);
  });

  test("that shows another answer, one field more or one less, is found out", () => {
    const step = (shown: string) => stepsOf(block("sh", "x") + block("json", shown))[0]!;
    expect(difference(step('{ "a": "urn:…", "b": [1] }'), '{"a":"urn:7","b":[1]}')).toBeNull();
    expect(difference(step('{ "a": 1 }'), '{"a":2}')).toEqual({ a: 2 });
    expect(difference(step('{ "a": 1 }'), '{"a":1,"b":2}')).toEqual({ a: 1, b: 2 });
    expect(difference(step('{ "a": [1, 2] }'), '{"a":[1]}')).toEqual({ a: [1] });
  });

  test("whose command fails says on which line", async () => {
    const steps = stepsOf(`# Title\n\n${block("sh", "true")}\n${block("sh", "false")}`);
    await expect(runSteps(steps, { folder: folder(), environment: {} })).rejects.toThrow("line 7");
  });
});
