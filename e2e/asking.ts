// What a journey asks of the API beside the pages: ids, names and states that no person would read off a screen.
import { randomUUID } from "node:crypto";
import type { District, Page } from "./district.ts";

const api = "/api/v1";

/** As whoever is signed in on the page. Throws where it is refused. */
export async function ask<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(`${api}${path}`);
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

export async function change<Answer>(page: Page, path: string, data?: object): Promise<Answer> {
  const headers = { "sec-fetch-site": "same-origin", "idempotency-key": randomUUID() };
  const answer = await page.request.post(`${api}${path}`, { headers, ...(data === undefined ? {} : { data }) });
  const text = await answer.text();
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}

/** The part by which a person signs in. */
export async function loginOf(district: District, person: string): Promise<string> {
  const administrator = await district.enter("administrator");
  let cursor = "";
  do {
    const found = await ask<Accounts>(administrator, `/accounts?limit=200${cursor}`);
    const login = found.items.find((account) => account.person === person)?.login;
    if (login !== undefined) return login.replace("demo.", "");
    cursor = found.next === null ? "" : `&cursor=${encodeURIComponent(found.next)}`;
  } while (cursor !== "");
  throw new Error(`${person} has no account`);
}

interface Accounts {
  readonly items: readonly { readonly login: string; readonly person: string | null }[];
  readonly next: string | null;
}

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Who is signed in on `who`, as those who may sit in the session are named to `page`. */
export async function personOf(who: Page, page: Page, evaluation: string): Promise<Person> {
  const { person } = await ask<{ readonly person: string }>(who, "/me");
  const path = `/evaluations/${evaluation}/session/candidates`;
  const { items } = await ask<{ readonly items: readonly { readonly person: Person }[] }>(page, path);
  return items.find((candidate) => candidate.person.id === person)!.person;
}

/** What people write on the way, each in his own words. */
export const written = {
  kk: {
    marks: "Тапсырмалар мерзімінде орындалды, бірақ құжаттарда қателер болды.",
    application: "Бағамен келіспеймін: қателерді мен емес, бұрынғы орындаушы жіберген.",
    opinion: "Қателер басқа қызметшінің жұмысына жатады, барлық тапсырма мерзімінде орындалды.",
    place: "Мәжіліс залы",
  },
  ru: {
    marks: "Поручения исполнены в срок, но в документах были ошибки.",
    application: "Не согласен с оценкой: ошибки допустил не я, а прежний исполнитель.",
    opinion: "Ошибки относятся к работе другого служащего, все поручения исполнены в срок.",
    place: "Зал заседаний",
  },
  en: {
    marks: "The tasks were done in time, but there were mistakes in the documents.",
    application: "I disagree with the mark: the mistakes were made before me, by somebody else.",
    opinion: "The mistakes belong to another servant's work, and all tasks were done in time.",
    place: "Meeting room",
  },
} as const;
