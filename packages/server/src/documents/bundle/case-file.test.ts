// The case file of a record as it stands in the database: signed, whole, and verified by nothing but itself.
import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { evaluate, readJson } from "@bagalau/engine";
import { makeReceipt } from "@bagalau/methodology";
import type { Json, RecordKind } from "@bagalau/procedure";
import { bundleSentence, verifyBundle } from "@bagalau/procedure/bundle";
import { inBody } from "../../db/viewer.ts";
import { act } from "../../records/act.ts";
import { foundBody } from "../../records/body.ts";
import { makeRegistry } from "../../records/registry.ts";
import { testApp } from "../../test-app.ts";
import type { TestApp } from "../../test-app.ts";
import { caseFile } from "./case-file.ts";

interface Note {
  readonly kind: "noted";
  readonly said: Json;
}

/** A record under an edition that keeps whatever is said to it. */
const notebook: RecordKind<number, { readonly kind: "note"; readonly said: Json }, Note> = {
  name: "notebook",
  lawOf: () => ({ pack: "kz/karasu-akimat", edition: "2025-08-14" }),
  decide: (_state, { said }) => ({ ok: true, events: [{ kind: "noted", said }] }),
  evolve: (state) => (state ?? 0) + 1,
  view: () => ({ phase: "open", period: null, campaign: null, person: null, parties: [], terms: [], tables: {} }),
};

const content = Buffer.from("%PDF-1.7 скан");
const sha256 = createHash("sha256").update(content).digest();
let app: TestApp;
let body: string;

beforeAll(async () => {
  app = await testApp({
    records: makeRegistry([notebook as never], { rules: [], refusal: () => null }),
    at: "2025-10-15T20:00:00.000Z",
  });
  const title = { kk: "Әкімдік", ru: "Акимат", en: "Akimat" };
  body = (await foundBody(app, { title, pack: "kz/karasu-akimat" })).id;
});
afterAll(() => app.close());

async function note(id: string, said: Json): Promise<void> {
  const actor = { account: uuid(), person: null, roles: ["hr"], actingFor: null };
  const target = { record: "notebook", id, command: { kind: "note", said } };
  expect(await act(app, { body, actor, key: uuid(), language: "ru" }, [target])).toMatchObject({ ok: true });
}

async function receipt(): Promise<Json> {
  const { pack, edition } = app.law.law("kz/karasu-akimat", "2025-08-14");
  const rule = edition.rules.get("year")!;
  const facts = readJson('{"quarters":["4.25",null,"3.99"]}');
  if (!("value" in facts)) throw new Error("unreadable facts");
  const result = evaluate(rule.checked!, facts.value);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return (await makeReceipt({
    pack,
    edition,
    rule,
    facts: facts.value,
    result,
    on: "2025-12-31",
    named: true,
  })) as unknown as Json;
}

test("A3.7 the case file of a record holds its journal, its neighbours and its files, and verifies", async () => {
  const [id, neighbour, stranger] = [uuid(), uuid(), uuid()];
  await note(id, { files: ["scan"], digests: [sha256.toString("hex")] });
  await note(id, { receipt: await receipt() });
  await note(neighbour, "alongside");
  await note(stranger, "of another case");
  const row = { body_id: body, id: uuid(), record_id: id, name: "скан.pdf", media_type: "application/pdf" };
  const file = { ...row, sha256, size: content.length, content, added_by: null, added_at: app.clock.now() };
  await inBody(app, body, (tx) => tx.insertInto("file").values(file).execute());

  const zip = await caseFile(app, { body, record: id, alongside: [neighbour], documents: [] });
  const files = new Map(Object.entries(unzipSync(zip!)));
  const checks = await verifyBundle(files, { language: "ru", library: app.law.library, keyId: app.secrets.signing.id });
  expect(checks.map((check) => [check.ok, bundleSentence(check, "ru")])).toEqual([
    [true, "Опись пакета прочитана."],
    [true, `В пакете ровно те файлы, что названы в описи: ${files.size - 1}.`],
    [true, "Контрольная сумма каждого файла совпадает с описью."],
    [true, "Цепочка журнала не нарушена: записей 2, событий 3."],
    [
      true,
      `Подпись контрольной точки верна: № 1, 2025-10-15T20:00:00.000Z. Отпечаток ключа: ${app.secrets.signing.id}.`,
    ],
    [true, "Подписано именно данным ключом."],
    [true, "Каждая запись пакета до последней строки входит в подписанную контрольную точку."],
    [true, "Акт в виде данных прочитан без ошибок: kz/karasu-akimat, 2025-08-14."],
    [true, "Акт в виде данных тот же, что поставляется с этой программой."],
    [true, `Результат пересчитан и совпадает: year, ${id}, 2.`],
    [true, "Все квитанции те же, что стоят в журнале."],
    [true, "Сроки пересчитаны и совпадают: 0."],
    [true, "Содержание файлов доказательств защищено журналом: 1."],
  ]);
  expect(Buffer.from(files.get("evidence/01.pdf")!).equals(content)).toBe(true);
  expect([...files.keys()].filter((path) => path.includes(stranger))).toEqual([]);
});

test("A3.7 there is no case file of a record that does not exist, or of another body", async () => {
  const title = { kk: "Басқа", ru: "Другой", en: "Other" };
  const other = (await foundBody(app, { title, pack: "kz/karasu-akimat" })).id;
  const id = uuid();
  await note(id, "here");
  const asked = { record: id, alongside: [], documents: [] };
  expect(await caseFile(app, { ...asked, body: other })).toBeNull();
  expect(await caseFile(app, { ...asked, body: uuid() })).toBeNull();
  expect(await caseFile(app, { ...asked, body, record: uuid() })).toBeNull();
});
