import { describe, expect, it } from "vitest";
import type { Language } from "../pack/model.ts";
import { toMarkdown } from "./render-markdown.ts";
import { toText } from "./render-text.ts";
import { explained, explainedText as text } from "./sample-explanation.ts";

const languages: readonly Language[] = ["kk", "ru", "en"];

describe("D2 a result explains itself", () => {
  const facts = '{ "a": 4.5, "b": "3.123" }';

  it("in Kazakh", () => {
    expect(text(facts, "kk")).toMatchInlineSnapshot(`
      "Парақ
      ═════

      Бұйрық. № 1, 2024 жылғы 1 желтоқсан

      Нәтиже: 3,81 балл — Жақсы

      Неге осы редакция
      ─────────────────

      2025 жылғы 22 қазан күні осы редакция қолданыста: қолданысқа енгізілген күні — 2025 жылғы 1 қаңтар.

      ◆ Қолданысқа енгізу. Қалпына келтірілді, актінің мәтінінде бұл жоқ: Мысал

      Актінің ресми мәтінінің тілі: орыс тілі. Басқа тілдердегі сөздер — біздің аудармамыз.

      Бастапқы деректер
      ─────────────────

        Бірінші: 4,5 балл
        Екінші: 3,123 балл

      Есептеу
      ───────

      Негізі: 1-тармақ.

        │ из двух отметок

      Балл

      Негізі: 1-тармақ.

      ◆ Қалпына келтірілді, актінің мәтінінде бұл жоқ: Таңдалды

        Формула:       орташа мән(«Бірінші»; «Екінші»)
        Сандармен:     орташа мән(4,5; 3,123)
        Қорытынды:     3,8115 балл
        Дөңгелектелді: 3,81 балл (үтірден кейін 2 таңбаға дейін, жартысы нөлден әрі; 2-тармақ)

      ◆ Дөңгелектеу. Қалпына келтірілді, актінің мәтінінде бұл жоқ: Таңдалды

      Баға
      ────

      3,81, аралық 3,00 … 5,00: Жақсы

      Негізі: 2-тармақ.

        │ от 3 до 5
      "
    `);
  });

  it("in Russian", () => {
    expect(text(facts, "ru")).toMatchInlineSnapshot(`
      "Лист
      ════

      Приказ. № 1, 1 декабря 2024 года

      Результат: 3,81 балла — Хорошо

      Почему эта редакция
      ───────────────────

      На дату 22 октября 2025 года действует эта редакция: она введена в действие 1 января 2025 года.

      ◆ Введение в действие. Восстановлено, в тексте акта этого нет: Пример

      Языки официального текста акта: русский. Слова на других языках — наш перевод.

      Исходные данные
      ───────────────

        Первая: 4,5 балла
        Вторая: 3,123 балла

      Расчёт
      ──────

      Основание: пункт 1.

        │ из двух отметок

      Балл

      Основание: пункт 1.

      ◆ Восстановлено, в тексте акта этого нет: Выбрано

        Формула:   среднее(«Первая»; «Вторая»)
        С числами: среднее(4,5; 3,123)
        Итог:      3,8115 балла
        Округлено: 3,81 балла (до 2 знаков после запятой, половина — от нуля; пункт 2)

      ◆ Округление. Восстановлено, в тексте акта этого нет: Выбрано

      Оценка
      ──────

      3,81 лежит между 3,00 и 5,00: Хорошо

      Основание: пункт 2.

        │ от 3 до 5
      "
    `);
  });

  it("in English", () => {
    expect(text(facts, "en")).toMatchInlineSnapshot(`
      "Sheet
      ═════

      Order. No. 1, 1 December 2024

      Result: 3.81 points — Good

      Why this edition
      ────────────────

      On 22 October 2025 this edition is in force: it entered into force on 1 January 2025.

      ◆ Entry into force. Reconstructed, this does not stand in the act: Example

      The act is official in: Russian. The words in other languages are our translation.

      Inputs
      ──────

        First: 4.5 points
        Second: 3.123 points

      Computation
      ───────────

      Ground: clause 1.

        │ из двух отметок

      Score

      Ground: clause 1.

      ◆ Reconstructed, this does not stand in the act: Chosen

        Formula:      mean(“First”, “Second”)
        With numbers: mean(4.5, 3.123)
        Result:       3.8115 points
        Rounded:      3.81 points (2 decimals, a half goes away from zero; clause 2)

      ◆ Rounding. Reconstructed, this does not stand in the act: Chosen

      Grade
      ─────

      3.81 lies between 3.00 and 5.00: Good

      Ground: clause 2.

        │ от 3 до 5
      "
    `);
  });

  it("as Markdown for a document", () => {
    expect(toMarkdown(explained(facts, "ru"))).toMatchInlineSnapshot(`
      "# Лист

      Приказ. № 1, 1 декабря 2024 года

      **Результат: 3,81 балла — Хорошо**

      ## Почему эта редакция

      На дату 22 октября 2025 года действует эта редакция: она введена в действие 1 января 2025 года.

      ◆ *Введение в действие. Восстановлено, в тексте акта этого нет: Пример*

      Языки официального текста акта: русский. Слова на других языках — наш перевод.

      ## Исходные данные

      - Первая: 4,5 балла
      - Вторая: 3,123 балла

      ## Расчёт

      Основание: пункт 1.

      > из двух отметок

      ### Балл

      Основание: пункт 1.

      ◆ *Восстановлено, в тексте акта этого нет: Выбрано*

      - Формула: среднее(«Первая»; «Вторая»)
      - С числами: среднее(4,5; 3,123)
      - Итог: 3,8115 балла
      - Округлено: 3,81 балла (до 2 знаков после запятой, половина — от нуля; пункт 2)

      ◆ *Округление. Восстановлено, в тексте акта этого нет: Выбрано*

      ## Оценка

      3,81 лежит между 3,00 и 5,00: Хорошо

      Основание: пункт 2.

      > от 3 до 5
      "
    `);
  });
});

describe("D2 bad input is explained by what would be right", () => {
  it.each([
    ["kk", "Екінші: Мәннің төменгі шегі — 0, жоғарғы шегі — 5, табылғаны: 7.5."],
    ["ru", "Вторая: Значение должно лежать между 0 и 5, найдено: 7.5."],
    ["en", "Second: The value must lie between 0 and 5, found: 7.5."],
  ] as const)("in %s", (language, said) => {
    const shown = text('{ "b": 7.5 }', language);
    expect(shown).toContain(said);
    expect(shown.match(/^ {2}\S/gmu)).toHaveLength(4);
  });
});

describe("the renderers", () => {
  it.each(languages)("no line is wider than asked, in %s", (language) => {
    const lines = toText(explained('{ "a": 1, "b": 2 }', language), { width: 60, colour: false }).split("\n");
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
  });

  it("colour adds nothing but colour", () => {
    const blocks = explained('{ "a": 1, "b": 2 }', "ru");
    const coloured = toText(blocks, { width: 80, colour: true });
    expect(coloured).toContain("\u001b[1m");
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(toText(blocks, { width: 80, colour: false }));
  });

  it("signs of Markdown in a name stay signs", () => {
    expect(toMarkdown([{ kind: "paragraph", text: "a*b_c [d] #1" }])).toBe("a\\*b\\_c \\[d\\] \\#1\n");
  });

  it("an edition that was named directly says so", () => {
    expect(text('{ "a": 1, "b": 2 }', "en", {}, null)).toContain(
      "The edition was named directly; it entered into force on 1 January 2025.",
    );
  });
});
