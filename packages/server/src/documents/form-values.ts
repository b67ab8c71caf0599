// What is filled into a form, and what an answer to it may be found wrong for.
import type { FormContent, Language, Text } from "@bagalau/methodology";
import type { Citation, Edition, Pack } from "@bagalau/methodology";

/** A form of an edition, or one of ours where the edition prints none. */
export interface Form {
  readonly id: string;
  readonly title: Text;
  readonly citation: Pick<Citation, "clauses" | "provenance" | "because">;
  readonly content: Pick<FormContent, "kind"> & Partial<Pick<FormContent, FormPart>>;
}

type FormPart = "heading" | "tables" | "questions" | "explanations" | "signatures" | "notes";

/** Numbers and marks are decimal texts, days are civil days; null leaves the place free for a hand. A file is its name. */
export type FieldValue = string | number | boolean | null | readonly string[];

export interface RowValues {
  /** The row of the form that this is; may be left out where the form has one. */
  readonly row?: string;
  readonly cells: Readonly<Record<string, FieldValue>>;
}

export interface Signed {
  readonly name: string;
  /** A civil day; null when not yet signed. */
  readonly on: string | null;
  readonly inSystem?: boolean;
}

export interface FormValues {
  readonly heading?: Readonly<Record<string, FieldValue>>;
  readonly tables?: Readonly<Record<string, readonly RowValues[]>>;
  /** By question: ids of the chosen answers, or one's own words. */
  readonly answers?: Readonly<Record<string, string | readonly string[] | null>>;
  /** By signature, one line for each who signs; without, one free line. */
  readonly signatures?: Readonly<Record<string, readonly Signed[]>>;
  /** The words on which conditions (`when`) of the form depend. */
  readonly context?: Readonly<Record<string, string>>;
}

/** Who issues the document, by which law, of which record, when. */
export interface Issue {
  readonly pack: Pack;
  readonly edition: Edition;
  /** `await edition.hash()`. */
  readonly editionHash: string;
  readonly body: Text;
  readonly record: string | null;
  readonly issuedOn: string;
  readonly marks?: readonly ("paper" | "draft")[];
  readonly language: Language;
}

export type FillFaultCode =
  | "document.missing"
  | "document.unknown"
  | "document.not-a-day"
  | "document.not-a-number"
  | "document.not-a-text"
  | "document.not-one-row";

export interface FillFault {
  readonly code: FillFaultCode;
  /** `heading.period`, `tables.votes[0].name`. */
  readonly at: string;
}

export const fillTexts = {
  "document.missing": {
    kk: "Құжатта мән жоқ: {at}.",
    ru: "В документе нет значения: {at}.",
    en: "The document lacks a value: {at}.",
  },
  "document.unknown": {
    kk: "Нысанда мұндай өріс жоқ: {at}.",
    ru: "В форме нет такого поля: {at}.",
    en: "The form has no such field: {at}.",
  },
  "document.not-a-day": {
    kk: "Күн 2025-10-22 түрінде жазылады: {at}.",
    ru: "День пишется так: 2025-10-22. Поле: {at}.",
    en: "A day is written as 2025-10-22: {at}.",
  },
  "document.not-a-number": {
    kk: "Сан ондық бөлшек түрінде жазылады: {at}.",
    ru: "Число пишется десятичной дробью: {at}.",
    en: "A number is written as a decimal: {at}.",
  },
  "document.not-a-text": {
    kk: "Бұл өріске мәтін жазылады: {at}.",
    ru: "В это поле пишется текст: {at}.",
    en: "This field takes a text: {at}.",
  },
  "document.not-one-row": {
    kk: "Бұл жол кестеде дәл бір рет тұрады: {at}.",
    ru: "Эта строка стоит в таблице ровно один раз: {at}.",
    en: "This row stands in the table exactly once: {at}.",
  },
} as const satisfies Record<FillFaultCode, Text>;

export function fillFaultSentence({ code, at }: FillFault, language: Language): string {
  return fillTexts[code][language].replace("{at}", at);
}
