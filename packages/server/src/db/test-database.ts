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
