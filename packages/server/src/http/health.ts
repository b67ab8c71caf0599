// Whether the process lives, and whether it can serve: asked by those who watch over it, answered without a session.
import type { FastifyInstance } from "fastify";
import type { App } from "../app.ts";
import { readMigrations } from "../db/migrate.ts";
import { Problem } from "./problem.ts";

export function healthRoutes(server: FastifyInstance, app: App): void {
  const expected = readMigrations().then((migrations) => migrations.length);
  server.get("/health", { logLevel: "silent" }, () => Promise.resolve({ status: "ok" }));
  server.get("/ready", { logLevel: "silent" }, () => readiness(app, expected));
}

async function readiness(app: App, expected: Promise<number>): Promise<object> {
  const applied = await appliedMigrations(app).catch((error: unknown) => {
    throw new Problem("unavailable", { cause: error });
  });
  if (applied < (await expected)) throw new Problem("unavailable");
  return { status: "ok", database: "ok", migrations: applied };
}

async function appliedMigrations({ pool }: App): Promise<number> {
  const { rows } = await pool.query<{ applied: number }>("select count(*)::int as applied from migration");
  return rows[0]!.applied;
}
