import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isConnectionLoss } from "./connection-loss.ts";
import { makePool } from "./pool.ts";
import { testDatabase } from "./test-database.ts";
import type { TestDatabase } from "./test-database.ts";
import { together } from "./together.ts";

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = makePool(database.appUrl, { max: 6 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

interface Asked {
  readonly number: number;
  readonly names?: readonly string[];
}

/** Divides a thousand by each number, and remembers which went together. */
function divisions() {
  const sent: (readonly number[])[] = [];
  const divide = together<Asked, number>({
    send: async (to, _body, calls) => {
      const numbers = calls.map(({ number }) => number);
      sent.push(numbers);
      const { rows } = await to.query<{ quotient: number }>(
        "select 1000 / n as quotient from unnest($1::integer[]) with ordinality as asked (n, place) order by place",
        [numbers],
      );
      return rows.map(({ quotient }) => quotient);
    },
    names: ({ names = [] }) => names,
    isLarge: ({ number }) => number > 900,
  });
  return { sent, divide };
}

test("calls that come at once go as one, and each has its own answer", async () => {
  const { sent, divide } = divisions();
  const answers = await Promise.all([1, 2, 4, 5, 8].map((number) => divide(pool, "one", { number })));
  expect(answers).toEqual([1000, 500, 250, 200, 125]);
  expect(sent).toEqual([[1, 2, 4, 5, 8]]);
});

test("a call that comes alone goes alone, and so does a large one among others", async () => {
  const { sent, divide } = divisions();
  expect(await divide(pool, "one", { number: 10 })).toBe(100);
  expect(await Promise.all([20, 1000, 50].map((number) => divide(pool, "one", { number })))).toEqual([50, 1, 20]);
  expect(sent).toEqual([[10], [1000], [20, 50]]);
});

test("no statement is about two bodies", async () => {
  const { sent, divide } = divisions();
  await Promise.all([1, 2, 3, 4].map((number) => divide(pool, number % 2 === 0 ? "even" : "odd", { number })));
  expect(sent).toEqual([
    [1, 3],
    [2, 4],
  ]);
});

test("whoever has something in common with one before him comes after him, and nobody overtakes him", async () => {
  const { sent, divide } = divisions();
  const asked = [
    { number: 1, names: ["a"] },
    { number: 2, names: ["a", "b"] },
    { number: 3, names: ["b"] },
    { number: 4, names: ["c"] },
  ];
  await Promise.all(asked.map((one) => divide(pool, "one", one)));
  expect(sent).toEqual([[1, 4], [2], [3]]);
});

test("however many come, no statement is about more than sixteen", async () => {
  const { sent, divide } = divisions();
  const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
  const answers = await Promise.all(numbers.map((number) => divide(pool, "one", { number })));
  expect(answers).toEqual(numbers.map((number) => Math.floor(1000 / number)));
  expect(Math.max(...sent.map(({ length }) => length))).toBe(16);
  expect(sent.flat()).toEqual(numbers);
});

test("what fails in company fails alone", async () => {
  const { sent, divide } = divisions();
  const answers = await Promise.allSettled([1, 0, 2].map((number) => divide(pool, "one", { number })));
  expect(answers).toEqual([
    { status: "fulfilled", value: 1000 },
    { status: "rejected", reason: expect.objectContaining({ message: "division by zero" }) },
    { status: "fulfilled", value: 500 },
  ]);
  expect(sent).toEqual([[1, 0, 2], [1], [0], [2]]);
});

test("where the connection was lost nothing is sent again: each caller is told", async () => {
  let sent = 0;
  const end = together<number, number>({
    send: async (to, _body, calls) => {
      sent += 1;
      await to.query("select pg_terminate_backend(pg_backend_pid())");
      return calls;
    },
  });
  const told = await Promise.allSettled([1, 2, 3].map((number) => end(pool, "one", number)));
  expect(told.map((one) => one.status === "rejected" && isConnectionLoss(one.reason))).toEqual([true, true, true]);
  expect(sent).toBe(1);
});

test("a statement that stands before a lock does not hold up those that come after it", async () => {
  const take = together<number, number>({
    send: async (to, _body, calls) => {
      await to.query("select pg_advisory_xact_lock(n) from unnest($1::integer[]) n", [calls]);
      return calls;
    },
  });
  const holder = new pg.Client({ connectionString: database.ownerUrl });
  await holder.connect();
  await holder.query("select pg_advisory_lock(1)");
  const order: number[] = [];
  const first = take(pool, "one", 1).then((number) => order.push(number));
  await new Promise(setImmediate);
  order.push(await take(pool, "one", 2));
  await holder.end();
  await first;
  expect(order).toEqual([2, 1]);
});
