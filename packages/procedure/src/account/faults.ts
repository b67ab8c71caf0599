// The checks that several commands of an account share: days, words, logins.
import { parseDate } from "@bagalau/calendar";
import type { Refusal } from "../record.ts";
import type { accountTexts } from "./texts.ts";

type AccountCode = keyof typeof accountTexts;

const longest = 300;

/** No act speaks of accounts, so that a refusal here never has a clause. */
export function refusal(code: AccountCode, params: Refusal["params"] = {}, at: string | null = null): Refusal {
  return { code, clause: null, params, at };
}

/** A day from today on. */
export function dayFaults(day: string, today: string, at: string): readonly Refusal[] {
  if (parseDate(day) === null) return [refusal("account.not-a-day", {}, at)];
  return day < today ? [refusal("account.day-past", { day, today }, at)] : [];
}

export function wordsFaults(words: string, at: string): readonly Refusal[] {
  if (words.trim() === "") return [refusal("account.words-missing", {}, at)];
  return words.trim().length > longest ? [refusal("account.words-long", { most: String(longest) }, at)] : [];
}

/** Latin only: a Cyrillic letter that looks the same would make two logins that no eye tells apart. */
export function loginFaults(login: string): readonly Refusal[] {
  return /^[a-z0-9][a-z0-9._@+-]{2,99}$/.test(login) ? [] : [refusal("account.login", {}, "login")];
}
