import { defineConfig } from "vitest/config";
export default defineConfig({ test: { include: process.env.MUT_TESTS!.split(","), env: { TZ: "Asia/Almaty" } } });
