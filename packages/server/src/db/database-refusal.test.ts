import { expect, test } from "vitest";
import { DatabaseRefusal } from "./database-refusal.ts";
import { databaseTexts } from "./refusal-texts.ts";

test("every refusal is said in three languages, and each names all that the others name", () => {
  for (const [code, text] of Object.entries(databaseTexts)) {
    const holes = Object.values(text).map((one) => [...new Set(one.match(/\{\w+\}/gu) ?? [])].toSorted().join(" "));
    expect([code, new Set(holes).size]).toEqual([code, 1]);
    expect(new Set(Object.values(text)).size).toBe(3);
  }
});

test("a refusal is read in the reader's language", () => {
  const refusal = new DatabaseRefusal("in-use", { folder: "/data", pid: "42" });
  expect(refusal.message).toBe(
    "The data folder /data is in use by the process 42. Stop it first, or name another folder in BAGALAU_DATA.",
  );
  expect(refusal.sentence("ru")).toBe(
    "Папка данных занята. Папка: /data. Её держит процесс: 42. Сначала остановите его или укажите другую папку в BAGALAU_DATA.",
  );
  expect(refusal.sentence("kk")).toBe(
    "Деректер қалтасы бос емес. Қалта: /data. Оны ұстап тұрған процесс: 42. Алдымен оны тоқтатыңыз немесе BAGALAU_DATA арқылы басқа қалтаны көрсетіңіз.",
  );
});
