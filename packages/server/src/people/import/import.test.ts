// The staff table over HTTP: dry run, run and again, and every fault at its cell.
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { faultsOf, iinOf, openTown } from "../town.fixture.ts";
import type { Shown, Town } from "../town.fixture.ts";
import { changed, csv, dry, header, iins, manyPeople, run, staff } from "./staff-table.fixture.ts";

let town: Town;

beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => town.move());

/** `B7 code` of every fault. */
async function faults(file: Uint8Array, fields = dry): Promise<readonly string[]> {
  const { status, body } = await town.send(file, fields);
  expect(status).toBe(200);
  return body.faults.map(({ cell, code }: Shown) => `${cell} ${code}`);
}

describe("A1.1 a table of people", () => {
  test("is first told and then done, at once and whole, and changes nothing the second time", async () => {
    const told = await town.send(csv(), dry);
    expect(told.body).toMatchObject({
      mode: "dry-run",
      rows: 4,
      units: { created: 2, changed: 0 },
      posts: { created: 4, changed: 0 },
      people: { created: 4, changed: 0, same: 0, absent: 0 },
      faults: [],
    });
    expect(told.body.changes[1]).toMatchObject({ row: 3, name: "Қожахметова Іңкәр Өмірқызы" });
    expect(told.body.changes[1].does.map(({ sentence }: Shown) => sentence)).toEqual([
      "Создаётся подразделение: Юридический отдел.",
      "Назначается руководитель подразделения: Юридический отдел.",
      "Создаётся должность: Руководитель отдела, Юридический отдел.",
      "Человек регистрируется.",
      "Назначается на должность: Руководитель отдела, Юридический отдел, 15 марта 2021 года.",
    ]);
    expect((await town.get("/people")).body.items).toEqual([]);
    const done = await town.send(csv(), run);
    expect(done).toMatchObject({ status: 200, body: { mode: "run", people: { created: 4 }, faults: [] } });
    const again = await town.send(csv(), run);
    expect(again.body).toMatchObject({
      units: { created: 0, changed: 0 },
      posts: { created: 0, changed: 0 },
      people: { created: 0, changed: 0, same: 4, absent: 0 },
      changes: [],
    });
    const { body } = await town.get("/people", { headers: { "accept-language": "kk" } });
    expect(body.items.map(({ name, post }: Shown) => [name, post.title.kk])).toEqual([
      ["Әбдіқадыров Ғани Ұланұлы", "Басшы"],
      ["Қожахметова Іңкәр Өмірқызы", "Бөлім басшысы"],
      ["Һашимов Мәди", "Бас маман"],
    ]);
    const [akim, head] = body.items;
    const posts = (await town.get("/posts")).body.items;
    expect(posts.find(({ id }: Shown) => id === head.post.id)).toMatchObject({
      supervisor: akim.post.id,
      category: "leading",
    });
    const units = (await town.get("/units")).body;
    expect(units.find(({ name }: Shown) => name.kk === "Заң бөлімі")).toMatchObject({
      head: head.post.id,
      name: { ru: "Юридический отдел" },
    });
    const card = (await town.get(`/people/${akim.id}`)).body;
    expect(card).toMatchObject({
      iin: iins[0],
      contacts: { email: "gani@example.kz", phone: "+77010000001" },
      since: "2020-02-01",
    });
    const left = (await town.get("/people?dismissed=true")).body.items;
    expect(left).toMatchObject([{ name: "Үсенов Нұрлан", dismissedOn: "2025-07-31" }]);
  });

  test("under one key is answered once, and under the same key another table is refused", async () => {
    const key = uuid();
    const first = await town.send(csv(), run, { key });
    const again = await town.send(csv(), run, { key });
    expect(again.body).toEqual(first.body);
    expect(await town.send(csv(staff.slice(0, 1)), run, { key })).toMatchObject({ status: 409 });
  });

  test("is taken only from the HR service and the personnel system, before anything of it is read", async () => {
    const file = csv([["x"]]);
    const statuses = await Promise.all(
      ["nobody", "administrator", "auditor", "unknown"].map(async (as) => (await town.send(file, dry, { as })).status),
    );
    expect(statuses).toEqual([403, 403, 403, 401]);
    expect(await town.send(csv(), dry, { as: "personnel" })).toMatchObject({ status: 200 });
  });

  test("with faults is not run at all: it is refused with every fault at its cell", async () => {
    const rows = changed(2, "Лауазым санаты", "отхер");
    const refused = await town.send(csv(rows), run);
    expect([refused.status, faultsOf(refused)]).toEqual([422, ["import.category-unknown at J4"]]);
    expect((await town.get("/units")).body).toEqual([]);
  });

  test("moves, renames, reaches and dismisses those whom it knows, and leaves alone those who are not in it", async () => {
    await town.send(csv(), run);
    const rows = [
      staff[0]!.with(1, "Әбдіқадыр").with(13, "new@example.kz"),
      staff[2]!.with(4, "Аппарат").with(5, "Аппарат").with(6, "").with(12, "01.09.2025"),
    ];
    const { status, body } = await town.send(csv(rows), run);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      people: { created: 0, changed: 2, same: 0, absent: 1 },
      posts: { created: 1 },
      units: { created: 0 },
    });
    expect(body.changes.map(({ does }: Shown) => does.map(({ code }: Shown) => code))).toEqual([
      ["change-name", "change-contacts"],
      ["create-post", "transfer"],
    ]);
    const { body: people } = await town.get("/people?name=%D2%BA%D0%B0%D1%88");
    const { body: card } = await town.get(`/people/${people.items[0].id}`);
    expect(card.appointments.map(({ from, until }: Shown) => [from, until])).toEqual([
      ["2023-01-05", "2025-08-31"],
      ["2025-09-01", null],
    ]);
    const vacated = await town.get("/posts?vacant=true");
    expect(vacated.body.items.map(({ title }: Shown) => title.kk)).toEqual(["Бас маман", "Бас маман"]);
  });

  test("puts a new person into the post that another left", async () => {
    await town.send(csv(), run);
    const next = [
      iinOf(40),
      "Жаңа",
      "Қызметші",
      "",
      "Заң бөлімі",
      "Юридический отдел",
      "",
      "Бас маман",
      "Главный специалист",
      "other",
      "",
      "",
      "01.08.2025",
      "",
      "",
      "",
    ];
    const { body } = await town.send(csv([next]), run);
    expect(body).toMatchObject({ posts: { created: 0 }, people: { created: 1, absent: 3 } });
  });

  test("that contradicts the dated history is told so with what the record holds", async () => {
    await town.send(csv(), run);
    expect(await faults(csv(changed(0, "Тағайындалған күні", "01.03.2020")))).toEqual([
      "M2 import.appointed-otherwise",
    ]);
    expect(
      await faults(csv(changed(2, "Лауазымы", "Сарапшы").map((row, at) => (at === 2 ? row.with(8, "Эксперт") : row)))),
    ).toEqual(["H4 import.placed-otherwise"]);
    expect(await faults(csv(changed(3, "Жұмыстан босатылған күні", "30.06.2025")))).toEqual([
      "P5 import.dismissed-otherwise",
    ]);
    expect(await faults(csv(changed(3, "Жұмыстан босатылған күні", "")))).toEqual(["M5 import.left-before"]);
    expect(await faults(csv(changed(1, "Жоғары тұрған бөлімше", "Заң бөлімі")))).toEqual(["G3 import.parent-other"]);
    const { body } = await town.send(csv(changed(0, "Тағайындалған күні", "01.03.2020")), dry, {
      headers: { "accept-language": "kk" },
    });
    expect(body.faults[0]).toEqual({
      cell: "M2",
      row: 2,
      column: "Тағайындалған күні",
      value: "01.03.2020",
      code: "import.appointed-otherwise",
      sentence:
        "Жазба бойынша бұл лауазымға басқа күні тағайындалған: 2020 жылғы 1 ақпан. Жазба қате болса, карточканы түзетіңіз.",
    });
  });
});

describe("A1.1 a wrong cell", () => {
  test.each([
    ["an IIN with one wrong digit", 0, "ЖСН", "850315300120", ["A2 iin.check-digit"]],
    ["an IIN of a day that never was", 0, "ЖСН", "851332300128", ["A2 iin.birth-date", "A2 iin.check-digit"]],
    ["an IIN that the program rounded", 0, "ЖСН", "8,50315E+11", ["A2 import.iin-rounded"]],
    ["an IIN twice", 2, "ЖСН", iins[0], ["A4 import.iin-twice"]],
    ["a missing family name", 0, "Тегі", "", ["B2 import.value-missing", "K3 import.supervisor-unknown"]],
    ["a category of another act", 2, "Лауазым санаты", "D-O-4", ["J4 import.category-unknown"]],
    ["a category nearly right", 2, "Лауазым санаты", "othr", ["J4 import.category-near"]],
    ["a unit above that is nowhere", 1, "Жоғары тұрған бөлімше", "Апарат", ["G3 import.parent-near"]],
    ["two heads of one unit", 2, "Бөлімше басшысы", "иә", ["L4 import.two-heads"]],
    ["a supervisor whom nobody knows", 2, "Тікелей басшысы", "Кім Біледі", ["K4 import.supervisor-unknown"]],
    ["a supervisor misspelt", 2, "Тікелей басшысы", "Абдікадыров Гани", ["K4 import.supervisor-near"]],
    ["his own supervisor", 2, "Тікелей басшысы", iins[2], ["K4 import.supervisor-himself"]],
    ["yes and no otherwise", 2, "Бөлімше басшысы", "мүмкін", ["L4 import.not-yes-or-no"]],
    ["a day that is none", 2, "Тағайындалған күні", "31.02.2023", ["M4 import.not-a-day"]],
    ["a day after the table's", 2, "Тағайындалған күні", "21.10.2025", ["M4 import.day-later"]],
    ["a dismissal before the appointment", 3, "Жұмыстан босатылған күні", "04.01.2023", ["P5 import.dismissed-before"]],
    ["an appointment before birth", 2, "Тағайындалған күні", "01.01.1980", ["M4 person.since-before-birth"]],
    ["an address that is none", 2, "Электрондық пошта", "madi", ["N4 person.email"]],
    ["a number that is none", 2, "Телефон", "123", ["O4 person.phone"]],
  ])("is told where it stands: %s", async (_, row, column, value, expected) => {
    expect(await faults(csv(changed(row, column, value)))).toEqual(expected);
  });

  test("says what would be right, in three languages", async () => {
    const said = async (language: string) => {
      const file = csv(changed(2, "Лауазым санаты", "othr"));
      return (await town.send(file, dry, { headers: { "accept-language": language } })).body.faults[0].sentence;
    };
    expect(await Promise.all(["kk", "ru", "en"].map(said))).toEqual([
      "Қолданыстағы редакцияда мұндай санат жоқ. Мүмкін, мынау: other. Ықтимал мәндер: E-1, E-2, E-R-1, leading, other, none.",
      "Действующая редакция такой категории не знает. Возможно, это: other. Возможные значения: E-1, E-2, E-R-1, leading, other, none.",
      "The edition in force knows no such category. Perhaps this one: other. Possible values: E-1, E-2, E-R-1, leading, other, none.",
    ]);
  });

  test("a category is known by its title and with Cyrillic letters in the place of Latin ones", async () => {
    expect(await faults(csv(changed(0, "Лауазым санаты", "Е-2")))).toEqual([]);
    expect(await faults(csv(changed(2, "Лауазым санаты", "Остальные должности")))).toEqual([]);
  });

  test("all faults of all rows come at once", async () => {
    const rows = [staff[0]!.with(0, "1").with(9, "?").with(12, "вчера"), staff[2]!.with(0, "2").with(1, "")];
    expect(await faults(csv(rows))).toEqual([
      "A2 iin.digits",
      "J2 import.category-unknown",
      "M2 import.not-a-day",
      "A3 iin.digits",
      "B3 import.value-missing",
    ]);
  });

  test("in a body that has units, an unknown one is not created by a slip of the pen", async () => {
    await town.send(csv(), run);
    const slip = staff[2]!.with(4, "Зан бөлімі").with(5, "Юридический отдл").with(6, "");
    const { body } = await town.send(csv([slip]), dry);
    expect(body.faults).toMatchObject([{ cell: "E2", code: "import.unit-near" }]);
    expect(body.faults[0].sentence).toContain("Юридический отдел");
  });
});

describe("A1.1 columns", () => {
  test("are known by their names in three languages, in any order, under a title", async () => {
    const columns = ["Given name", "ФАМИЛИЯ", "ИИН", "Department", "Post", "Категория", "Дата назначения", "№"];
    const file = csv(
      [
        ["Штат кестесі", "", "", "", "", "", "", ""],
        columns,
        ["Ali", "Ахметов", iinOf(7), "Office", "Specialist", "other", "2024-01-09", "1"],
      ],
      ["Қарасу ауданы"],
    );
    const { body } = await town.send(file, run);
    expect(body).toMatchObject({ faults: [], people: { created: 1 } });
    expect((await town.get("/units")).body[0].name).toEqual({ kk: "Office", ru: "Office", en: "Office" });
  });

  test("missing, unknown, doubled and without a name are told at the header", async () => {
    const columns = header.with(9, "Санатты").with(8, "Телефон").with(13, "Разряд").with(12, "");
    expect(await faults(csv(staff, columns))).toEqual([
      "A1 import.column-missing",
      "A1 import.column-missing",
      "J1 import.column-near",
      "M1 import.column-unnamed",
      "N1 import.column-unknown",
      "O1 import.column-twice",
    ]);
  });
});

describe("A1.1 the personnel system", () => {
  const rows = [
    {
      iin: iins[0],
      family: "Қасымов",
      given: "Асқар",
      "unit-kk": "Аппарат",
      "unit-ru": "Аппарат",
      "post-kk": "Маман",
      "post-ru": "Специалист",
      category: "other",
      appointedOn: "2024-01-09",
    },
  ];
  const asked = (mode: string, given: readonly object[] = rows) => ({
    mode,
    on: "2025-10-20",
    act: { number: "№ 5", on: "2025-10-20" },
    rows: given,
  });
  const as = { as: "personnel" };

  test("sends the rows as JSON, by its key, and again without harm", async () => {
    expect((await town.post("/personnel/people", asked("dry-run"), as)).body).toMatchObject({
      people: { created: 1 },
      faults: [],
    });
    expect((await town.post("/personnel/people", asked("run"), as)).body).toMatchObject({ people: { created: 1 } });
    expect((await town.post("/personnel/people", asked("run"), as)).body).toMatchObject({
      people: { created: 0, same: 1 },
    });
    expect(await town.post("/personnel/people", asked("run"), { as: "nobody" })).toMatchObject({ status: 403 });
  });

  test("is told each fault at the field of the row", async () => {
    const wrong = [{ ...rows[0], iin: "1", rank: "x" }];
    const refused = await town.post("/personnel/people", asked("run", wrong), as);
    expect([refused.status, faultsOf(refused)]).toEqual([
      422,
      ["import.column-unknown at rows.rank", "iin.digits at rows.0.iin"],
    ]);
  });
});

test("D5 3,000 people are taken in one act, or none of them, and found again unchanged", async () => {
  const people = manyPeople(3_000);
  const torn = people.with(2_999, people[2_999]!.with(0, "850315300120"));
  const refused = await town.send(csv(torn), run);
  expect([refused.status, faultsOf(refused)]).toEqual([422, ["iin.check-digit at A3001"]]);
  expect((await town.get("/units")).body).toEqual([]);
  const done = await town.send(csv(people), run);
  expect(done.body).toMatchObject({
    rows: 3_000,
    people: { created: 3_000, changed: 0, same: 0 },
    posts: { created: 3_000 },
    units: { created: 101 },
  });
  expect(done.body.changes).toHaveLength(500);
  const again = await town.send(csv(people), run);
  expect(again.body).toMatchObject({
    people: { created: 0, changed: 0, same: 3_000 },
    posts: { created: 0, changed: 0 },
    units: { created: 0 },
  });
});
