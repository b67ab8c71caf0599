import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldedText } from "./alphabet.ts";
import { inOrder, nextOrder, searchIn } from "./data-table-order.ts";

interface Person {
  readonly name: string;
  readonly unit: string;
  readonly grade: string;
}

const columns = [
  { id: "name", text: ({ name }: Person) => name },
  { id: "unit", text: ({ unit }: Person) => unit },
  { id: "grade", text: ({ grade }: Person) => grade, number: true },
];
const people: readonly Person[] = [
  { name: "Қысқабаев Дәурен", unit: "10-бөлім", grade: "4.5" },
  { name: "Ахметов Ержан", unit: "9-бөлім", grade: "10" },
  { name: "Әлиева Мадина", unit: "10-бөлім", grade: "4.5" },
];
const names = (rows: readonly Person[]): readonly string[] => rows.map(({ name }) => name.split(" ")[0]!);

describe("searching a list", () => {
  test("finds those in whom every word stands, whatever column it stands in", () => {
    expect(names(searchIn(columns).found(people, "10 дау"))).toEqual(["Қысқабаев"]);
  });

  test("leaves the list as it is where nothing is searched", () => {
    expect(searchIn(columns).found(people, "  ")).toBe(people);
  });

  test("looks at all again when a letter is taken away, another one is typed or the list is another one", () => {
    const search = searchIn(columns);
    expect(names(search.found(people, "али"))).toEqual(["Әлиева"]);
    expect(names(search.found(people, "а"))).toEqual(["Қысқабаев", "Ахметов", "Әлиева"]);
    expect(names(search.found(people, "ахм"))).toEqual(["Ахметов"]);
    expect(names(search.found(people.slice(0, 1), "ахм"))).toEqual([]);
  });

  test("answers the same list while a further letter takes nobody away", () => {
    const search = searchIn(columns);
    const found = search.found(people, "10-");
    expect(search.found(people, "10-бө")).toBe(found);
  });

  test("letter by letter finds the same as at once", () => {
    const letters = fc.array(fc.constantFrom("а", "қ", "к", "л", "и", "1", "0", " "), { maxLength: 6 });
    const rows = fc.array(fc.record({ name: letters, unit: letters }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.array(letters, { maxLength: 8 }), (made, typed) => {
        const list = made.map(({ name, unit }) => ({ name: name.join(""), unit: unit.join(""), grade: "1" }));
        const search = searchIn(columns);
        for (const one of typed) {
          const words = foldedText(one.join("")).split(" ").filter(Boolean);
          const expected = list.filter(({ name, unit }) =>
            words.every((word) => foldedText(`${name} ${unit} 1`).includes(word)),
          );
          expect(search.found(list, one.join(""))).toEqual(expected);
        }
      }),
    );
  });

  test("makes the texts of rows once, and beforehand for as long as there is time", () => {
    const read: string[] = [];
    const search = searchIn([
      {
        id: "name",
        text: ({ name }: Person) => {
          read.push(name);
          return name;
        },
      },
    ]);
    let pieces = 2;
    expect(search.prepare(people, () => (pieces -= 1) >= 0)).toBe(false);
    expect(read).toHaveLength(2);
    expect(search.prepare(people, () => true)).toBe(true);
    search.found(people, "а");
    search.found(people, "б");
    expect(read).toEqual(people.map(({ name }) => name));
  });
});

describe("the order of a list", () => {
  test("is that of the alphabet, numbers in texts counted as numbers, and of equals that in which they came", () => {
    expect(names(inOrder(people, columns, "name", "ru"))).toEqual(["Ахметов", "Әлиева", "Қысқабаев"]);
    expect(names(inOrder(people, columns, "unit", "kk"))).toEqual(["Ахметов", "Қысқабаев", "Әлиева"]);
    expect(names(inOrder(people, columns, "-unit", "en"))).toEqual(["Қысқабаев", "Әлиева", "Ахметов"]);
  });

  test("of a column of numbers is that of their sizes", () => {
    expect(names(inOrder(people, columns, "grade", "kk"))).toEqual(["Қысқабаев", "Әлиева", "Ахметов"]);
    expect(names(inOrder(people, columns, "-grade", "kk"))).toEqual(["Ахметов", "Қысқабаев", "Әлиева"]);
  });

  test("stays as it came where the address names no column that is there", () => {
    expect(inOrder(people, columns, "", "kk")).toBe(people);
    expect(inOrder(people, columns, "-salary", "kk")).toBe(people);
  });

  test("turns up, down and back to how it came", () => {
    expect(nextOrder("", "name")).toBe("name");
    expect(nextOrder("name", "name")).toBe("-name");
    expect(nextOrder("-name", "name")).toBe("");
    expect(nextOrder("-name", "unit")).toBe("unit");
  });
});
