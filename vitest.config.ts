import { defineConfig } from "vitest/config";
import { operations } from "./packages/web/build/operations.ts";
import { failedTests } from "./scripts/failed-tests.ts";

const everywhere = {
  isolate: true,
  setupFiles: ["tests/property-seed.ts"],
  env: { TZ: "Asia/Almaty" },
};

const server = "packages/server/src/**/*.test.ts";

// The server's tests have a PostgreSQL of their own, which is begun only where one of them runs.
export default defineConfig({
  test: {
    reporters: ["default", failedTests],
    projects: [
      {
        plugins: [operations()],
        test: {
          ...everywhere,
          name: "pure",
          include: ["packages/*/src/**/*.test.ts", "tests/**/*.test.ts", "bench/**/*.test.ts"],
          exclude: [server, "**/node_modules/**"],
          // Properties take seconds on a busy machine; none of them waits for anything.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...everywhere,
          name: "server",
          include: [server],
          globalSetup: ["packages/server/src/db/test-cluster.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
