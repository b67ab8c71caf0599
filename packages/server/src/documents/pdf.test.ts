// What is printed: every word of the description, in three languages, on A4, tagged, and nobody's data ever read as markup.
import { describe, expect, test } from "vitest";
import type { Document } from "./document.ts";
import { renderPdf } from "./pdf.ts";
import { printed } from "./printed-text.fixture.ts";
import { wordsOf } from "./document-words.fixture.ts";
import {
  filled,
  issueIn,
  sampleDocument,
  sampleExplanation,
  sampleForms,
  sampleValues,
} from "./sample-documents.fixture.ts";

const languages = ["kk", "ru", "en"] as const;
const squeezed = (text: string): string => text.replaceAll(/\s+/gu, "");

async function missingWords(document: Document): Promise<string[]> {
  const { pages } = await printed(await renderPdf(document));
  const found = squeezed([...pages.map((page) => withoutFoot(page, document)), pages.at(-1)!].join(""));
  return wordsOf(document).filter((words) => !found.includes(squeezed(words)));
}

/** A sentence that goes on over the page is not broken by the foot. */
function withoutFoot(page: string, { source }: Document): string {
  return page.slice(0, page.lastIndexOf(`${source[0]!.name}:`));
}

async function application(text: string): Promise<Document> {
  const values = sampleValues("application", "ru");
  return filled(
    "application",
    { ...values, heading: { ...values.heading, applicant: text, grounds: text } },
    await issueIn("ru"),
  );
}

describe("D3 every document in every language", () => {
  const cases = sampleForms.flatMap((form) => languages.map((language) => [form, language] as const));

  test.each(cases)("%s in %s is printed whole on tagged A4 within its margins", async (form, language) => {
    const document = await sampleDocument(form, language);
    const { sizes, title, language: said, isTagged, outside } = await printed(await renderPdf(document));
    expect(await missingWords(document)).toEqual([]);
    const a4 = sizes.every(([width, height]) => [width, height].toSorted((a, b) => a - b).join() === "595,842");
    expect([a4, title, isTagged, outside]).toEqual([true, document.title, true, 0]);
    expect(said?.slice(0, 2)).toBe(language);
  });

  test.each(languages)("D2 the explanation of a result is printed whole in %s", async (language) => {
    expect(await missingWords(await sampleExplanation(language))).toEqual([]);
  });

  test.each(sampleForms)("A1.11 %s is printed free, to be filled in by hand", async (form) => {
    const document = await filled(form, null, await issueIn("kk", { record: null }));
    expect(await missingWords(document)).toEqual([]);
  });
});

describe("print", () => {
  test("is the same byte for byte for the same document", async () => {
    const document = await sampleDocument("session-minutes", "kk");
    const [first, second] = await Promise.all([renderPdf(document), renderPdf(document)]);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test("declares PDF/A-2a, holds its letters and nothing that runs or calls out", async () => {
    const raw = Buffer.from(await renderPdf(await sampleDocument("leader-sheet", "kk"))).toString("latin1");
    expect(raw).toContain("pdfaid:part>2<");
    expect(raw).toContain("pdfaid:conformance>A<");
    expect(raw).toContain("PTSans");
    expect(raw).not.toMatch(/\/JavaScript|\/Launch|\/URI|\/EmbeddedFile/u);
  });

  test("D3 has every Kazakh letter in every style", async () => {
    const letters = "ӘҒҚҢӨҰҮҺІ әғқңөұүһі";
    const sample = await sampleDocument("leader-sheet", "kk");
    const blocks = [
      { kind: "heading", level: 1, text: `1 ${letters}` },
      { kind: "paragraph", text: `2 ${letters}` },
      { kind: "quote", language: "kk", text: `3 ${letters}` },
      { kind: "heading", level: 4, text: `4 ${letters}` },
    ] as const;
    const document: Document = { ...sample, title: letters, body: letters, sections: [{ kind: "blocks", blocks }] };
    expect(await missingWords(document)).toEqual([]);
  });

  test.each([
    '#panic("x") #read("/etc/passwd") #sys.inputs.document',
    "$x^2$ *bold* _italic_ `raw` ```code``` @ref <label> = heading",
    "- item + item / term: \\ \\u{1F600} // comment /* comment */ ~ -- --- ...",
    "\"quotes\" 'single' [content] {code} #[x] #{1+1} %}{{",
    "</w:t><script>alert(1)</script>&amp;&#x41;",
  ])("what a person wrote is printed as it is: %s", async (text) => {
    expect(await missingWords(await application(text))).toEqual([]);
    const { text: all } = await printed(await renderPdf(await application(text)));
    expect(all.split(text.replaceAll(/\s+/gu, " ")).length).toBe(3);
  });

  test("a letter that the typeface lacks is written by its number, and signs that turn a text round are left out", async () => {
    const { text } = await printed(await renderPdf(await application("Ә 😀 שלום ₸ A\u202E54\u202C\u0000\u0007B")));
    expect(text).toContain("Ә [U+1F600] [U+05E9][U+05DC][U+05D5][U+05DD] [U+20B8] A54B");
  });

  test("a word without an end stays within its column", async () => {
    const values = sampleValues("session-minutes", "kk");
    const long = "Ұ".repeat(400);
    const row = { cells: { name: long, role: long, outcome: long, grounds: long } };
    const document = await filled("session-minutes", { ...values, tables: { votes: [row] } }, await issueIn("kk"));
    expect((await printed(await renderPdf(document))).outside).toBe(0);
  });

  test("a text longer than a page goes on over pages and none of it is lost", async () => {
    const values = sampleValues("session-minutes", "ru");
    const long = Array.from({ length: 900 }, (_, index) => `слово${index}`).join(" ");
    const row = { cells: { name: "Әсел", role: "член", outcome: "поддержать", grounds: long } };
    const heading = { ...values.heading, evaluatorSays: long };
    const document = await filled(
      "session-minutes",
      { ...values, heading, tables: { votes: [row] } },
      await issueIn("ru"),
    );
    const { text, pages } = await printed(await renderPdf(document));
    expect(pages.length).toBeGreaterThan(2);
    expect(text.match(/слово\d+/gu)?.length).toBe(1800);
  });

  test("a list of three thousand people has its head on every page and every person once", async () => {
    const values = sampleValues("schedule", "kk");
    const [row] = values.tables!["people"]!;
    const people = Array.from({ length: 3000 }, (_, index) => ({
      cells: { ...row!.cells, name: `Әлия${index + 1}Қ` },
    }));
    const document = await filled("schedule", { ...values, tables: { people } }, await issueIn("kk"));
    const { pages, text } = await printed(await renderPdf(document));
    const names = text.match(/Әлия\d+Қ/gu) ?? [];
    expect(names).toEqual(people.map(({ cells }) => cells.name));
    const withRows = pages.filter((page) => page.includes("Әлия"));
    expect(withRows.filter((page) => !page.includes("Бағалайтын тұлға"))).toEqual([]);
    expect(withRows.length).toBeGreaterThan(50);
  }, 60_000);

  test("a list with nobody says so", async () => {
    const values = sampleValues("schedule", "ru");
    const document = await filled("schedule", { ...values, tables: { people: [] } }, await issueIn("ru"));
    expect((await printed(await renderPdf(document))).text).toContain("Записей нет.");
  });

  test("that fails is told to whoever asked, and the next document is drawn", async () => {
    const document = await sampleDocument("general-sheet", "ru");
    const asked = await Promise.allSettled([renderPdf({ ...document, issuedOn: "never" }), renderPdf(document)]);
    expect(asked.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  });
});
