// A database of its own for a test file: a copy of the migrated template, dropped after.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import type { DatabaseAddress } from "../app.ts";

export interface TestDatabase extends DatabaseAddress {
  readonly drop: () => Promise<void>;
}

export async function testDatabase(): Promise<TestDatabase> {
  const { ownerUrl, appUrl, template } = inject("testCluster");
  const name = `bagalau_test_${randomBytes(6).toString("hex")}`;
  const administer = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: ownerUrl.replaceAll("{database}", "postgres") });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await administer(`create database ${name} template ${template} strategy file_copy`);
  return {
    ownerUrl: ownerUrl.replaceAll("{database}", name),
    appUrl: appUrl.replaceAll("{database}", name),
    drop: () => administer(`drop database if exists ${name} with (force)`),
  };
}

/**
 * Whoever holds the machine: sees and alters all that the database holds, as a superuser does by himself and any other owner
 * when he has taken row security away from himself. To be ended.
 */
export async function machineHolder({ ownerUrl }: DatabaseAddress): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relforcerowsecurity and not (select rolsuper from pg_roles where rolname = current_user)`,
  );
  for (const { name } of rows) await client.query(`alter table ${name} no force row level security`);
  return client;
}
