// An invented body of any size: the head of the body, a chief of the apparatus, departments of twenty with their heads. The same
// size gives the same people.
import { createHash } from "node:crypto";
import type { Target } from "@bagalau/server/measure";

export interface Member {
  readonly person: string;
  readonly post: string;
  readonly unit: string;
  readonly category: string;
  /** Whoever marks his sheet; null for the head of the body, whom no methodology evaluates. */
  readonly evaluator: string | null;
}

export interface District {
  /** Whom the methodology evaluates. */
  readonly evaluated: readonly Member[];
  /** Commands that make it, in order. */
  readonly targets: readonly Target[];
}

const departmentSize = 20;
const firstDay = "2020-01-01";
const act = { number: "1-к", on: "2019-12-20" };

export function district(size: number): District {
  const head: Member = {
    person: idOf("person head"),
    post: idOf("post head"),
    unit: bodyUnit,
    category: "none",
    evaluator: null,
  };
  const chief: Member = { ...member("chief", apparatus, "E-R-1"), evaluator: head.person };
  const evaluated = [chief];
  const heads = new Map<string, Member>();
  for (let number = 0; evaluated.length < size; number += 1) {
    const unit = idOf(`unit ${Math.floor(number / departmentSize)}`);
    const first = heads.get(unit);
    const category = first === undefined ? "E-R-1" : "other";
    const one = { ...member(String(number), unit, category), evaluator: (first ?? chief).person };
    if (first === undefined) heads.set(unit, one);
    evaluated.push(one);
  }
  const everybody = [head, ...evaluated];
  const units = [
    { id: bodyUnit, parent: null, head: head.post },
    { id: apparatus, parent: bodyUnit, head: chief.post },
    ...[...heads].map(([id, { post }]) => ({ id, parent: apparatus, head: post })),
  ];
  return {
    evaluated,
    targets: [
      ...units.map(createUnit),
      ...everybody.map(createPost),
      ...units.map(nameHead),
      ...everybody.flatMap((one, index) => [register(one, index), appoint(one)]),
    ],
  };
}

const bodyUnit = idOf("unit body");
const apparatus = idOf("unit apparatus");

function member(name: string, unit: string, category: string): Omit<Member, "evaluator"> {
  return { person: idOf(`person ${name}`), post: idOf(`post ${name}`), unit, category };
}

interface UnitPlan {
  readonly id: string;
  readonly parent: string | null;
  readonly head: string;
}

function createUnit({ id, parent }: UnitPlan, index: number): Target {
  const name = { kk: `${index}-бөлім`, ru: `Отдел ${index}`, en: null };
  return {
    record: "unit",
    id,
    command: { kind: "create", id, name, parent, head: null, code: null, from: firstDay, act: null },
  };
}

function nameHead({ id, head }: UnitPlan): Target {
  return { record: "unit", id, command: { kind: "name-head", head, from: firstDay, act: null } };
}

function createPost({ post, unit, category }: Member): Target {
  const title = { kk: "Бас маман", ru: "Главный специалист", en: null };
  const command = {
    kind: "create",
    id: post,
    title,
    unit,
    category,
    supervisor: null,
    code: null,
    from: firstDay,
    act,
  };
  return { record: "post", id: post, command };
}

const families = ["Серікова", "Ахметова", "Қасымова", "Оспанова", "Жүнісова", "Әбдірахманова", "Смағұлова", "Тілеуова"];
const given = ["Айгерім", "Әсем", "Гүлнәр", "Дана", "Жанар", "Мәдина", "Сәуле", "Ұлжан"];

function register({ person }: Member, index: number): Target {
  const name = {
    family: families[index % families.length]!,
    given: given[Math.floor(index / families.length) % given.length]!,
    patronymic: null,
  };
  const contacts = { email: `p${index}@example.kz`, phone: null, address: null };
  const command = { kind: "register", id: person, iin: iinOf(index), name, contacts, language: "kk", since: firstDay };
  return { record: "person", id: person, command };
}

function appoint({ person, post }: Member): Target {
  const entry = { from: firstDay, until: null, post, as: "main", by: "appointment", act };
  return { record: "person", id: person, command: { kind: "appoint", ...entry } };
}

/** A sound number for each: those that have no check digit are passed over by taking the next day of birth. */
function iinOf(index: number): string {
  const number = String(index % 10_000).padStart(4, "0");
  for (let day = 1; ; day += 1) {
    const born = `80${String(1 + (Math.floor(index / 10_000) % 12)).padStart(2, "0")}${String(day).padStart(2, "0")}`;
    const eleven = `${born}4${number}`;
    const digit = checkDigit(eleven);
    if (digit !== null) return `${eleven}${digit}`;
  }
}

function checkDigit(eleven: string): number | null {
  const weighed = (first: number): number =>
    [...eleven].reduce((sum, digit, place) => sum + Number(digit) * (((place + first - 1) % 11) + 1), 0) % 11;
  const once = weighed(1);
  const digit = once < 10 ? once : weighed(3);
  return digit < 10 ? digit : null;
}

/** A uuid made of words. */
export function idOf(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
