// The files in which staff tables come: encodings, workbooks, forms, and what is no table at all.
import { zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { faultsOf, iinOf, openTown } from "../town.fixture.ts";
import type { Shown, Town } from "../town.fixture.ts";
import { csv, dry, header, iins, inline, run, sheet, staff, xlsx } from "./staff-table.fixture.ts";

let town: Town;

beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => town.move());

/** `B7 code` of every fault. */
async function faults(file: Uint8Array, fields = dry): Promise<readonly string[]> {
  const { status, body } = await town.send(file, fields);
  expect(status).toBe(200);
  return body.faults.map(({ cell, code }: Shown) => `${cell} ${code}`);
}

describe("A1.1 a file", () => {
  test.each(["utf-8 with a mark", "utf-16le with a mark", "utf-16be with a mark", "utf-16le without"])(
    "of CSV in %s keeps every Kazakh letter",
    async (encoding) => {
      const text = new TextDecoder().decode(csv(staff, header, "\t"));
      const marked = encoding.endsWith("mark") ? `\uFEFF${text}` : text;
      const little = Buffer.from(marked, "utf16le");
      const file = encoding.startsWith("utf-8")
        ? Buffer.from(marked, "utf8")
        : encoding.startsWith("utf-16be")
          ? Buffer.from(little).swap16()
          : little;
      const { body } = await town.send(file, run);
      expect(body).toMatchObject({ faults: [], people: { created: 4 } });
      const { body: found } = await town.get(`/people?name=${encodeURIComponent("қОЖАХМЕТОВА ІҢКӘР ӨМ")}`);
      expect(found.items.map(({ name }: Shown) => name)).toEqual(["Қожахметова Іңкәр Өмірқызы"]);
    },
  );

  test("of CSV in Windows-1251 is read where its letters are Russian, and refused where Kazakh ones were lost", async () => {
    const columns = ["ИИН", "Фамилия", "Имя", "Подразделение", "Должность", "Категория", "Дата назначения"];
    const inWindows = (text: string) =>
      Uint8Array.from(text, (letter) => {
        const code = letter.codePointAt(0)!;
        return code < 128 ? code : code >= 0x410 && code <= 0x44f ? code - 0x350 : 0x3f;
      });
    const file = (family: string) =>
      inWindows(
        [columns, [iinOf(7), family, "Иван", "Отдел", "Специалист", "other", "09.01.2024"]]
          .map((row) => row.join(","))
          .join("\r\n"),
      );
    expect(await faults(file("Петров"))).toEqual([]);
    expect(await faults(file("Қожаев"))).toEqual(["B2 import.letters-lost"]);
  });

  test("of Excel keeps days as days, brings back zeros before an IIN and repeats what merged cells cover", async () => {
    const young = iinOf(9, "050315").replace(/^(.{6})3/u, "$13");
    const rows = [
      ["ЖСН", "Тегі", "Аты", "Бөлімше", "Лауазымы", "Санаты", "Тағайындалған күні"],
      [iins[0], "Қасымов", "Асқар", "Заң бөлімі", "Маман", "other", new Date("2024-02-29T00:00:00Z")],
      [Number(young), "Қасымова", "Әлия", "Заң бөлімі", "Маман", "other", 45_352],
    ];
    const { body } = await town.send(await xlsx(rows), run);
    expect(body).toMatchObject({ faults: [], people: { created: 2 } });
    const people = (await town.get("/people")).body.items;
    const cards = await Promise.all(people.map(async ({ id }: Shown) => (await town.get(`/people/${id}`)).body));
    expect(cards.map(({ iin, since }) => [iin, since])).toEqual([
      [iins[0], "2024-02-29"],
      [young, "2024-03-01"],
    ]);
  });

  test("of Excel with a formula gives its value, and tells a formula that gives an error or none", async () => {
    const book = (cells: string) =>
      sheet(
        `<row r="1">${["ЖСН", "Тегі", "Аты", "Бөлімше", "Лауазымы", "Санаты", "Тағайындалған күні"].map((text, at) => inline(`${"ABCDEFG"[at]}1`, text)).join("")}</row><row r="2">${cells}</row>`,
      );
    const rest = ["Асқар", "Заң бөлімі", "Маман", "other", "2024-01-09"]
      .map((text, at) => inline(`${"CDEFG"[at]}2`, text))
      .join("");
    const iin = inline("A2", iins[0]);
    expect(await faults(book(`${iin}<c r="B2" t="str"><f>"Қасым"&amp;"ов"</f><v>Қасымов</v></c>${rest}`))).toEqual([]);
    expect(await faults(book(`${iin}<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>${rest}`))).toEqual([
      "B2 import.formula-error",
    ]);
    expect(await faults(book(`${iin}<c r="B2"><f>C2</f></c>${rest}`))).toEqual(["B2 import.formula-unread"]);
  });

  test("of Excel repeats down what merged cells hold", async () => {
    const titles = ["ЖСН", "Тегі", "Аты", "Лауазымы", "Санаты", "Тағайындалған күні", "Бөлімше"];
    const line = (row: number, values: readonly string[]) =>
      `<row r="${row}">${values.map((text, at) => (text === "" ? "" : inline(`${"ABCDEFG"[at]}${row}`, text))).join("")}</row>`;
    const person = (iin: string, unit: string) => [iin, "Қасымов", "Асқар", "Маман", "other", "2024-01-09", unit];
    const rows = line(1, titles) + line(2, person(iins[0], "Заң бөлімі")) + line(3, person(iins[1], ""));
    expect(await faults(sheet(rows))).toEqual(["G3 import.value-missing"]);
    expect(await faults(sheet(rows, '<mergeCells count="1"><mergeCell ref="G2:G3"/></mergeCells>'))).toEqual([]);
  });

  test("that is no table, an old book, empty, torn or a bomb is refused with what to do", async () => {
    const codes = async (file: Uint8Array) => {
      const answer = await town.send(file, dry);
      return [answer.status, ...faultsOf(answer)];
    };
    expect(await codes(new TextEncoder().encode("%PDF-1.7"))).toEqual([422, "import.not-a-table at file"]);
    expect(await codes(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual([422, "import.old-workbook at file"]);
    expect(await codes((await xlsx([header])).slice(0, 700))).toEqual([422, "import.not-a-workbook at file"]);
    expect(await codes(new TextEncoder().encode('ЖСН;"Тегі\r\n1;2'))).toEqual([422, "import.not-csv at file"]);
    expect(await codes(csv([]))).toEqual([422, "import.no-rows at file"]);
    expect(await codes(new TextEncoder().encode("\r\n\r\n"))).toEqual([422, "import.no-rows at file"]);
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(40_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codes(bomb)).toEqual([422, "import.too-large at file"]);
    expect(await codes(sheet(`<row r="1048576">${inline("A1048576", "ЖСН")}</row>`))).toEqual([
      422,
      "import.too-wide at file",
    ]);
    expect(await codes(sheet(`<row r="1">${inline("XFD1", "ЖСН")}</row>`))).toEqual([422, "import.too-wide at file"]);
    const future = await town.send(csv(), { ...dry, on: "2025-10-23" });
    expect([future.status, faultsOf(future)]).toEqual([422, ["law.day-in-future at on"]]);
  });

  test.each(["kk", "ru", "en"])("the empty form in %s is taken as it is", async (language) => {
    const form = await town.get("/people/import-form", { headers: { "accept-language": language } });
    const rows = await readSheet(Buffer.from(form.bytes));
    expect(rows).toHaveLength(2);
    const explained = await readSheet(Buffer.from(form.bytes), 2);
    expect(explained.slice(3).map(([name]) => name)).toEqual(rows[0]);
    const { body } = await town.send(form.bytes, dry);
    expect(body).toMatchObject({ rows: 1, faults: [], people: { created: 1 } });
  });

  test.each(["kk", "ru", "en"])(
    "given out in %s holds every Kazakh letter, and taken back changes nothing",
    async (language) => {
      await town.send(csv(), run);
      const headers = { "accept-language": language };
      const given = await town.get("/people/export", { headers });
      const rows = await readSheet(Buffer.from(given.bytes));
      const place = rows[0]!.findIndex((title) => ["Тегі", "Фамилия", "Family name"].includes(String(title)));
      expect(rows.slice(1).map((row) => row[place])).toEqual(["Әбдіқадыров", "Қожахметова", "Һашимов"]);
      const { body } = await town.send(given.bytes, { ...run, on: "2025-10-22" }, { headers });
      expect(body).toMatchObject({ faults: [], rows: 3, people: { created: 0, changed: 0, same: 3, absent: 0 } });
      const statuses = await Promise.all(
        ["personnel", "nobody", "administrator"].map(async (as) => (await town.get("/people/export", { as })).status),
      );
      expect(statuses).toEqual([403, 403, 403]);
    },
  );
});
