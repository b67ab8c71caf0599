// Mutation testing of the two pure packages. `npm run mutation -- packages/calendar/src/periods.ts` tries one file.
export default {
  packageManager: "npm",
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.ts", related: true },
  mutate: [
    "packages/{engine,calendar}/src/**/*.ts",
    "!**/*.test.ts",
    "!**/*.fixture.ts",
    "!**/index.ts",
    "!packages/engine/src/compile/**",
  ],
  ignorePatterns: ["bench", "docs", "packs", "coverage", "reports", ".ci"],
  reporters: ["clear-text", "progress", "html"],
  thresholds: { high: 95, low: 90, break: 90 },
  // TypeScript 7 has no interface by which the sandbox could rewrite tsconfig.json; the tests do not read it.
  tsconfigFile: "tsconfig.stryker.json",
  concurrency: 2,
  timeoutMS: 20_000,
};
