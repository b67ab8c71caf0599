// The empty table: the columns in the viewer's language, one row as a sample, and a sheet that says what each column takes.
import writeXlsxFile from "write-excel-file/node";
import type { Row } from "write-excel-file/node";
import type { Language } from "@bagalau/methodology";
import type { App } from "../../app.ts";
import type { Viewer } from "../../db/viewer.ts";
import { filled } from "../../sentence.ts";
import { bodyOf } from "../../records/body.ts";
import { categoriesOn } from "../categories.ts";
import type { Category } from "../categories.ts";
import { columns, formColumns, headerOf, requiredKeys } from "./columns.ts";
import type { Column, ColumnKey } from "./columns.ts";
import { dayCell, headerRow, mediaType, textCell, widthOf } from "./sheet-cells.ts";
import { formTexts, sampleTexts } from "./texts.ts";

export async function importForm(app: App, { body: id, today, language }: Viewer) {
  const body = await bodyOf(app, id);
  const categories = body === null ? [] : categoriesOn(app, body.pack, today);
  const shown = formColumns(language);
  const header = headerRow(shown.map((column) => headerOf(column, language)));
  const sample: Row = shown.map((column) => sampleCell(column, language, categories, today));
  const written = writeXlsxFile(
    [
      {
        sheet: formTexts.people[language],
        data: [header, sample],
        columns: shown.map(({ key }) => ({ width: widthOf(key) })),
        stickyRowsCount: 1,
      },
      {
        sheet: formTexts.explanations[language],
        data: explanations(language, categories),
        columns: [{ width: 34 }, { width: 14 }, { width: 90 }],
      },
    ],
    { fontFamily: "Arial", fontSize: 10 },
  );
  const content = Uint8Array.from(await written.toBuffer());
  return { name: `${formTexts.people[language]}.xlsx`, mediaType, content };
}

function sampleCell(
  { key, language: own }: Column,
  language: Language,
  categories: readonly Category[],
  today: string,
) {
  if (key === "appointedOn") {
    return dayCell(`${today.slice(0, 4)}-01-01`);
  }
  const values: Readonly<Partial<Record<ColumnKey, string>>> = {
    iin: "850315300128",
    family: sampleTexts.family[language],
    given: sampleTexts.given[language],
    patronymic: sampleTexts.patronymic[language],
    unit: sampleTexts.unit[own ?? language],
    post: sampleTexts.post[own ?? language],
    category: categories[0]?.word ?? "",
    head: formTexts.no[language],
    by: formTexts.appointment[language],
    email: "a.ulgi@example.kz",
    phone: "+77010000000",
    address: sampleTexts.address[language],
    language,
  };
  const value = values[key];
  return value === undefined ? null : textCell(value);
}

function explanations(language: Language, categories: readonly Category[]): Row[] {
  const cell = (value: string) => ({ type: String, value, wrap: true, alignVertical: "top" }) as const;
  const words = categories.map(({ word, title }) => `${word} – ${title[language]}`).join("; ");
  const lines = formColumns(language).map((column): Row => {
    const { key } = column;
    const needed = requiredKeys.includes(key) ? formTexts.yes : formTexts.no;
    return [
      { ...cell(headerOf(column, language)), fontWeight: "bold" },
      cell(needed[language]),
      cell(filled(columns[key].about, language, { words })),
    ];
  });
  const titles = [formTexts.column, formTexts.required, formTexts.content];
  return [
    [{ ...cell(formTexts.sample[language]), columnSpan: 3, height: 45 }],
    [],
    headerRow(titles.map((title) => title[language])),
    ...lines,
  ];
}
