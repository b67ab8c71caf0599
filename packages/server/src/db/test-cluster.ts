// One PostgreSQL for a whole test run, with a template that is migrated once. Vitest's global set-up.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "./embedded.ts";
import { migrate } from "./migrate.ts";

export interface TestCluster {
  /** With `{database}` where a database's name stands. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly template: string;
}

declare module "vitest" {
  interface ProvidedContext {
    testCluster: TestCluster;
  }
}

/** Begins the cluster before the first test and ends it after the last. `BAGALAU_TEST_DATABASE_URL`: one that is there already. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = `bagalau_template_${process.pid}`;
  const given = process.env["BAGALAU_TEST_DATABASE_URL"];
  const { ownerUrl, appUrl, stop } = given === undefined ? await ownCluster() : clusterAt(given);
  const urlOf = (url: string, database: string): string => url.replaceAll("{database}", database);
  const administer = async (...statements: readonly string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: urlOf(ownerUrl, "postgres") });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  try {
    await administer(`drop database if exists ${template}`, `create database ${template}`);
    await migrate(urlOf(ownerUrl, template));
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("testCluster", { ownerUrl, appUrl, template });
  return async () => {
    await administer(`drop database if exists ${template} with (force)`);
    await stop();
  };
}

interface Cluster extends Omit<TestCluster, "template"> {
  readonly stop: () => Promise<void>;
}

async function ownCluster(): Promise<Cluster> {
  const folder = await mkdtemp(path.join(tmpdir(), "bagalau-test-"));
  await chmod(folder, 0o711);
  const embedded = await startEmbedded({ folder, durable: false });
  return {
    ownerUrl: embedded.ownerUrlOf("{database}"),
    appUrl: embedded.appUrlOf("{database}"),
    stop: async () => {
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function clusterAt(url: string): Cluster {
  const place = new URL(url);
  place.pathname = "/database-name-here";
  const pattern = place.toString().replace("database-name-here", "{database}");
  return { ownerUrl: pattern, appUrl: pattern, stop: () => Promise.resolve() };
}
