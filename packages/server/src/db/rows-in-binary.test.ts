import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsInBinary } from "./rows-in-binary.ts";
import type { Cell } from "./rows-in-binary.ts";
import { testDatabase } from "./test-database.ts";
import type { TestDatabase } from "./test-database.ts";

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query("create type told as (id uuid, number integer, said text, digest bytea, one json, other jsonb)");
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const columns = { id: "uuid", number: "int4", said: "text", digest: "bytea", one: "json", other: "jsonb" } as const;

type Told = readonly [id: Cell, number: Cell, said: Cell, digest: Cell, one: Cell, other: Cell];

/** The rows as PostgreSQL has read them, each cell as we would have written it. */
async function readBack(rows: readonly Told[]): Promise<readonly Told[]> {
  const { rows: found } = await client.query<{ readonly row: Told }>(
    `select json_build_array(id, number, said, encode(digest, 'hex'), one::text, other #>> '{}') as row
     from unnest($1::told[]) with ordinality as told (id, number, said, digest, one, other, place) order by place`,
    [
      rowsInBinary(
        columns,
        rows.map(([id, number, said, digest, one, other]) => ({ id, number, said, digest, one, other })),
      ),
    ],
  );
  return found.map(({ row }) => row);
}

const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom("Қарасу ауданының әкімдігі", "Ұ".repeat(30), "a".repeat(39), "a".repeat(40), "ө".repeat(400)),
);
const written = text.filter((one) => !one.includes("\u0000"));
const row = fc.tuple(
  fc.option(fc.uuid()),
  fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  fc.option(written),
  fc.option(fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString("hex"))),
  fc.option(written.map((one) => JSON.stringify({ one }))),
  fc.option(written),
);

test("PostgreSQL reads every row as it was written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
      const given = rows.map(([id, number, said, digest, one, other]): Told => {
        return [id, number, said, digest, one, other === null ? null : JSON.stringify(other)];
      });
      expect(await readBack(given)).toEqual(rows);
    }),
  );
});

test("a list that is larger than what is kept at hand is read whole, and a small one after it too", async () => {
  const long: Told = [null, 1, "қ".repeat(3_000_000), null, null, null];
  expect(await readBack([long, long])).toEqual([long, long]);
  expect(await readBack([[null, 2, "қ", null, null, null]])).toEqual([[null, 2, "қ", null, null, null]]);
});

test("what is no identifier is refused by PostgreSQL, and nothing else is written in its place", async () => {
  await expect(readBack([["nobody's id", 1, null, null, null, null]])).rejects.toThrow(
    "insufficient data left in message",
  );
});
