// What several journeys do with a sheet: find one that waits, and read what the server has of it.
import { ask } from "./asking.ts";
import type { Language, Page } from "./district.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Waiting {
  readonly id: string;
  readonly person: Named;
}

interface Sheet extends Waiting {
  readonly open: boolean;
  readonly draft: string | null;
}

interface Field {
  readonly kind: string;
  readonly title: Readonly<Record<Language, string>>;
}

interface Draft {
  /** By group and mark. */
  readonly given: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly comments: Readonly<Record<string, string>>;
}

/** Those to whom nobody has given a mark yet, as whoever evaluates them sees them. */
export async function waiting(page: Page): Promise<readonly Waiting[]> {
  const { items } = await ask<{ readonly items: readonly Sheet[] }>(page, "/evaluations/to-evaluate");
  return items.filter(({ open, draft }) => open && draft === null);
}

/** What is marked, as the sheet calls it. */
export async function marksOf(page: Page, evaluation: string, language: Language): Promise<readonly string[]> {
  const { fields } = await ask<{ readonly fields: readonly Field[] }>(page, `/evaluations/${evaluation}/sheet-form`);
  return fields.filter(({ kind }) => kind === "number").map(({ title }) => title[language]);
}

export async function draftOf(page: Page, evaluation: string): Promise<Draft> {
  return ask<Draft>(page, `/evaluations/${evaluation}/draft`);
}

/** The whole sheet's comment as the server has it. */
export async function commentOf(page: Page, evaluation: string): Promise<string> {
  return (await draftOf(page, evaluation)).comments["sheet"] ?? "";
}
