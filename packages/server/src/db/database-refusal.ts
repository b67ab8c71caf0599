// What stops work with the database, told with what to do; in any of the three languages.
import type { Language } from "@bagalau/methodology";
import { filled } from "../sentence.ts";
import { databaseTexts } from "./refusal-texts.ts";

export type DatabaseRefusalCode = keyof typeof databaseTexts;

/** `message` is English, for logs; people read `sentence`. */
export class DatabaseRefusal extends Error {
  readonly code: DatabaseRefusalCode;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: DatabaseRefusalCode, params: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(filled(databaseTexts[code], "en", params), { cause });
    this.name = "DatabaseRefusal";
    this.code = code;
    this.params = params;
  }

  sentence(language: Language): string {
    return filled(databaseTexts[this.code], language, this.params);
  }
}
