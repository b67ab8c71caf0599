import { describe, expect, it } from "vitest";
import type { Language } from "../pack/model.ts";
import { explainedText } from "./sample-explanation.ts";

const rules = "kz/typical/2025-01-01/rules";

const sheet = `id: sheet
title: { kk: "Парақ", ru: "Лист", en: "Sheet" }
for: person
clause: "1"
provenance: quoted
quote: { ru: "из двух отметок" }
inputs:
  form:
    kind: choice
    of: [leader, general]
    titles:
      leader: { kk: "Басшы парағы", ru: "Лист руководителя", en: "Leader sheet" }
      general: { kk: "Жалпы парақ", ru: "Общий лист", en: "General sheet" }
    title: { kk: "Нысан", ru: "Форма", en: "Form" }
  marks:
    kind: list
    max: 4
    title: { kk: "Бағалар", ru: "Отметки", en: "Marks" }
    of: { kind: number, unit: points, min: 0, max: 5, nullable: not-evaluated, title: { kk: "Баға", ru: "Отметка", en: "Mark" } }
  left: { kind: count, max: 1000, title: { kk: "Кеткендер", ru: "Уволено", en: "Leavers" } }
  unhappy: { kind: count, max: 1000, title: { kk: "Наразылар", ru: "Недовольных", en: "Unhappy leavers" } }
requires:
  - that: unhappy ≤ left
    at: [unhappy]
    code: inconsistent
    says: { kk: "Бөлігі бүтіннен артық емес", ru: "Часть не больше целого", en: "A part is not larger than its whole" }
    clause: "1"
    provenance: derived
    because: { kk: "Анықтама бойынша", ru: "По определению", en: "By definition" }
parts:
  - id: penalty
    title: { kk: "Айыппұл", ru: "Штраф", en: "Penalty" }
    clause: "1"
    provenance: reconstructed
    because: { kk: "Таңдалды", ru: "Выбрано", en: "Chosen" }
    unit: points
    internal: true
    formula: '(if unhappy / left > 50% then 1.5 points else 0) where left is zero: 0'
  - id: base
    title: { kk: "Негіз", ru: "Основа", en: "Base" }
    clause: "2"
    provenance: quoted
    quote: { ru: "от 3 до 5" }
    unit: points
    internal: true
    formula: mean(weighted(m) for m in known(marks))
  - id: score
    title: { kk: "Балл", ru: "Балл", en: "Score" }
    clause: "1"
    provenance: reconstructed
    because: { kk: "Таңдалды", ru: "Выбрано", en: "Chosen" }
    doubts:
      - question: { kk: "Қалай?", ru: "Как?", en: "How?" }
        chosen: { kk: "Осылай", ru: "Так", en: "So" }
        alternatives: [{ kk: "Басқаша", ru: "Иначе", en: "Otherwise" }]
        because: { kk: "Мәтін бойынша", ru: "По тексту", en: "By the text" }
    unit: points
    min: 0
    max: 5
    formula: if form = "leader" then clamp(base - penalty, 0, 5 points) else base
value: score
rounding:
  digits: 2
  mode: half-up
  clause: "2"
  provenance: reconstructed
  because: { kk: "Таңдалды", ru: "Выбрано", en: "Chosen" }
grade: two-grades
`;

const functions = `- id: weighted
  title: { kk: "Салмақталған баға", ru: "Взвешенная отметка", en: "Weighted mark" }
  clause: "1"
  provenance: derived
  because: { kk: "Мәтіннен", ru: "Из текста", en: "From the text" }
  params: [mark]
  formula: "steps mark { at least 4: mark; over 2: mark * 0.9; otherwise: 0 points }"
`;

describe("D2 branches, steps, functions and missing data are told in words", () => {
  const rich = {
    [`${rules}/sheet.yaml`]: sheet,
    [`${rules}/functions.yaml`]: functions
      .replace("at least 4", "at least 4 points")
      .replace("over 2", "over 2 points"),
    "kz/typical/2025-01-01/examples/all.yaml": "[]\n",
  };
  const facts = '{ "form": "leader", "marks": [5, null, "3.5", 1], "left": 8, "unhappy": 6 }';
  const computation = (language: Language, json = facts) =>
    explainedText(json, language, rich).split(/\n(?=Есептеу\n|Расчёт\n|Computation\n)/)[1];

  it("in Kazakh", () => {
    expect(computation("kk")).toMatchInlineSnapshot(`
      "Есептеу
      ───────

      Негізі: 1-тармақ.

        │ из двух отметок

      Айыппұл (аралық шама)

      Негізі: 1-тармақ.

      ◆ Қалпына келтірілді, актінің мәтінінде бұл жоқ: Таңдалды

        Формула:   (егер «Наразылар» / «Кеткендер» > 50 % болса, онда 1,5 балл, әйтпесе 0); егер
                   «Кеткендер» = 0 болса, онда 0
        Таңдау:    мына шарт орындалды: «Наразылар» / «Кеткендер» > 50 % (75 % > 50 %), сондықтан
                   алынатыны: 1,5
        Қорытынды: 1,5 балл

      Негіз (аралық шама)

      Негізі: 2-тармақ.

        │ от 3 до 5

        Формула:       орташа мән(белгілілері(«Бағалар») ішіндегі әр жол бойынша «Салмақталған
                       баға»(«Бағалар»))
        Таңдау:        № 1: «Бағалар»: 4 ≤ 5, сондықтан 5
                       № 3: «Бағалар»: 2 < 3,5 < 4, сондықтан 3,15
                       № 4: «Бағалар»: 1 ≤ 2, сондықтан 0
        Сандармен:     орташа мән(5; 3,15; 0)
        Қорытынды:     163/60 балл
        Дөңгелектелді: 2,72 балл (үтірден кейін 2 таңбаға дейін, жартысы нөлден әрі; 2-тармақ)

      Салмақталған баға (x)

      Негізі: 1-тармақ.

      → Актінің мәтінінен шығады: Мәтіннен

        Формула: сатылар бойынша, x: ≥ 4 балл → x; > 2 балл → x · 0,9; әйтпесе → 0 балл

      Балл

      Негізі: 1-тармақ.

      ◆ Қалпына келтірілді, актінің мәтінінде бұл жоқ: Таңдалды

      ? Күмән: Қалай?
        Таңдалған түсінік: Осылай
        Басқа түсінік: Басқаша
        Неге осы таңдалды: Мәтін бойынша

        Формула:       егер «Нысан» = «Басшы парағы» болса, онда («Негіз» − «Айыппұл», төменгі шегі 0,
                       жоғарғы шегі 5 балл), әйтпесе «Негіз»
        Таңдау:        мына шарт орындалды: «Нысан» = «Басшы парағы», сондықтан алынатыны: 73/60
        Сандармен:     163/60 − 1,5, төменгі шегі 0, жоғарғы шегі 5
        Қорытынды:     73/60 балл
        Дөңгелектелді: 1,22 балл (үтірден кейін 2 таңбаға дейін, жартысы нөлден әрі; 2-тармақ)

      ◆ Дөңгелектеу. Қалпына келтірілді, актінің мәтінінде бұл жоқ: Таңдалды

      Баға
      ────

      1,22, аралық 0,00 … 2,99: Әлсіз

      Негізі: 2-тармақ.

        │ от 3 до 5
      "
    `);
  });

  it("in Russian", () => {
    expect(computation("ru")).toMatchInlineSnapshot(`
      "Расчёт
      ──────

      Основание: пункт 1.

        │ из двух отметок

      Штраф (промежуточная величина)

      Основание: пункт 1.

      ◆ Восстановлено, в тексте акта этого нет: Выбрано

        Формула: (если «Недовольных» / «Уволено» > 50 %, то 1,5 балла, иначе 0); если «Уволено» = 0, то 0
        Выбор:   так как «Недовольных» / «Уволено» > 50 % (75 % > 50 %), берётся: 1,5
        Итог:    1,5 балла

      Основа (промежуточная величина)

      Основание: пункт 2.

        │ от 3 до 5

        Формула:   среднее(«Взвешенная отметка»(«Отметки») для каждой строки: известные(«Отметки»))
        Выбор:     № 1: «Отметки»: 4 ≤ 5, поэтому 5
                   № 3: «Отметки»: 2 < 3,5 < 4, поэтому 3,15
                   № 4: «Отметки»: 1 ≤ 2, поэтому 0
        С числами: среднее(5; 3,15; 0)
        Итог:      163/60 балла
        Округлено: 2,72 балла (до 2 знаков после запятой, половина — от нуля; пункт 2)

      Взвешенная отметка (x)

      Основание: пункт 1.

      → Следует из текста акта: Из текста

        Формула: по ступеням, x: ≥ 4 балла → x; > 2 балла → x · 0,9; иначе → 0 баллов

      Балл

      Основание: пункт 1.

      ◆ Восстановлено, в тексте акта этого нет: Выбрано

      ? Сомнение: Как?
        Выбранное прочтение: Так
        Иное прочтение: Иначе
        Почему выбрано это: По тексту

        Формула:   если «Форма» = «Лист руководителя», то («Основа» − «Штраф», не менее 0 и не более 5
                   баллов), иначе «Основа»
        Выбор:     так как «Форма» = «Лист руководителя», берётся: 73/60
        С числами: 163/60 − 1,5, не менее 0 и не более 5
        Итог:      73/60 балла
        Округлено: 1,22 балла (до 2 знаков после запятой, половина — от нуля; пункт 2)

      ◆ Округление. Восстановлено, в тексте акта этого нет: Выбрано

      Оценка
      ──────

      1,22 лежит между 0,00 и 2,99: Слабо

      Основание: пункт 2.

        │ от 3 до 5
      "
    `);
  });

  it("in English", () => {
    expect(computation("en")).toMatchInlineSnapshot(`
      "Computation
      ───────────

      Ground: clause 1.

        │ из двух отметок

      Penalty (intermediate)

      Ground: clause 1.

      ◆ Reconstructed, this does not stand in the act: Chosen

        Formula: (if “Unhappy leavers” / “Leavers” > 50%, then 1.5 points, otherwise 0); if “Leavers” = 0,
                 then 0
        Choice:  since “Unhappy leavers” / “Leavers” > 50% (75% > 50%), taken: 1.5
        Result:  1.5 points

      Base (intermediate)

      Ground: clause 2.

        │ от 3 до 5

        Formula:      mean(“Weighted mark”(“Marks”) for each of known(“Marks”))
        Choice:       no. 1: “Marks”: 4 ≤ 5, hence 5
                      no. 3: “Marks”: 2 < 3.5 < 4, hence 3.15
                      no. 4: “Marks”: 1 ≤ 2, hence 0
        With numbers: mean(5, 3.15, 0)
        Result:       163/60 points
        Rounded:      2.72 points (2 decimals, a half goes away from zero; clause 2)

      Weighted mark (x)

      Ground: clause 1.

      → Follows from the text of the act: From the text

        Formula: by steps of x: ≥ 4 points → x; > 2 points → x · 0.9; otherwise → 0 points

      Score

      Ground: clause 1.

      ◆ Reconstructed, this does not stand in the act: Chosen

      ? Doubt: How?
        Reading chosen: So
        Another reading: Otherwise
        Why this one: By the text

        Formula:      if “Form” = “Leader sheet”, then (“Base” − “Penalty”, not below 0 and not above 5
                      points), otherwise “Base”
        Choice:       since “Form” = “Leader sheet”, taken: 73/60
        With numbers: 163/60 − 1.5, not below 0 and not above 5
        Result:       73/60 points
        Rounded:      1.22 points (2 decimals, a half goes away from zero; clause 2)

      ◆ Rounding. Reconstructed, this does not stand in the act: Chosen

      Grade
      ─────

      1.22 lies between 0.00 and 2.99: Weak

      Ground: clause 2.

        │ от 3 до 5
      "
    `);
  });

  it("what has no data says why and where from", () => {
    const empty = '{ "form": "general", "marks": [null], "left": 0, "unhappy": 0 }';
    expect(computation("ru", empty)).toMatchInlineSnapshot(`
      "Расчёт
      ──────

      Основание: пункт 1.

        │ из двух отметок

      Штраф (промежуточная величина)

      Основание: пункт 1.

      ◆ Восстановлено, в тексте акта этого нет: Выбрано

        Формула: (если «Недовольных» / «Уволено» > 50 %, то 1,5 балла, иначе 0); если «Уволено» = 0, то 0
        Выбор:   так как «Уволено» = 0, берётся: 0
        Итог:    0 баллов

      Основа (промежуточная величина)

      Основание: пункт 2.

        │ от 3 до 5

        Формула:   среднее(«Взвешенная отметка»(«Отметки») для каждой строки: известные(«Отметки»))
        С числами: среднее(ни одного)
        Итог:      нет данных (оценка не проводилась)

      ∅ Нет данных: оценка не проводилась

      Балл

      Основание: пункт 1.

      ◆ Восстановлено, в тексте акта этого нет: Выбрано

      ? Сомнение: Как?
        Выбранное прочтение: Так
        Иное прочтение: Иначе
        Почему выбрано это: По тексту

        Формула: если «Форма» = «Лист руководителя», то («Основа» − «Штраф», не менее 0 и не более 5
                 баллов), иначе «Основа»
        Выбор:   условие «Форма» = «Лист руководителя» не выполнено («Общий лист» = «Лист руководителя»),
                 берётся: нет данных (оценка не проводилась)
        Итог:    нет данных (оценка не проводилась)

      ∅ Нет данных: оценка не проводилась. Откуда: Основа
      "
    `);
  });

  it("a word that is not possible is answered by those that are, with their titles", () => {
    const shown = explainedText('{ "form": "chief", "marks": [], "left": 0, "unhappy": 0 }', "kk", rich);
    expect(shown.replace(/\s+/gu, " ")).toContain(
      "Нысан: Мұнда мына мәндердің бірі қажет: leader («Басшы парағы»), general («Жалпы парақ»). Табылғаны: chief.",
    );
  });

  it("a requirement that is not met is answered in its own words", () => {
    const shown = explainedText('{ "form": "leader", "marks": [], "left": 1, "unhappy": 2 }', "ru", rich);
    expect(shown.replace(/\s+/gu, " ")).toContain(
      "Недовольных: Исходные данные противоречат друг другу. Должно соблюдаться: Часть не больше целого",
    );
  });
});
