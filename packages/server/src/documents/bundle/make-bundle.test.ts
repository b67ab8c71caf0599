// The case file for a court: complete, the same bytes twice, verified without us, and every forgery named.
import { createHash, generateKeyPairSync } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { dueOn, makeReceipt, readPacks } from "@bagalau/methodology";
import type { Receipt } from "@bagalau/methodology";
import { evaluate, readJson } from "@bagalau/engine";
import { loadCalendar, loadPacks, packFiles, packsFolder } from "@bagalau/methodology/node";
import { bundleSentence, verifyBundle } from "@bagalau/procedure/bundle";
import type { BundleCheck, CoveringCheckpoint, Manifest } from "@bagalau/procedure/bundle";
import {
  beginning,
  digestOfData,
  hashOfEvent,
  inclusionOf,
  keyIdOf,
  merkleRoot,
  signCheckpoint,
} from "@bagalau/procedure/journal";
import type { Checkpoint, Head, JournalLine } from "@bagalau/procedure/journal";
import { renderPdf } from "../pdf.ts";
import { printed } from "../printed-text.fixture.ts";
import { body as title, edition, karasu, sampleDocument } from "../sample-documents.fixture.ts";
import { makeBundle } from "./make-bundle.ts";
import type { BundleSubject } from "./make-bundle.ts";

const bodyId = "0199f3c2-0000-7000-8000-000000000001";
const record = "0199f3c2-0000-7000-8000-0000000000aa";
const noticeId = "0199f3c2-0000-7000-8000-0000000000bb";
const scan = new TextEncoder().encode("%PDF-1.7 скан бумаги");
const hex = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");
const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const library = await loadPacks();
const { calendar } = await loadCalendar(packsFolder(), karasu.calendar);

async function receipt(): Promise<Receipt> {
  const rule = edition.rules.get("sheet")!;
  const read = readJson(
    '{"form":"general","marks":{"quality":"4.5","deadlines":"4","initiative":"5","discipline":"4"}}',
  );
  if (!("value" in read)) throw new Error("unreadable facts");
  const result = evaluate(rule.checked!, read.value);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return makeReceipt({ pack: karasu, edition, rule, facts: read.value, result, on: "2025-10-15", named: true });
}

function chain(kind: string, id: string, events: readonly JournalLine["data"][]): JournalLine[] {
  let previous = beginning;
  return events.map((data, index) => {
    const salt = String(index).padStart(32, "0");
    const actor = { account: null, person: null, roles: ["hr"], actingFor: null };
    const head = { body: bodyId, record: kind, id, seq: index + 1, kind: (data as { kind: string }).kind };
    const link = {
      ...head,
      at: "2025-10-15T05:00:00.000Z",
      on: "2025-10-15",
      actor,
      dataDigest: digestOfData(salt, data),
      previous,
    };
    previous = hashOfEvent(link);
    return { ...link, data, salt, hash: previous };
  });
}

function covering(journal: readonly (readonly JournalLine[])[]): CoveringCheckpoint {
  const others: Head[] = Array.from({ length: 9 }, (_, index) => ({
    id: `0199f3c2-1111-7000-8000-00000000000${index}`,
    seq: 1,
    hash: hex(scan),
  }));
  const heads = [
    ...others,
    ...journal.map((lines) => ({ id: lines[0]!.id, seq: lines.length, hash: lines.at(-1)!.hash })),
  ];
  const checkpoint: Checkpoint = {
    body: bodyId,
    number: 4,
    position: 120,
    records: heads.length,
    root: merkleRoot(heads),
    previous: beginning,
    at: "2025-11-10T05:00:00.000Z",
    keyId: keyIdOf(publicKey),
  };
  return {
    checkpoint,
    signature: signCheckpoint(checkpoint, privateKey),
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    inclusions: journal.map((lines) => inclusionOf(heads, lines[0]!.id)!),
  };
}

async function subject(): Promise<BundleSubject> {
  const due = dueOn(edition, calendar!, "appeal", "2025-10-16");
  if (!due.ok) throw new Error(due.fault.code);
  const term = { kind: "term-started", term: "appeal", from: "2025-10-16", due: due.day.due };
  const computed = {
    kind: "result-computed",
    result: { receipt: (await receipt()) as unknown as JournalLine["data"] },
  };
  const evaluation = [
    { kind: "sheet-sent" },
    { kind: "marks-submitted", files: ["f"], digests: [hex(scan)] },
    computed,
    term,
  ];
  const journal = [
    chain("evaluation", record, evaluation),
    chain("notice", noticeId, [{ kind: "opened" }, { kind: "proved" }]),
  ];
  return {
    body: { id: bodyId, title },
    record,
    pack: karasu,
    edition,
    packFiles: await packFiles(karasu.id, karasu.calendar),
    journal,
    covering: covering(journal),
    files: [
      {
        kind: "document",
        title: edition.forms.get("general-sheet")!.title,
        mediaType: "application/pdf",
        content: await renderPdf(await sampleDocument("general-sheet", "kk")),
      },
      { kind: "evidence", title: { kk: "Скан", ru: "Скан", en: "Scan" }, mediaType: "application/pdf", content: scan },
    ],
    madeAt: "2025-11-10T06:00:00.000Z",
    madeOn: "2025-11-10",
  };
}

let made: Uint8Array;
let given: BundleSubject;
beforeAll(async () => {
  given = await subject();
  made = await makeBundle(given);
});

type Files = Map<string, Uint8Array>;
const opened = (): Files => new Map(Object.entries(unzipSync(made)));
const manifestOf = (files: Files): Manifest => JSON.parse(strFromU8(files.get("manifest.json")!)) as Manifest;
const verified = (files: ReadonlyMap<string, Uint8Array>, keyId: string | null = null): Promise<BundleCheck[]> =>
  verifyBundle(files, { language: "ru", library, keyId });

async function wrong(files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  return (await verified(files)).filter(({ ok }) => !ok).map((check) => bundleSentence(check, "ru"));
}

/** As a careful forger does it: the file is altered and the manifest is made to agree. */
function forged(path: string, alter: (text: string) => string): Files {
  const files = opened();
  const text = strFromU8(files.get(path)!);
  const content = new TextEncoder().encode(alter(text));
  if (text === alter(text)) throw new Error(`nothing was altered in ${path}`);
  files.set(path, content);
  return withManifest(files, (manifest) => ({
    ...manifest,
    files: manifest.files.map((file) =>
      file.path === path ? { ...file, size: content.length, sha256: hex(content) } : file,
    ),
  }));
}

function withManifest(files: Files, alter: (manifest: Manifest) => unknown): Files {
  return files.set("manifest.json", new TextEncoder().encode(JSON.stringify(alter(manifestOf(files)))));
}

const journalPath = `journal/evaluation-${record}.json`;

describe("A3.7 the case file for a court", () => {
  test("holds receipts, explanations, documents, evidence, the journal, the law as text and as data, and a note in three languages", () => {
    const paths = [...opened().keys()].filter((path) => !path.startsWith("packs/"));
    expect(paths).toEqual([
      "README.kk.txt",
      "README.ru.txt",
      "README.en.txt",
      "receipts/01-sheet.json",
      "explanations/01-sheet.kk.pdf",
      "explanations/01-sheet.ru.pdf",
      "documents/01.pdf",
      "evidence/02.pdf",
      journalPath,
      `journal/notice-${noticeId}.json`,
      "journal/checkpoint.json",
      "law/act.ru.txt",
      "manifest.json",
    ]);
    const packs = [...opened().keys()].filter((path) => path.startsWith("packs/"));
    expect(packs.filter((path) => !/^packs\/(?:kz\/karasu-akimat|kz\/typical-b|calendars\/kz)\//u.test(path))).toEqual(
      [],
    );
    expect(packs).toContain("packs/kz/karasu-akimat/2025-08-14/law/ru.md");
    expect(packs).toContain("packs/kz/karasu-akimat/source/karasu-2025-139.ru.txt");
    expect(packs).toContain("packs/calendars/kz/holidays.yaml");
  });

  test("is the same byte for byte for the same case", async () => {
    expect(Buffer.compare(await makeBundle(given), made)).toBe(0);
  });

  test("is right as it was made, and says so", async () => {
    const checks = await verified(opened(), keyIdOf(publicKey));
    expect(checks.map((check) => [check.ok, bundleSentence(check, "kk")])).toEqual([
      [true, "Жинақтың тізімдемесі оқылды."],
      [true, `Жинақта тізімдемедегі файлдар ғана бар: ${opened().size - 1}.`],
      [true, "Әр файлдың бақылау сомасы тізімдемедегідей."],
      [true, "Журнал тізбегі бұзылмаған: жазба 2, оқиға 6."],
      [true, `Бақылау нүктесінің қолтаңбасы дұрыс: № 4, 2025-11-10T05:00:00.000Z. Кілттің ізі: ${keyIdOf(publicKey)}.`],
      [true, "Қол қойған кілт – берілген кілттің өзі."],
      [true, "Жинақтың әр жазбасы қол қойылған бақылау нүктесінде соңғы жолына дейін бар."],
      [true, "Акт деректері қатесіз оқылды: kz/karasu-akimat, 2025-08-14."],
      [true, "Акт деректері осы бағдарламамен бірге келген пакетпен бірдей."],
      [true, `Нәтиже қайта есептелді және сәйкес: sheet, ${record}, 3.`],
      [true, "Түбіртектердің бәрі журналда тұрғандай."],
      [true, "Мерзімдер қайта саналды және сәйкес: 1."],
      [true, "Айғақ файлдардың мазмұны журналмен қорғалған: 1."],
    ]);
  });

  test("explains the result on paper", async () => {
    const { text } = await printed(opened().get("explanations/01-sheet.ru.pdf")!);
    expect(text).toContain("Результат: 4,38 балла");
  });

  test("is the note that a court reads first", () => {
    const note = strFromU8(opened().get("README.ru.txt")!);
    expect(note.split("\n").slice(0, 9)).toEqual([
      "Дело об оценке государственного служащего: полный пакет",
      "=======================================================",
      "",
      "Орган: Государственное учреждение «Аппарат акима Карасуского района»",
      "Акт: Методика оценки служащих корпуса «Б» акимата Карасуского района",
      `Номер дела: ${record}`,
      "Редакция: kz/karasu-akimat@2025-08-14",
      `Отпечаток подписавшего ключа (SHA-256): ${keyIdOf(publicKey)}`,
      "",
    ]);
    expect(note).toContain("bagalau verify ФАЙЛ.zip --key ОТПЕЧАТОК");
    expect(note).toContain("evidence/02.pdf: Скан");
  });
});

describe("A3.7 a forged case file", () => {
  test("with a file of any kind altered is found, and the file is named", async () => {
    const missed: string[] = [];
    const kinds = new Map(manifestOf(opened()).files.map(({ kind, path }) => [kind, path]));
    expect([...kinds.keys()].toSorted()).toEqual([
      "checkpoint",
      "document",
      "evidence",
      "journal",
      "law",
      "pack",
      "readme",
      "receipt",
    ]);
    for (const path of kinds.values()) {
      const files = opened();
      const content = Uint8Array.from(files.get(path)!);
      content[content.length >> 1]! ^= 1;
      const check = (await verified(files.set(path, content))).find(({ code }) => code === "bundle.digests.failed");
      if (check?.params["file"] !== path) missed.push(path);
    }
    expect(missed).toEqual([]);
  }, 60_000);

  test("with a file more, a file less or a file named twice is found", async () => {
    const more = opened().set("extra.txt", new Uint8Array());
    const less = opened();
    less.delete("evidence/02.pdf");
    const twice = withManifest(opened(), (manifest) => ({
      ...manifest,
      files: [...manifest.files, manifest.files[0]],
    }));
    const text = "Файл не соответствует описи (лишний, отсутствует или назван дважды)";
    expect([await wrong(more), (await wrong(less))[0], await wrong(twice)]).toEqual([
      [`${text}: extra.txt.`],
      `${text}: evidence/02.pdf.`,
      [`${text}: README.kk.txt.`],
    ]);
  });

  test.each([
    [
      "another mark in the journal",
      journalPath,
      '"quality": "4.5"',
      '"quality": "5"',
      `Строка журнала изменена, изъята или не читается: ${journalPath}, строка 3.`,
    ],
    [
      "another day of an event",
      journalPath,
      '"seq": 2',
      '"seq": 3',
      `Строка журнала изменена, изъята или не читается: ${journalPath}, строка 2.`,
    ],
    [
      "a receipt beside the journal",
      "receipts/01-sheet.json",
      '"4.38"',
      '"4.99"',
      "В файле квитанция, которой нет в журнале: receipts/01-sheet.json.",
    ],
    [
      "another root under the signature",
      "journal/checkpoint.json",
      '"number": 4',
      '"number": 5',
      "Подпись контрольной точки неверна или точка не читается.",
    ],
    [
      "a path in the tree",
      "journal/checkpoint.json",
      '"index": ',
      '"index": 1',
      `Запись не входит в подписанную контрольную точку: ${record}.`,
    ],
  ])("with %s is found even where the manifest was made to agree", async (_what, path, from, to, sentence) => {
    expect((await wrong(forged(path, (text) => text.replace(from, to))))[0]).toBe(sentence);
  });

  test("with the law made softer is found by the edition's checksum and by comparison with the program's own", async () => {
    const path = "packs/kz/karasu-akimat/2025-08-14/rules/sheet.yaml";
    const files = forged(path, (text) => text.replace("mean(", "largest("));
    expect((await wrong(files))[0]).toMatch(/^Акт в виде данных ошибочен или изменён: /u);
  });

  test("with the law made softer in data and manifest alike does not give the result, and is not the law that the program has", async () => {
    const path = "packs/kz/karasu-akimat/2025-08-14/rules/sheet.yaml";
    const files = forged(path, (text) => text.replace("mean(values(marks))", "mean(values(marks)) + 0 points"));
    const bundled = new Map(
      [...files].filter(([name]) => name.startsWith("packs/")).map(([name, content]) => [name, strFromU8(content)]),
    );
    const hash = await readPacks(bundled).packs.get(karasu.id)!.editions[0]!.hash();
    const found = await wrong(withManifest(files, (manifest) => ({ ...manifest, editionHash: hash })));
    expect(found[0]).toBe(
      "Акт в виде данных отличается от поставляемого с этой программой: kz/karasu-akimat, 2025-08-14.",
    );
    expect(found[1]).toMatch(/^Результат не подтверждён: sheet, /u);
  });

  test("whose whole journal was written anew is found by whoever knows the body's key", async () => {
    const other = generateKeyPairSync("ed25519");
    const { covering: was } = given;
    const checkpoint = { ...was.checkpoint, keyId: keyIdOf(other.publicKey) };
    const pem = other.publicKey.export({ type: "spki", format: "pem" }).toString();
    const files = forged("journal/checkpoint.json", () =>
      JSON.stringify({ ...was, checkpoint, signature: signCheckpoint(checkpoint, other.privateKey), publicKey: pem }),
    );
    expect(await wrong(files)).toEqual([]);
    const checks = await verified(files, keyIdOf(publicKey));
    expect(checks.filter(({ ok }) => !ok).map((check) => bundleSentence(check, "en"))).toEqual([
      `The key that signed is not the given one. Fingerprint of the signer: ${checkpoint.keyId}.`,
    ]);
  });

  test("with a term that ends on another day, signed by the body itself, is found by counting", async () => {
    const [first, ...rest] = given.journal;
    const data = first!.map(({ data: said }) => said);
    const journal = [
      chain("evaluation", record, [
        ...data.slice(0, 3),
        { ...(data[3] as object), due: "2025-10-24" } as JournalLine["data"],
      ]),
      ...rest,
    ];
    const files = new Map(
      Object.entries(unzipSync(await makeBundle({ ...given, journal, covering: covering(journal) }))),
    );
    expect(await wrong(files)).toEqual(["Срок не совпадает: appeal, начало 2025-10-16, записано 2025-10-24."]);
  });

  test("with a result that was not computed, signed by the body itself, is found by computing", async () => {
    const [first, ...rest] = given.journal;
    const data = first!.map(
      ({ data: said }) => JSON.parse(JSON.stringify(said).replaceAll('"4.38"', '"4.99"')) as JournalLine["data"],
    );
    const journal = [chain("evaluation", record, data), ...rest];
    const files = new Map(
      Object.entries(unzipSync(await makeBundle({ ...given, journal, covering: covering(journal) }))),
    );
    const found = await wrong(files);
    expect(found.length).toBe(1);
    expect(found[0]).toMatch(/^Результат не подтверждён: sheet, .* 3\. /u);
  });

  test("whose evidence the journal does not vouch for says so", async () => {
    const files = forged("evidence/02.pdf", (text) => `${text}!`);
    const checks = await verified(files);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.map((check) => bundleSentence(check, "ru")).at(-1)).toBe(
      "В журнале нет контрольной суммы этого файла доказательства, его содержание подтверждает только опись: evidence/02.pdf.",
    );
  });

  test("without a readable manifest, journal or checkpoint is answered and never fails", async () => {
    const broken = ["", "{", "[]", "null", '{"format":"bagalau-bundle-1"}'];
    for (const text of broken) {
      expect(await wrong(withManifest(opened(), () => text))).toEqual([
        "Описи пакета нет или она не читается: manifest.json.",
      ]);
    }
    for (const path of [journalPath, "journal/checkpoint.json"]) {
      for (const text of ["", "[]", "[{}]", "{}", "null", '[{"id":1}]']) {
        expect((await wrong(forged(path, () => text))).length).toBeGreaterThan(0);
      }
    }
    const none = withManifest(opened(), (manifest) => ({ ...manifest, record: "other" }));
    expect((await wrong(none))[0]).toBe("Строка журнала изменена, изъята или не читается: other, строка 1.");
  });
});
