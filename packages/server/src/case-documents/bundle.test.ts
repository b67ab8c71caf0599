// A3.7: the complete case file over HTTP, accepted by the real command line without a server, and no byte of it can be altered.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disputeRoutes } from "../disputes/routes.ts";
import { serveDistricts } from "../evaluations/district.fixture.ts";
import type { District, Servers, Shown } from "../evaluations/district.fixture.ts";
import { completedCase, done, receivedCase, take } from "./case.fixture.ts";
import { caseDocumentRoutes } from "./routes.ts";

const program = new URL("../../../cli/bin/bagalau.mjs", import.meta.url).pathname;
const folder = mkdtempSync(path.join(tmpdir(), "bagalau-case-"));
let servers: Servers;
let town: District;
let aigul: string;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
  servers = await serveDistricts((app) => [...caseDocumentRoutes(app), ...disputeRoutes(app)]);
  town = await servers.district();
  const marat = await receivedCase(town, "marat", "dana");
  aigul = await completedCase(town);
  await done(town, "aigul", "/disputes", { about: { record: "evaluation", id: aigul }, text: "Своё", files: [] });
  await done(town, "berik", "/disputes", { about: { record: "evaluation", id: aigul }, text: "Чужое", files: [] });
  await done(town, "marat", "/disputes", {
    about: { record: "evaluation", id: marat },
    text: "Другое дело",
    files: [],
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await servers.stop();
});

interface Verified {
  readonly code: number;
  readonly wrong: readonly string[];
}

/** `bagalau verify` in a process of its own. */
function verify(inside: Record<string, Uint8Array>): Promise<Verified> {
  const file = path.join(folder, "case.zip");
  writeFileSync(file, zipSync(inside, { level: 1 }));
  const asked = ["verify", file, "--json", "--lang", "ru", "--key", servers.app.secrets.signing.id];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...asked], { maxBuffer: 1e8 }, (error, out, err) => {
      const checks = checksIn(out);
      if (checks === null) return void reject(new Error(`${out}${err}`));
      resolve({ code: Number(error?.code ?? 0), wrong: checks.filter(({ ok }) => !ok).map(({ message }) => message) });
    });
  });
}

interface Check {
  readonly ok: boolean;
  readonly message: string;
}

/** Null where the program refused instead of checking. */
function checksIn(out: string): readonly Check[] | null {
  if (out === "") return null;
  return (JSON.parse(out) as { readonly checks?: readonly Check[] }).checks ?? null;
}

test("A3.7 the evaluated and the HR service take it, nobody else does, and each taking is journaled", async () => {
  for (const who of ["berik", "dana", "akim", "nurlan", "audit", "marat"] as const) {
    const { status } = await take(town, who, `/evaluations/${aigul}/bundle`);
    expect([who, status >= 403 && status <= 404]).toEqual([who, true]);
  }
  const before = await town.readings(aigul);
  const own = await take(town, "aigul", `/evaluations/${aigul}/bundle`);
  const hers = await take(town, "saule", `/evaluations/${aigul}/bundle`);
  expect([own.status, own.type, hers.status]).toEqual([200, "application/zip", 200]);
  expect((await town.readings(aigul)).slice(before.length)).toEqual([
    "aigul evaluated export 11",
    "saule hr export 13",
  ]);
  files = unzipSync(own.content);
});

test("A3.7 it holds the papers in both languages, evidence, receipts, the act, and of others nothing", async () => {
  const manifest = JSON.parse(Buffer.from(files["manifest.json"]!).toString());
  const titles = manifest.files.filter(({ kind }: Shown) => kind === "document").map(({ title }: Shown) => title.ru);
  expect(titles.toSorted()).toEqual(
    [
      "Оценочный лист",
      "Заявление о несогласии",
      "Протокол сессии",
      "Запись встречи обратной связи",
      "Извещение о результате",
      "Извещение о результате",
      "Обоснование результата",
    ]
      // The mark of the sheet, what the motion would make of it, and what it then became.
      .concat(["Обоснование результата", "Обоснование результата"])
      .flatMap((title) => [title, title])
      .toSorted(),
  );
  expect(manifest.files.filter(({ kind }: Shown) => kind === "evidence")).toHaveLength(2);
  const all = Object.entries(files).filter(([name]) => name.startsWith("journal/"));
  const journal = all.map(([, content]) => Buffer.from(content).toString()).join("\n");
  expect([journal.includes("Своё"), journal.includes("Чужое"), journal.includes("Другое дело")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("A3.7 bagalau verify accepts it offline, with every receipt computed anew", async () => {
  expect(await verify(files)).toEqual({ code: 0, wrong: [] });
});

test("A3.7 one altered byte in files of every kind: each file is named, and no other", async () => {
  const names = Object.keys(files);
  const kinds = ["journal/evaluation", "receipts/", "documents/", "evidence/", "explanations/", "packs/", "law/"];
  const altered = kinds.map((kind) => names.find((one) => one.startsWith(kind))!);
  const { code, wrong } = await verify({
    ...files,
    ...Object.fromEntries(altered.map((name) => [name, withOneBitTurned(files[name]!)])),
  });
  const named = wrong.filter((sentence) => sentence.startsWith("Файл изменён: "));
  expect([code, named.toSorted()]).toEqual([2, altered.map((name) => `Файл изменён: ${name}.`).toSorted()]);
});

function withOneBitTurned(content: Uint8Array): Uint8Array {
  const turned = Uint8Array.from(content);
  const middle = turned.length >> 1;
  turned[middle] = turned[middle]! ^ 1;
  return turned;
}

test("A3.7 a mark altered together with its digest in the list is still found, by the journal", async () => {
  const name = Object.keys(files).find((one) => one.startsWith("journal/evaluation"))!;
  const altered = Buffer.from(Buffer.from(files[name]!).toString().replace('"4.48"', '"4.99"'));
  const manifest = JSON.parse(Buffer.from(files["manifest.json"]!).toString());
  const digest = Buffer.from(await crypto.subtle.digest("SHA-256", altered)).toString("hex");
  const listed = manifest.files.map((file: Shown) =>
    file.path === name ? { ...file, sha256: digest, size: altered.length } : file,
  );
  const { code, wrong } = await verify({
    ...files,
    [name]: altered,
    "manifest.json": Buffer.from(JSON.stringify({ ...manifest, files: listed })),
  });
  expect([code, wrong.length > 0]).toEqual([2, true]);
  expect(wrong.join("\n")).toContain(aigul);
});
