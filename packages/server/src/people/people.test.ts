// The organisation over HTTP: who may, what is refused, what lists show.
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inBody, withViewer } from "../db/viewer.ts";
import { faultsOf, iinOf, openTown } from "./town.fixture.ts";
import type { Shown, Town } from "./town.fixture.ts";

let town: Town;
let unit: string;
let under: string;
let post: string;

const act = { number: "№ 12-ө", on: "2025-01-05" };
const from = "2025-01-05";
const named = (kk: string, ru = kk) => ({ kk, ru });

beforeAll(async () => {
  town = await openTown();
  unit = await made("/units", {
    name: named("Әкім аппараты", "Аппарат акима"),
    parent: null,
    head: null,
    code: null,
    from,
    act,
  });
  under = await made("/units", {
    name: named("Заң бөлімі", "Юридический отдел"),
    parent: unit,
    head: null,
    code: null,
    from,
    act,
  });
  post = await newPost(under, "Бас маман", "Главный специалист");
});
afterAll(() => town.close());

async function made(path: string, content: unknown): Promise<string> {
  const { status, body } = await town.post(path, content);
  expect({ status, body }).toMatchObject({ status: 201, body: { version: 1 } });
  return body.id;
}

function newPost(of: string, kk: string, ru: string, category = "other"): Promise<string> {
  return made("/posts", { title: named(kk, ru), unit: of, category, supervisor: null, code: null, from, act: null });
}

let numbers = 100;
async function newPerson(family: string, given: string, over: object = {}): Promise<string> {
  numbers += 1;
  return await made("/people", {
    iin: iinOf(numbers * 7),
    name: { family, given, patronymic: null },
    contacts: { email: `p${numbers}@example.kz`, phone: null, address: null },
    language: "kk",
    since: from,
    ...over,
  });
}

async function appointed(person: string, to: string): Promise<void> {
  const entry = { from, until: null, post: to, as: "main", by: "appointment", act };
  expect(await town.post(`/people/${person}/appoint`, entry)).toMatchObject({ status: 200 });
}

describe("A1.1 the staff list", () => {
  test("shows units on the day, in the order of the Kazakh alphabet, to whoever is signed in", async () => {
    const { status, body } = await town.get("/units", { as: "nobody", headers: { "accept-language": "kk" } });
    expect(status).toBe(200);
    expect(body.map(({ name, parent }: Shown) => [name, parent])).toEqual([
      [{ kk: "Әкім аппараты", ru: "Аппарат акима", en: "Аппарат акима" }, null],
      [{ kk: "Заң бөлімі", ru: "Юридический отдел", en: "Юридический отдел" }, unit],
    ]);
    expect((await town.get("/units?on=2025-01-04")).body).toEqual([]);
  });

  test("knows the categories of posts by the words of the act, and one for a post that is not evaluated", async () => {
    const { body } = await town.get("/post-categories", { as: "nobody" });
    expect(body.map(({ word }: Shown) => word)).toContain("other");
    expect(body.at(-1)).toMatchObject({ word: "none", title: { ru: "Должность, которую не оценивают" } });
  });

  test("is kept by the HR service and nobody else", async () => {
    const content = { name: named("А"), parent: null, head: null, code: null, from, act };
    const statuses = await Promise.all(
      ["nobody", "administrator", "auditor", "appointing-official", "unknown"].map(
        async (as) => (await town.post("/units", content, { as })).status,
      ),
    );
    expect(statuses).toEqual([403, 403, 403, 403, 401]);
  });

  test("of another body is not there", async () => {
    const asked = { name: named("А"), parent: null, head: null, code: null, from: "2025-02-01", act };
    expect(await town.post(`/units/${unit}/change`, asked, { as: "stranger" })).toMatchObject({ status: 404 });
    expect(await town.get("/units", { as: "stranger" })).toMatchObject({ status: 200, body: [] });
    expect(await town.get(`/posts?unit=${unit}`, { as: "stranger" })).toMatchObject({
      body: { items: [], next: null },
    });
    const foreign = { ...asked, parent: unit, from };
    const refused = await town.post("/units", foreign, { as: "stranger" });
    expect([refused.status, faultsOf(refused)]).toEqual([422, ["unit.unknown at parent"]]);
  });

  test("says all that a post names wrongly at once, and what its own record refuses besides", async () => {
    const wrong = {
      title: named("Маман"),
      unit: post,
      category: "D-5",
      supervisor: uuid(),
      code: null,
      from,
      act: { number: "  x  ", on: from },
    };
    const refused = await town.post("/posts", wrong);
    expect(refused.status).toBe(422);
    expect(faultsOf(refused).toSorted()).toEqual([
      "people.category-unknown at category",
      "post.unknown at supervisor",
      "unit.unknown at unit",
    ]);
    const category = refused.body.faults.find(({ at }: Shown) => at === "category");
    expect(category.sentence).toBe(
      "Действующая редакция такой категории не знает. Возможные значения: E-1, E-2, E-R-1, leading, other, none.",
    );
  });

  test("does not put a unit under one that is under it", async () => {
    const content = { name: named("Әкім аппараты", "Аппарат акима"), parent: under, head: null, code: null };
    const refused = await town.post(`/units/${unit}/change`, { ...content, from: "2025-06-01", act });
    expect([refused.status, faultsOf(refused)]).toEqual([422, ["people.unit-circle at parent"]]);
  });

  test("names a head, closes and reopens, each on the version that the caller saw", async () => {
    const own = await made("/units", {
      name: named("Іс жүргізу", "Делопроизводство"),
      parent: unit,
      head: null,
      code: null,
      from,
      act,
    });
    const chief = await newPost(own, "Бөлім басшысы", "Руководитель отдела", "leading");
    expect((await town.post(`/units/${own}/head`, { head: chief, from, act: null })).body).toEqual({
      id: own,
      version: 2,
    });
    const stale = { headers: { "if-match": '"1"' } };
    expect(await town.post(`/units/${own}/close`, { on: "2025-05-01", act }, stale)).toMatchObject({ status: 409 });
    expect(await town.post(`/units/${own}/close`, { on: "2025-05-01", act })).toMatchObject({ status: 200 });
    const closed = { name: named("Х"), parent: own, head: null, code: null, from: "2025-06-01", act };
    expect(faultsOf(await town.post("/units", closed))).toEqual(["people.unit-not-then at parent"]);
    expect(await town.post(`/units/${own}/reopen`, { reason: "қате" })).toMatchObject({ status: 200 });
    expect(await town.post("/units", closed)).toMatchObject({ status: 201 });
  });

  test("counts posts and those that are held", async () => {
    const own = await made("/units", { name: named("Санақ", "Учёт"), parent: unit, head: null, code: null, from, act });
    const [first] = await Promise.all([
      newPost(own, "Маман 1", "Специалист 1"),
      newPost(own, "Маман 2", "Специалист 2"),
    ]);
    await appointed(await newPerson("Санақов", "Ерік"), first);
    const { body } = await town.get("/personnel/headcount", { as: "nobody" });
    expect(body.find((row: Shown) => row.unit === own)).toMatchObject({ posts: 2, held: 1 });
    const vacant = await town.get(`/posts?unit=${own}&vacant=true`);
    expect(vacant.body.items.map(({ title }: Shown) => title.ru)).toEqual(["Специалист 2"]);
    const asked = await town.get(`/posts?post=${vacant.body.items[0].id}`);
    expect(asked.body.items.map(({ title }: Shown) => title.ru)).toEqual(["Специалист 2"]);
  });
});

describe("A1.1 a person's card", () => {
  test("is read by the HR service and by himself, and by nobody else", async () => {
    const person = await newPerson("Жолдасов", "Жанат");
    await appointed(person, post);
    town.enters("zhanat", [], person);
    const read = async (as: string) => (await town.get(`/people/${person}`, { as })).status;
    expect(await Promise.all(["hr", "hr-head", "personnel", "zhanat"].map(read))).toEqual([200, 200, 200, 200]);
    expect(await Promise.all(["nobody", "administrator", "auditor", "appointing-official"].map(read))).toEqual([
      403, 403, 403, 403,
    ]);
    expect(await Promise.all(["stranger", "unknown"].map(read))).toEqual([404, 401]);
    const { body } = await town.get(`/people/${person}`, { as: "zhanat" });
    expect(body).toMatchObject({
      id: person,
      name: { family: "Жолдасов" },
      appointments: [{ post, from, as: "main" }],
    });
  });

  test("no list and no search shows the IIN, an address or why somebody is away to whoever may not read the card", async () => {
    const person = await newPerson("Құпиянов", "Қайрат");
    await appointed(person, await newPost(under, "Құпия маман", "Тайный специалист"));
    const sick = { from: "2025-10-20", until: null, absence: "sick", substitute: null, act: null };
    expect(await town.post(`/people/${person}/absence`, sick)).toMatchObject({ status: 200 });
    const row = async (as: string) => (await town.get(`/people?person=${person}`, { as })).body.items;
    expect(await row("hr")).toMatchObject([{ id: person, absence: "sick" }]);
    expect(await row("nobody")).toMatchObject([{ id: person, name: "Құпиянов Қайрат", absence: null }]);
    expect(Object.keys((await row("nobody"))[0]).toSorted()).toEqual([
      "absence",
      "dismissedOn",
      "id",
      "name",
      "post",
      "version",
    ]);
    const days = { from: "2025-10-01", to: "2025-10-31" };
    expect(await town.post("/personnel/absences/search", days, { as: "nobody" })).toMatchObject({ status: 403 });
    expect((await town.post("/personnel/absences/search", days, { as: "personnel" })).body).toContainEqual({
      person,
      kind: "sick",
      from: "2025-10-20",
      until: null,
      substitute: null,
    });
  });

  test("row security hides the card's table from whoever may not read it, whatever the query", async () => {
    const person = await newPerson("Қорғанов", "Нұрлан");
    const base = { body: town.body, account: uuid(), today: "2025-10-22", language: "ru" } as const;
    const cards = (roles: readonly string[], who: string | null) =>
      withViewer(town.app, { ...base, roles, person: who }, async (tx) => {
        const seen = await tx.selectFrom("person_card").select("record_id").execute();
        return seen.map(({ record_id }) => record_id);
      });
    expect(await cards(["administrator", "auditor", "appointing-official"], null)).toEqual([]);
    expect(await cards([], person)).toEqual([person]);
    expect(await cards(["hr"], null)).toContain(person);
  });

  test("an IIN stands once in a body, told in words, also where two register it at one moment", async () => {
    const iin = iinOf(4001);
    const entry = (family: string) => ({
      iin,
      name: { family, given: "Айдос", patronymic: "Ерланұлы" },
      contacts: { email: null, phone: null, address: null },
      language: "kk",
      since: from,
    });
    const [one, other] = await Promise.all([
      town.post("/people", entry("Біріншіев")),
      town.post("/people", entry("Біріншіев")),
    ]);
    expect([one.status, other.status].toSorted()).toEqual([201, 422]);
    const late = await town.post("/people", entry("Екіншіев"));
    expect([late.status, faultsOf(late)]).toEqual([422, ["people.iin-taken at iin"]]);
    expect(late.body.faults[0].sentence).toBe(
      "По этому ИИН уже зарегистрирован человек: Біріншіев Айдос Ерланұлы. Нужно изменить его карточку, а не заводить новую.",
    );
    const unseen = await town.post("/people", entry("Үшіншіев"), { as: "nobody" });
    expect([unseen.status, faultsOf(unseen)]).toEqual([403, ["access.forbidden at null"]]);
    expect(await town.post("/people", entry("Басқа"), { as: "stranger" })).toMatchObject({ status: 201 });
  });

  test("registered again under the same key is the same person; under the same key with other content it is refused", async () => {
    const key = uuid();
    const entry = (given: string) => ({
      iin: iinOf(4003),
      name: { family: "Кілтов", given, patronymic: null },
      contacts: { email: null, phone: null, address: null },
      language: "ru",
      since: from,
    });
    const first = await town.post("/people", entry("Кілт"), { key });
    const again = await town.post("/people", entry("Кілт"), { key });
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(await town.post("/people", entry("Өзге"), { key })).toMatchObject({ status: 409 });
  });

  test("refuses all faults at once with their fields", async () => {
    const wrong = {
      iin: "850315300120",
      name: { family: "А", given: "Б", patronymic: null },
      contacts: { email: "no-at", phone: "8701", address: null },
      language: "kk",
      since: "1970-01-01",
    };
    const refused = await town.post("/people", wrong);
    expect(refused.status).toBe(422);
    expect(faultsOf(refused)).toEqual([
      "iin.check-digit at iin",
      "person.email at contacts.email",
      "person.phone at contacts.phone",
    ]);
  });

  test("a person acts for another only where both are there, and nobody is replaced by somebody of another body", async () => {
    const person = await newPerson("Алмасов", "Алмас");
    await appointed(person, await newPost(under, "Маман А", "Специалист А"));
    const gone = await newPerson("Кеткенов", "Кенес");
    await appointed(gone, await newPost(under, "Маман Ә", "Специалист Ә"));
    expect(await town.post(`/people/${gone}/dismiss`, { on: "2025-03-01", ground: "өз еркімен", act })).toMatchObject({
      status: 200,
    });
    const replace = (by: string) =>
      town.post(`/people/${person}/replace`, { from: "2025-04-01", until: null, by, act });
    expect(faultsOf(await replace(gone))).toEqual(["people.person-left at by"]);
    expect(faultsOf(await replace(post))).toEqual(["person.unknown at by"]);
    const correction = { kind: "begin-absence", from, until: null, absence: "leave", substitute: uuid(), act: null };
    const refused = await town.post(`/people/${person}/correct`, {
      entry: uuid(),
      reason: "қате",
      instead: correction,
    });
    expect([refused.status, faultsOf(refused)]).toEqual([
      422,
      ["person.unknown at instead.substitute", "person.no-entry at entry"],
    ]);
  });

  test("a transfer, a secondment and their ends are dated entries of the card", async () => {
    const person = await newPerson("Ауысқанов", "Дәурен");
    await appointed(person, await newPost(under, "Ауысу 1", "Перевод 1"));
    const next = await newPost(under, "Ауысу 2", "Перевод 2");
    expect(
      await town.post(`/people/${person}/transfer`, { post: next, from: "2025-07-01", by: "appointment", act }),
    ).toMatchObject({ status: 200 });
    const away = { from: "2025-08-01", until: null, place: { body: "Қостанай облысының әкімдігі" }, act };
    expect(await town.post(`/people/${person}/send`, away)).toMatchObject({ status: 200 });
    const { body: card } = await town.get(`/people/${person}`);
    expect(card.appointments.map(({ from: begins, until }: Shown) => [begins, until])).toEqual([
      [from, "2025-06-30"],
      ["2025-07-01", null],
    ]);
    expect(card.secondments).toMatchObject([{ direction: "sent", place: { body: "Қостанай облысының әкімдігі" } }]);
    const end = { entry: card.secondments[0].id, on: "2025-09-30", act };
    expect(await town.post(`/people/${person}/end-secondment`, end)).toMatchObject({
      status: 200,
      body: { version: 6 },
    });
    const before = await town.get(`/people?person=${person}&on=2025-06-30`);
    expect(before.body.items[0].post).toMatchObject({ title: { ru: "Перевод 1" }, category: "other" });
  });

  test("his own contacts a person changes himself, and nothing else", async () => {
    const person = await newPerson("Өзіев", "Өркен");
    town.enters("orken", [], person);
    const contacts = { email: "orken@example.kz", phone: "+77010000001", address: "Көкшетау, Абай көшесі, 1" };
    expect(await town.post(`/people/${person}/contacts`, { contacts, language: "kk" }, { as: "orken" })).toMatchObject({
      status: 200,
    });
    const name = { family: "Басқаев", given: "Өркен", patronymic: null };
    expect(await town.post(`/people/${person}/name`, { name, act }, { as: "orken" })).toMatchObject({ status: 403 });
    expect((await town.get(`/people/${person}`, { as: "orken" })).body.contacts).toEqual(contacts);
  });
});

describe("the list of people", () => {
  const families = ["Іскаков", "Ибраев", "Ғалымов", "Гаврилов", "Әбенов", "Абенов", "Ёлкин", "Елкин"];
  let own: string;

  beforeAll(async () => {
    own = await made("/units", { name: named("Тізім", "Список"), parent: under, head: null, code: null, from, act });
    for (const family of families)
      await appointed(await newPerson(family, "Ерлан"), await newPost(own, family, family));
  });

  test("is sorted by the Kazakh alphabet and goes on page by page without losing anybody", async () => {
    const names: string[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const { body }: Shown = await town.get(`/people?unit=${own}&limit=3${cursor === "" ? "" : `&cursor=${cursor}`}`);
      names.push(...body.items.map(({ name }: Shown) => name.split(" ")[0]));
      cursor = body.next;
    }
    expect(names).toEqual(["Абенов", "Әбенов", "Гаврилов", "Ғалымов", "Елкин", "Ёлкин", "Ибраев", "Іскаков"]);
  });

  test("is searched by the beginning of a family or a given name in any case, Kazakh letters included", async () => {
    const search = async (name: string) => {
      const { body } = await town.get(`/people?unit=${own}&name=${encodeURIComponent(name)}`);
      return body.items.map((item: Shown) => item.name);
    };
    expect(await search("әбе")).toEqual(["Әбенов Ерлан"]);
    expect(await search("ҒАЛЫМОВ  ер")).toEqual(["Ғалымов Ерлан"]);
    expect(await search("іСК")).toEqual(["Іскаков Ерлан"]);
    expect(await search("елк")).toEqual(["Елкин Ерлан", "Ёлкин Ерлан"]);
    expect(await search("ерл")).toHaveLength(families.length);
    expect(await search("%")).toEqual([]);
    expect(await search("анов")).toEqual([]);
  });

  test("of a unit holds those of the units under it", async () => {
    const names = async (of: string) =>
      (await town.get(`/people?unit=${of}&name=${encodeURIComponent("Әбе")}`)).body.items.length;
    expect([await names(own), await names(under), await names(unit)]).toEqual([1, 1, 1]);
  });

  test("shows those who left only where they are asked for", async () => {
    const person = await newPerson("Босатылғанов", "Бауыржан");
    await appointed(person, await newPost(own, "Босату", "Увольнение"));
    await town.post(`/people/${person}/dismiss`, { on: "2025-09-30", ground: "келісім бойынша", act });
    const found = async (query: string) => (await town.get(`/people?person=${person}${query}`)).body.items.length;
    expect([await found(""), await found("&dismissed=true"), await found("&on=2025-09-30")]).toEqual([0, 1, 1]);
  });

  test("refuses a cursor that it did not give", async () => {
    for (const cursor of ["x", uuid(), unit]) {
      expect(await town.get(`/people?cursor=${cursor}`)).toMatchObject({ status: 400 });
    }
  });

  test("shows nothing of another body, whatever is asked", async () => {
    const { body } = await town.get("/people", { as: "stranger" });
    expect(body.items.map(({ name }: Shown) => name)).toEqual(["Басқа Айдос Ерланұлы"]);
  });
});

describe("D2 a delegation", () => {
  let akim: string;
  let deputy: string;

  beforeAll(async () => {
    akim = await newPerson("Әкімов", "Ақан");
    deputy = await newPerson("Орынбасаров", "Олжас");
    const account = uuid();
    const head = { body_id: town.body, record_id: account };
    await inBody(town.app, town.body, async (tx) => {
      const row = {
        ...head,
        login: "akim",
        nature: "person",
        phase: "active",
        person_id: akim,
        language: "kk",
      } as const;
      await tx
        .insertInto("account")
        .values({ ...row, invitation_id: null, invitation_until: null, password_id: null, generation: 1 })
        .execute();
      const role = {
        role: "appointing-official",
        from_day: "2025-01-01",
        until_day: "2025-12-31",
        act: "№ 1",
      } as const;
      await tx
        .insertInto("account_role")
        .values({ ...head, grant_id: uuid(), ...role })
        .execute();
    });
  });

  const delegation = (over: object = {}) => ({
    duty: "appointing-official",
    of: akim,
    by: deputy,
    from: "2025-11-01",
    until: "2025-11-20",
    act,
    ...over,
  });
  const asHead = { as: "hr-head" };

  test("holds on its days alone and ends by an act", async () => {
    const { status, body } = await town.post("/delegations", delegation(), asHead);
    expect(status).toBe(201);
    const on = async (day: string) =>
      (await town.get(`/delegations?on=${day}`, asHead)).body.map(({ id }: Shown) => id);
    expect(await Promise.all(["2025-10-31", "2025-11-01", "2025-11-20", "2025-11-21"].map(on))).toEqual([
      [],
      [body.id],
      [body.id],
      [],
    ]);
    expect(await town.post(`/delegations/${body.id}/end`, { on: "2025-11-10", act }, asHead)).toMatchObject({
      status: 200,
    });
    expect(await Promise.all(["2025-11-10", "2025-11-11"].map(on))).toEqual([[body.id], []]);
    expect((await town.get("/delegations", asHead)).body).toMatchObject([
      { until: "2025-11-20", endedOn: "2025-11-10", version: 2 },
    ]);
    expect(await town.post(`/delegations/${body.id}/end`, { on: "2025-11-05", act }, asHead)).toMatchObject({
      status: 409,
    });
  });

  test("gives only a duty that the official has on the day", async () => {
    const faults = async (over: object) => faultsOf(await town.post("/delegations", delegation(over), asHead));
    expect(await faults({ duty: "administrator" })).toEqual(["people.duty-not-his at of"]);
    expect(await faults({ from: "2026-01-01", until: "2026-01-10" })).toEqual(["people.duty-not-his at of"]);
    expect(await faults({ duty: "personnel-system" })).toEqual(["people.duty-unknown at duty"]);
    expect(await faults({ by: uuid(), until: "2025-10-01" })).toEqual([
      "person.unknown at by",
      "organisation.until-before-from at until",
    ]);
  });

  test("gives nobody another's duty by his own hand; another head of HR or an administrator records it", async () => {
    town.enters("olzhas-head", ["hr-head"], deputy);
    town.enters("olzhas-administrator", ["administrator"], deputy);
    const his = { from: "2025-12-01", until: "2025-12-10" };
    for (const as of ["olzhas-head", "olzhas-administrator"]) {
      const answer = await town.post("/delegations", delegation(his), { as });
      expect([answer.status, faultsOf(answer)]).toEqual([422, ["delegation.by-its-recorder at by"]]);
      expect(answer.body.detail).toBe(
        "Переход чужой обязанности к самому себе никто не записывает сам: это делает другое уполномоченное лицо.",
      );
    }
    expect(await town.post("/delegations", delegation(his), { as: "administrator" })).toMatchObject({ status: 201 });
    const other = { from: "2025-12-11", until: "2025-12-20" };
    expect(await town.post("/delegations", delegation(other), asHead)).toMatchObject({ status: 201 });
  });

  test("is written by the head of HR, the appointing official or an administrator and seen by its delegate", async () => {
    expect(await town.post("/delegations", delegation(), { as: "hr" })).toMatchObject({ status: 403 });
    expect((await town.get("/delegations", { as: "nobody" })).body).toEqual([]);
    town.enters("olzhas", [], deputy);
    expect((await town.get("/delegations", { as: "olzhas" })).body).toHaveLength(3);
  });
});
