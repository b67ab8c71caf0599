import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dumpSchema } from "./schema-dump.ts";
import { testDatabase } from "./test-database.ts";
import type { TestDatabase } from "./test-database.ts";

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test("the schema under review is the one that the migrations make", async () => {
  await expect(await dumpSchema(client)).toMatchFileSnapshot("schema.sql");
});

test("D1 every table with a body has row security that holds for its owner too, and a policy", async () => {
  const { rows } = await client.query(
    `select c.relname as open from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
     and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'body_id')
     and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
     order by 1`,
  );
  expect(rows).toEqual([]);
});

test("every key of a body's data begins with the body, and no foreign key crosses bodies", async () => {
  const { rows } = await client.query(
    `select c.relname as table, pg_get_constraintdef(k.oid) as key from pg_constraint k join pg_class c on c.oid = k.conrelid
     where c.relnamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f')
     and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'body_id')
     and (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1]) <> 'body_id'
     order by 1, 2`,
  );
  // A carrier's report names nothing but a token: the row says which body it belongs to.
  expect(rows).toEqual([{ table: "delivery_route", key: "PRIMARY KEY (token)" }]);
});

test("of the indexes of a record, of what it shows and of a session one alone is for all rows, so that no other is taken for it", async () => {
  const { rows } = await client.query(
    `select c.relname as table, array_agg(i.relname order by i.relname) as indexes
     from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
     where x.indpred is null
     and (c.relname in ('record', 'session') or c.relname in (select name from projection))
     and c.relnamespace = 'public'::regnamespace
     group by 1 having count(*) > 1`,
  );
  expect(rows).toEqual([]);
});

test("a record is looked for by its key, though the plan was made while nothing was known of the table", async () => {
  const { rows } = await client.query<{ "QUERY PLAN": string }>(
    `explain select version from record where body_id = '01a204d9-408e-7505-a8c5-4cca684d3edf'
     and id = '01a204d9-89b5-7499-ab6a-df59e0d4c12c' limit 1`,
  );
  expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("using record_pkey on record");
});

test("the application's role cannot alter or take away what the journal holds", async () => {
  const { rows } = await client.query(
    `select table_name || ' ' || lower(privilege_type) as right from information_schema.role_table_grants
     where grantee = 'bagalau_app' and table_name in ('event', 'command', 'checkpoint', 'checkpoint_head')
     order by 1`,
  );
  expect(rows.map((row: { right: string }) => row.right)).toEqual([
    "checkpoint insert",
    "checkpoint select",
    "checkpoint_head insert",
    "checkpoint_head select",
    "command insert",
    "command select",
    "event insert",
    "event select",
  ]);
});

test("the roles of the application and of its readers pass by no row security", async () => {
  const { rows } = await client.query(
    "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ('bagalau_app', 'bagalau_viewer')",
  );
  const none = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
  expect(rows).toEqual([none, none]);
});
