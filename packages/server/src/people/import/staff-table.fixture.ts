// A staff of four as a table, in the kinds of files that people have.
import { zipSync } from "fflate";
import writeXlsxFile from "write-excel-file/node";
import type { SheetData } from "write-excel-file/node";
import { iinOf } from "../town.fixture.ts";

export const dry = { mode: "dry-run", on: "2025-10-20", act: "№ 77-ө", actOn: "2025-10-20" };
export const run = { ...dry, mode: "run" };

export const header = [
  "ЖСН",
  "Тегі",
  "Аты",
  "Әкесінің аты",
  "Бөлімше",
  "Подразделение",
  "Жоғары тұрған бөлімше",
  "Лауазымы",
  "Должность",
  "Лауазым санаты",
  "Тікелей басшысы",
  "Бөлімше басшысы",
  "Тағайындалған күні",
  "Электрондық пошта",
  "Телефон",
  "Жұмыстан босатылған күні",
];

export const iins = [iinOf(7), iinOf(15), iinOf(22), iinOf(31)] as const;
export const staff = [
  [
    iins[0],
    "Әбдіқадыров",
    "Ғани",
    "Ұланұлы",
    "Аппарат",
    "Аппарат",
    "",
    "Басшы",
    "Руководитель",
    "E-2",
    "",
    "иә",
    "01.02.2020",
    "gani@example.kz",
    "8 (701) 000-00-01",
    "",
  ],
  [
    iins[1],
    "Қожахметова",
    "Іңкәр",
    "Өмірқызы",
    "Заң бөлімі",
    "Юридический отдел",
    "Аппарат",
    "Бөлім басшысы",
    "Руководитель отдела",
    "leading",
    "Әбдіқадыров Ғани",
    "иә",
    "2021-03-15",
    "",
    "",
    "",
  ],
  [
    iins[2],
    "Һашимов",
    "Мәди",
    "",
    "Заң бөлімі",
    "Юридический отдел",
    "Аппарат",
    "Бас маман",
    "Главный специалист",
    "other",
    "",
    "жоқ",
    "05.01.2023",
    "",
    "",
    "",
  ],
  [
    iins[3],
    "Үсенов",
    "Нұрлан",
    "",
    "Заң бөлімі",
    "Юридический отдел",
    "Аппарат",
    "Бас маман",
    "Главный специалист",
    "other",
    "",
    "",
    "05.01.2023",
    "",
    "",
    "31.07.2025",
  ],
];

export function csv(
  rows: readonly (readonly string[])[] = staff,
  columns: readonly string[] = header,
  separator = ";",
): Uint8Array {
  const quoted = (text: string) => (/[";,\t\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return new TextEncoder().encode([columns, ...rows].map((row) => row.map(quoted).join(separator)).join("\r\n"));
}

/** The staff with one cell changed. */
export function changed(row: number, column: string, value: string): readonly (readonly string[])[] {
  return staff.map((cells, place) =>
    place === row ? cells.map((cell, at) => (header[at] === column ? value : cell)) : cells,
  );
}

export async function xlsx(rows: readonly (readonly (string | number | Date | null)[])[]): Promise<Uint8Array> {
  const data = rows.map((row) =>
    row.map((value) => (value instanceof Date ? { type: Date, value, format: "dd.mm.yyyy" } : value)),
  );
  return Uint8Array.from(await writeXlsxFile(data as SheetData).toBuffer());
}

/** A body of 100 units under one, each with its head and 29 others. */
export function manyPeople(count: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (let number = 1; rows.length < count; number += 1) {
    let iin: string;
    try {
      iin = iinOf(number);
    } catch {
      continue;
    }
    const place = rows.length;
    const unit = place === 0 ? "Аппарат" : `Бөлім ${(place % 100) + 1}`;
    const isHead = place === 0 || place <= 100;
    const post = isHead ? "Басшы" : "Маман";
    const above = place === 0 ? "" : "Аппарат";
    rows.push([
      iin,
      `Қызметші${String(place).padStart(4, "0")}`,
      "Ерлан",
      "",
      unit,
      unit,
      above,
      post,
      post,
      isHead ? "leading" : "other",
      "",
      isHead ? "иә" : "",
      "09.01.2024",
      `p${place}@example.kz`,
      "",
      "",
    ]);
  }
  return rows;
}

export function inline(cell: string, text: string): string {
  return `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** A workbook of one sheet, as its parts are. */
export function sheet(rows: string, after = ""): Uint8Array {
  const part = (text: string) => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006/relationships";
  return zipSync({
    "[Content_Types].xml": part('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "xl/workbook.xml": part(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": part(
      `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/styles.xml": part(`<styleSheet xmlns="${main}"/>`),
    "xl/worksheets/sheet1.xml": part(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`),
  });
}
