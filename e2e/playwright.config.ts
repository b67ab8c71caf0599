// Journeys in a real browser on a real server: each worker has a district of its own.
import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./chromium.ts";

export default defineConfig({
  testDir: ".",
  // One of them alone: `npm test -- e2e --project=screens`.
  projects: [
    { name: "journeys", testMatch: "*.spec.ts", testIgnore: "screens.spec.ts" },
    { name: "screens", testMatch: "screens.spec.ts", use: { trace: "off", screenshot: "off" } },
  ],
  globalSetup: "./prepare.ts",
  globalTeardown: "./tidy.ts",
  outputDir: "../test-results/journeys",
  workers: 2,
  fullyParallel: true,
  // A whole quarter by six people takes minutes on a busy machine.
  timeout: 600_000,
  // Once in some thousand screens the browser never brings a part of the page. What fails and then passes is told at the end all the same.
  retries: 1,
  expect: { timeout: 60_000 },
  reporter: [["list"], ["./failed-journeys.ts"]],
  use: {
    browserName: "chromium",
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    screenshot: "only-on-failure",
    // Without a film of every page: with seven pages open that film was a third of the walk.
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
