// Settings: what holds without any, that every fault is told at once in each language, and where secrets may stand.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { readConfig, settings } from "./config.ts";
import type { WrongConfig } from "./config.ts";
import { settingsPage } from "./settings-page.ts";
import { configFaultLines } from "./texts.ts";

const wrong = {
  BAGALAU_PORT: "80800",
  BAGALAU_PUBLIC_URL: "ftp://bagalau.kz",
  BAGALAU_TRUSTED_PROXIES: "10.0.0.0/8, here",
  BAGALAU_LOG: "loud",
  BAGALAU_WORKERS: "yes",
  BAGALAU_PROT: "8080",
  BAGALAU_DELIVERY: '{"attempts": 0, "letters": true}',
  DATABASE_URL: "postgres://a",
  DATABASE_URL_FILE: "/nowhere",
  BAGALAU_MASTER_KEY_FILE: "/nowhere/key",
};

function linesOf(environment: Record<string, string>, language: "kk" | "ru" | "en"): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    return configFaultLines((error as WrongConfig).faults, language);
  }
}

describe("settings", () => {
  test("without any the server listens on this machine alone, with its own database", () => {
    const { host, port, publicUrl, databaseUrl, trustedProxies, telemetryUrl } = readConfig({});
    expect({ host, port, publicUrl, databaseUrl, trustedProxies, telemetryUrl }).toEqual({
      host: "127.0.0.1",
      port: 8080,
      publicUrl: null,
      databaseUrl: null,
      trustedProxies: [],
      telemetryUrl: null,
    });
  });

  test("all faults are told at once, in English", () => {
    expect(linesOf(wrong, "en")).toEqual([
      "The server has not started: the settings are wrong.",
      "BAGALAU_PROT: There is no such setting.",
      "BAGALAU_PORT: A whole number is expected, 0 at least, 65535 at most. Given: 80800.",
      "BAGALAU_PUBLIC_URL: An http or https address without a query is expected. Given: ftp://bagalau.kz.",
      "BAGALAU_TRUSTED_PROXIES: An IP address or a subnet is expected. Given: here.",
      "DATABASE_URL: The value is given twice; the other: DATABASE_URL_FILE. Keep one.",
      "BAGALAU_MASTER_KEY_FILE: The file cannot be read: /nowhere/key (ENOENT).",
      "BAGALAU_DELIVERY: Field: attempts. The number is too small. The least value: 1.",
      "BAGALAU_DELIVERY: Field: letters. There is no such field: letters.",
      "BAGALAU_WORKERS: There is no such value: yes. Possible values: true, false.",
      "BAGALAU_LOG: There is no such value: loud. Possible values: silent, error, warn, info, debug.",
    ]);
  });

  test("the same faults are told in Kazakh and Russian, with no word of another language", () => {
    expect(linesOf(wrong, "kk").slice(0, 3)).toEqual([
      "Сервер іске қосылмады: баптауларда қателер бар.",
      "BAGALAU_PROT: Мұндай баптау жоқ.",
      "BAGALAU_PORT: Бүтін сан болуы керек, ең кішісі 0, ең үлкені 65535. Берілгені: 80800.",
    ]);
    expect(linesOf(wrong, "ru").slice(0, 3)).toEqual([
      "Сервер не запущен: в настройках есть ошибки.",
      "BAGALAU_PROT: Такой настройки нет.",
      "BAGALAU_PORT: Должно быть целое число, наименьшее 0, наибольшее 65535. Задано: 80800.",
    ]);
  });

  test("a secret may stand in a file, and its text is never told", () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "bagalau-")), "key");
    writeFileSync(file, "c2VjcmV0\n");
    expect(readConfig({ BAGALAU_MASTER_KEY_FILE: file }).masterKey).toBe("c2VjcmV0");
    const lines = linesOf({ BAGALAU_DELIVERY: '{"reportSecrets":{"e-mail":"hidden"}}' }, "en");
    expect(lines.join(" ")).not.toContain("hidden");
  });

  test("an address of a database is one of PostgreSQL, and is not told again where it is wrong", () => {
    expect(linesOf({ DATABASE_URL: "mysql://root:hidden@db" }, "en")).toEqual([
      "The server has not started: the settings are wrong.",
      "DATABASE_URL: An address of PostgreSQL is expected: postgres://user:password@server:5432/database.",
    ]);
    const bySocket = "postgresql://hall:hall@/hall?host=%2Frun%2Fpostgresql";
    expect(readConfig({ DATABASE_URL: bySocket }).databaseUrl).toBe(bySocket);
  });

  test("a file may hold a secret only: other settings stand in the environment", () => {
    expect(linesOf({ BAGALAU_PORT_FILE: "/nowhere" }, "en")).toEqual([
      "The server has not started: the settings are wrong.",
      "BAGALAU_PORT_FILE: There is no such setting.",
    ]);
  });

  test("every setting says what it is for in three languages", () => {
    for (const { name, about } of Object.values(settings)) {
      expect(new Set([about.kk, about.ru, about.en]).size, name).toBe(3);
    }
  });

  test("docs/settings.md lists every setting in three languages", async () => {
    await expect(await format(settingsPage(), { parser: "markdown", printWidth: 120 })).toMatchFileSnapshot(
      "../../../docs/settings.md",
    );
  });
});
