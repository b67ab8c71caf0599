// Who gets a message: his name, his language, where he can be reached.
import type { Kysely } from "kysely";
import type { Language } from "@bagalau/methodology";
import type { Database } from "../db/tables.ts";
import type { Recipient } from "./compose.ts";

export interface Reached extends Recipient {
  readonly email: string | null;
  readonly phone: string | null;
}

/** The person of the body; null where there is none. */
export async function reachedPerson(tx: Kysely<Database>, body: string, person: string): Promise<Reached | null> {
  const row = await tx
    .selectFrom("person")
    .innerJoin("person_card", (join) =>
      join.onRef("person_card.body_id", "=", "person.body_id").onRef("person_card.record_id", "=", "person.record_id"),
    )
    .select(["given_name", "patronymic", "email", "phone", "language"])
    .where("person.body_id", "=", body)
    .where("person.record_id", "=", person)
    .executeTakeFirst();
  if (row === undefined) return null;
  const name = [row.given_name, row.patronymic].filter((part) => part !== null && part !== "").join(" ");
  return { name, language: languageOf(row.language), email: emptyAsNull(row.email), phone: emptyAsNull(row.phone) };
}

/** Where the means reaches the person; null where he has no such address. */
export function addressBy(person: Reached, means: string): string | null {
  if (means === "e-mail") return person.email;
  return means === "text-message" ? person.phone : null;
}

function languageOf(written: string): Language {
  return written === "ru" || written === "en" ? written : "kk";
}

function emptyAsNull(value: string | null): string | null {
  return value === null || value.trim() === "" ? null : value.trim();
}
