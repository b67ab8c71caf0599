import { describe, expect, it } from "vitest";
import type { Language } from "./model.ts";
import { explainChanges } from "../wording/explain-changes.ts";
import { toText } from "../wording/render-text.ts";
import { diffEditions } from "./diff.ts";
import { readPacks } from "./read.ts";
import { samplePacks } from "./sample-pack.ts";

const first = "kz/typical/2025-01-01";
const second = "kz/typical/2025-07-01";

/** The typical pack with a second edition that changes a clause, a term, a formula and a grade, and adds a clause. */
function twoEditions() {
  const files = samplePacks();
  const copy = (path: string): string => files.get(`${first}/${path}`) ?? "";
  const pack = files.get("kz/typical/pack.yaml") ?? "";
  const edition = copy("edition.yaml")
    .replace('inForceFrom: "2025-01-01"', 'inForceFrom: "2025-07-01"')
    .replace("amends: null", 'amends: "2025-01-01"');
  const law = copy("law/ru.md").replace("пяти рабочих дней", "трех рабочих дней");
  const changes = {
    "kz/typical/pack.yaml": pack.replace('["2025-01-01"]', '["2025-01-01", "2025-07-01"]'),
    "kz/typical/CHANGES.md": "## 2025-01-01\n## 2025-07-01\n",
    [`${second}/edition.yaml`]: edition,
    [`${second}/law/ru.md`]: `${law}\n## 4\n\nРезультаты конфиденциальны.\n`,
    [`${second}/law/titles.yaml`]: `${copy("law/titles.yaml")}"4": { kk: "Құпиялылық", ru: "Конфиденциальность", en: "Confidentiality" }\n`,
    [`${second}/rules/sheet.yaml`]: copy("rules/sheet.yaml").replace("formula: mean(a, b)", "formula: min(a, b)"),
    [`${second}/rules/scales.yaml`]: copy("rules/scales.yaml")
      .replace("to: 2.99", "to: 3.49")
      .replace("from: 3,", "from: 3.5,"),
    [`${second}/procedure/terms.yaml`]: copy("procedure/terms.yaml")
      .replace("в течение пяти", "в течение трех")
      .replace("workingDays: 5", "workingDays: 3"),
  };
  const library = readPacks(samplePacks(changes));
  const found = library.packs.get("kz/typical");
  const [before, after] = found?.editions ?? [];
  if (found === undefined || before === undefined || after === undefined)
    throw new Error(JSON.stringify(library.faults));
  return { pack: found, before, after };
}

describe("what changed between two editions", () => {
  it("nothing between an edition and itself", () => {
    const { before } = twoEditions();
    expect(diffEditions(before, before)).toEqual([]);
  });

  it("each change stands under what it is a change of", () => {
    const { before, after } = twoEditions();
    const found = diffEditions(before, after).map(
      ({ subject, id, kind, fields }) => `${kind} ${subject} ${id}: ${fields.map(({ field }) => field).join(", ")}`,
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "changed edition : inForceFrom, amends",
        "changed clause 3: text.ru",
        "added clause 4: ",
        "changed part sheet · score: formula",
        "changed scale two-grades: grades.weak.to, grades.good.from",
        "changed term appeal: citation.quote.ru, due.days",
      ]
    `);
  });

  it("backwards what was added is taken out", () => {
    const { before, after } = twoEditions();
    const clauses = diffEditions(after, before).filter(
      ({ subject, kind }) => subject === "clause" && kind !== "changed",
    );
    expect(clauses.map(({ id, kind }) => [id, kind])).toEqual([["4", "removed"]]);
  });

  const text = (language: Language) => {
    const editions = twoEditions();
    const changes = diffEditions(editions.before, editions.after);
    return toText(explainChanges(changes, { ...editions, language }), { width: 100, colour: false });
  };

  it("in Kazakh", () => {
    expect(text("kk")).toMatchInlineSnapshot(`
      "Не өзгерді
      ══════════

      Үлгі

      2025 жылғы 1 қаңтар → 2025 жылғы 1 шілде

      Акт
      ───

      Өзгертілді: Бұйрық

        қолданыстың басы: [−2025 жылғы 1 қаңтар−] → {+2025 жылғы 1 шілде+}

        өзгертетін редакциясы: көрсетілмеген → {+2025 жылғы 1 қаңтар+}

      Тармақтар
      ─────────

      Өзгертілді: 3-тармақ. Өтініш

        мәтін, орыс тілі: Несогласный обращается в течение [−пяти−] {+трех+} рабочих дней со дня получения
          результата.

      Қосылды: 4-тармақ. Құпиялылық

      Есептің бөлігі
      ──────────────

      Өзгертілді: sheet · score. Балл

        формула: [−mean(a, b)−] → {+min(a, b)+}

      Шәкіл
      ─────

      Өзгертілді: two-grades. Екі саты

        бағалар, weak, дейін: [−2,99−] → {+3,49+}

        бағалар, good, бастап: [−3−] → {+3,5+}

      Мерзім
      ──────

      Өзгертілді: appeal. Өтініш

        актіге сілтеме, дәйексөз, орыс тілі: в течение [−пяти−] {+трех+} рабочих дней со дня получения
          результата

        мерзім, күндер: [−5−] → {+3+}
      "
    `);
  });

  it("in Russian", () => {
    expect(text("ru")).toMatchInlineSnapshot(`
      "Что изменилось
      ══════════════

      Типовая

      1 января 2025 года → 1 июля 2025 года

      Акт
      ───

      Изменено: Приказ

        действует с: [−1 января 2025 года−] → {+1 июля 2025 года+}

        изменяет редакцию: не указано → {+1 января 2025 года+}

      Пункты
      ──────

      Изменено: пункт 3. Обращение

        текст, русский: Несогласный обращается в течение [−пяти−] {+трех+} рабочих дней со дня получения
          результата.

      Добавлено: пункт 4. Конфиденциальность

      Часть расчёта
      ─────────────

      Изменено: sheet · score. Балл

        формула: [−mean(a, b)−] → {+min(a, b)+}

      Шкала
      ─────

      Изменено: two-grades. Две градации

        оценки, weak, до: [−2,99−] → {+3,49+}

        оценки, good, от: [−3−] → {+3,5+}

      Срок
      ────

      Изменено: appeal. Обращение

        ссылка на акт, цитата, русский: в течение [−пяти−] {+трех+} рабочих дней со дня получения
          результата

        срок, дни: [−5−] → {+3+}
      "
    `);
  });

  it("in English", () => {
    expect(text("en")).toMatchInlineSnapshot(`
      "What changed
      ════════════

      Typical

      1 January 2025 → 1 July 2025

      Act
      ───

      Changed: Order

        in force from: [−1 January 2025−] → {+1 July 2025+}

        amends: not stated → {+1 January 2025+}

      Clauses
      ───────

      Changed: clause 3. Application

        text, Russian: Несогласный обращается в течение [−пяти−] {+трех+} рабочих дней со дня получения
          результата.

      Added: clause 4. Confidentiality

      Part
      ────

      Changed: sheet · score. Score

        formula: [−mean(a, b)−] → {+min(a, b)+}

      Scale
      ─────

      Changed: two-grades. Two grades

        grades, weak, to: [−2.99−] → {+3.49+}

        grades, good, from: [−3−] → {+3.5+}

      Term
      ────

      Changed: appeal. Application

        citation, quote, Russian: в течение [−пяти−] {+трех+} рабочих дней со дня получения результата

        due, days: [−5−] → {+3+}
      "
    `);
  });
});
