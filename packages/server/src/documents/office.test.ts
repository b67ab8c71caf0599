// Word and Excel: the same words as in print, well-formed files, nothing that a program would run.
import { strFromU8, unzipSync } from "fflate";
import readXlsxFile, { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import type { Document } from "./document.ts";
import { wordsOf } from "./document-words.fixture.ts";
import { renderDocx } from "./docx.ts";
import {
  filled,
  issueIn,
  sampleDocument,
  sampleExplanation,
  sampleForms,
  sampleValues,
} from "./sample-documents.fixture.ts";
import { isTabular, renderXlsx } from "./xlsx.ts";

const languages = ["kk", "ru", "en"] as const;
const squeezed = (text: string): string => text.replaceAll(/\s+/gu, "");

interface Word {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

async function word(document: Document): Promise<Word> {
  const zip = unzipSync(await renderDocx(document));
  const files = Object.fromEntries(
    Object.entries(zip)
      .filter(([name]) => /\.(?:xml|rels)$/u.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const said = Object.entries(files)
    .filter(([name]) => /^word\/(?:document|footer\d*)\.xml$/u.test(name))
    .map(([, xml]) => xml);
  const text = said
    .join("")
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
  return { text: squeezed(text), files };
}

/** Names of elements that are not closed in the order in which they were opened. */
function badlyNested(xml: string): string[] {
  const open: string[] = [];
  const bad: string[] = [];
  for (const [, closing, name, selfClosing] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/gu)) {
    if (closing === "/") {
      if (open.pop() !== name) bad.push(name!);
    } else if (selfClosing !== "/") open.push(name!);
  }
  return [...bad, ...open];
}

describe("D3 Word", () => {
  const cases = sampleForms.flatMap((form) => languages.map((language) => [form, language] as const));

  test.each(cases)("%s in %s holds every word, well-formed, in its language", async (form, language) => {
    const document = await sampleDocument(form, language);
    const { text, files } = await word(document);
    expect(wordsOf(document).filter((words) => !text.includes(squeezed(words)))).toEqual([]);
    expect(Object.values(files).flatMap(badlyNested)).toEqual([]);
    expect(files["word/styles.xml"]).toContain(`w:val="${{ kk: "kk-KZ", ru: "ru-RU", en: "en-GB" }[language]}"`);
  });

  test("D2 the explanation holds every word", async () => {
    const document = await sampleExplanation("kk");
    const { text } = await word(document);
    expect(wordsOf(document).filter((words) => !text.includes(squeezed(words)))).toEqual([]);
  });

  test("the head of a table is repeated on every page", async () => {
    const { files } = await word(await sampleDocument("schedule", "kk"));
    expect(files["word/document.xml"]!.match(/<w:tblHeader\/>/gu)?.length).toBe(1);
  });

  test("what a person wrote is text and never markup", async () => {
    const values = sampleValues("application", "ru");
    const nasty = "</w:t></w:r><w:p/>&amp; {{x}} \u0001\u0007\u202e]]> <!-- ";
    const document = await filled(
      "application",
      { ...values, heading: { ...values.heading, grounds: nasty } },
      await issueIn("ru"),
    );
    const { text, files } = await word(document);
    expect(text).toContain(squeezed("</w:t></w:r><w:p/>&amp; {{x}} ]]> <!--"));
    expect(Object.values(files).flatMap(badlyNested)).toEqual([]);
    expect(Object.values(files).filter((xml) => /[^\P{Cc}\n\r\t]/u.test(xml))).toEqual([]);
  });
});

describe("D3 Excel", () => {
  test("an annual list read back has titles, texts, and marks digit for digit", async () => {
    const document = await sampleDocument("annual-list", "kk");
    const rows = await readSheet(Buffer.from(await renderXlsx(document)));
    expect(rows).toEqual([
      ["Жылдық қорытынды бағалардың тізімі", null, null, null, null, null, null],
      ["Есепті жыл: 2025", null, null, null, null, null, null],
      ["Қалыптастырылған күні: 2026 жылғы 15 қаңтар", null, null, null, null, null, null],
      [null, null, null, null, null, null, null],
      [
        "№",
        "Тегі, аты, әкесінің аты",
        "Лауазымы",
        "Құрылымдық бөлімше",
        "Кезеңдердің бағалары",
        "Қорытынды баға",
        "Саты",
      ],
      [
        "1",
        "Қуанышбаева Әсел Ғалымжанқызы",
        "Құжаттамалық қамтамасыз ету бөлімінің бас маманы, E-4",
        "Әкім аппараты",
        "I: 4,25; II: –; III: 3,99; IV: 4,50",
        "4,25",
        "Тиімді",
      ],
      [
        "2",
        "Өтегенов Нұрсұлтан Іңкәрұлы",
        "Экономика бөлімінің басшысы, E-2",
        "Әкім аппараты",
        "I: 4,25; II: –; III: 3,99; IV: 4,50",
        "4,25",
        "Тиімді",
      ],
      [
        "3",
        "Һашимова Ұлжан Тілеуқызы",
        "Жетекші маман, E-5",
        "Әкім аппараты",
        "I: 4,25; II: –; III: 3,99; IV: 4,50",
        "4,25",
        "Тиімді",
      ],
    ]);
  });

  test("days are days and counts are numbers", async () => {
    const rows = await readSheet(Buffer.from(await renderXlsx(await sampleDocument("destruction-act", "ru"))));
    const row = rows.find((cells) => cells[0] === "1")!;
    expect(row.slice(4)).toEqual([new Date("2025-10-15T00:00:00Z"), new Date("2028-10-15T00:00:00Z"), 3]);
  });

  test("a sheet of its own names body, act, record, edition and checksum", async () => {
    const document = await sampleDocument("schedule", "ru");
    const sheets = await readXlsxFile(Buffer.from(await renderXlsx(document)));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Оцениваемые лица", "Источник"]);
    const values = sheets[1]!.data.flat();
    const expected = [document.body, ...document.act, ...document.source.map(({ value }) => value)];
    expect(expected.filter((value) => !values.includes(value))).toEqual([]);
  });

  test("a name that looks like a formula is a name", async () => {
    const names = ["=1+1", "+7 701", "-5", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1", "|cmd"];
    const values = sampleValues("schedule", "ru");
    const [row] = values.tables!["people"]!;
    const people = names.map((name) => ({ cells: { ...row!.cells, name } }));
    const written = await renderXlsx(await filled("schedule", { ...values, tables: { people } }, await issueIn("ru")));
    const rows = await readSheet(Buffer.from(written));
    expect(rows.slice(-names.length).map((cells) => cells[1])).toEqual(
      names.map((name) => name.replace("\t", " ").trim()),
    );
    const xml = Object.entries(unzipSync(written))
      .filter(([name]) => name.endsWith(".xml"))
      .map(([, bytes]) => strFromU8(bytes));
    expect(xml.filter((text) => /<f[ >]|<hyperlink/u.test(text))).toEqual([]);
  });

  test("only what is a table becomes a workbook", async () => {
    const tabular = [];
    for (const form of sampleForms) if (isTabular(await sampleDocument(form, "ru"))) tabular.push(form);
    expect(tabular).toEqual([
      "leader-sheet",
      "general-sheet",
      "session-minutes",
      "schedule",
      "annual-list",
      "destruction-act",
      "exclusion-list",
    ]);
  });
});
