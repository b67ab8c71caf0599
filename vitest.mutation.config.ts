// The tests that mutation testing runs: those of the two pure packages, which reach the changed sources by relative imports.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/{engine,calendar}/src/**/*.test.ts"],
    env: { TZ: "Asia/Almaty" },
  },
});
