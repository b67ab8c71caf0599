// A value as a document writes it: a day, a mark, a count, a text, each in the way of its language.
import { parseDate } from "@bagalau/calendar";
import { Rational } from "@bagalau/engine";
import type { Language } from "@bagalau/methodology";
import { dateText, decimalText } from "@bagalau/methodology/wording";
import { cleanText } from "./clean-text.ts";
import { freeEntry } from "./document.ts";
import type { Entry, FieldType } from "./document.ts";
import { word } from "./document-texts.ts";
import type { FieldValue, FillFaultCode } from "./form-values.ts";

/** `short`: days as `22.10.2025`, for the cells of tables. */
export interface Writing {
  readonly language: Language;
  readonly short: boolean;
}

/** The entry, or the code of what is wrong with the value. */
export function entryOf(value: FieldValue, type: FieldType, writing: Writing): Entry | FillFaultCode {
  if (value === null || value === "") return freeEntry;
  switch (type) {
    case "date":
      return typeof value === "string" && parseDate(value) !== null
        ? { text: dayText(value, writing), day: value, count: null }
        : "document.not-a-day";
    case "count":
    case "number":
    case "money":
    case "mark":
    case "percent":
      return numberEntry(value, type, writing.language);
    case "flag":
      return typeof value === "boolean"
        ? { ...freeEntry, text: word(writing.language, value ? "yes" : "no") }
        : "document.not-a-text";
    default:
      return textEntry(value);
  }
}

function dayText(day: string, { language, short }: Writing): string {
  return short && language !== "en" ? day.split("-").toReversed().join(".") : dateText(language, day);
}

function numberEntry(value: FieldValue, type: FieldType, language: Language): Entry | FillFaultCode {
  const written = String(value);
  if (typeof value === "boolean" || Array.isArray(value) || Rational.parse(written) === null)
    return "document.not-a-number";
  if (!/^-?\d+(?:\.\d+)?$/u.test(written)) return "document.not-a-number";
  const text = decimalText(language, written);
  if (type === "percent") return { ...freeEntry, text: language === "en" ? `${text}%` : `${text}\u00a0%` };
  return { text, day: null, count: type === "mark" ? null : written };
}

function textEntry(value: FieldValue): Entry | FillFaultCode {
  if (typeof value === "string") return { ...freeEntry, text: cleanText(value) };
  if (Array.isArray(value)) return { ...freeEntry, text: cleanText(value.join("\n")) || null };
  return "document.not-a-text";
}
