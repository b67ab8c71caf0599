// Two small packs of invented bodies for the tests: a typical act and a local one that derives from it, as files.

/** `kz/typical` states a rule, a scale, a term; `kz/local` derives from it, changes the term that is open and adds a rule. */
export function samplePacks(changes: Readonly<Record<string, string | null>> = {}): Map<string, string> {
  const files = new Map(Object.entries(FILES));
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  return files;
}

/** The text of a sample file with one stretch of it replaced. Throws when the stretch is not there. */
export function changed(path: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = FILES[path];
  if (text === undefined || !text.includes(from)) throw new Error(`${path} does not hold: ${from}`);
  return { [path]: text.replace(from, to) };
}

const FILES: Readonly<Record<string, string>> = {
  "calendars/kz/holidays.yaml": `id: kz
title: { kk: "Күнтізбе", ru: "Календарь", en: "Calendar" }
years: { from: 2024, until: 2026 }
weekend: { days: [6, 7], provenance: reconstructed, because: { kk: "Бес күн", ru: "Пять дней", en: "Five days" } }
holidays:
  - id: republic
    title: { kk: "Республика күні", ru: "День Республики", en: "Republic Day" }
    movable: true
    when: { month: 10, day: 25 }
    provenance: reconstructed
    because: { kk: "Жалпыға белгілі", ru: "Общеизвестно", en: "General knowledge" }
`,
  "kz/typical/pack.yaml": `id: kz/typical
country: kz
title: { kk: "Үлгі", ru: "Типовая", en: "Typical" }
body: { kk: "Агенттік", ru: "Агентство", en: "Agency" }
official: [ru]
kind: typical
timezone: Asia/Almaty
calendar: kz
editions: ["2025-01-01"]
`,
  "kz/typical/CHANGES.md": "## 2025-01-01\n",
  "kz/typical/2025-01-01/edition.yaml": `act: { number: "1", title: { kk: "Бұйрық", ru: "Приказ", en: "Order" }, adoptedOn: "2024-12-01", publishedOn: null }
inForceFrom: "2025-01-01"
inForceUntil: null
repeal: null
provenance: reconstructed
because: { kk: "Мысал", ru: "Пример", en: "Example" }
checkedOn: "2026-01-01"
amends: null
derives: null
`,
  "kz/typical/2025-01-01/law/ru.md": `# Глава 1. Общие положения

## 1

Оценка складывается из двух отметок от 0 до 5.

## 2

Результату от 0 до 2,99 соответствует оценка "слабо", от 3 до 5 "хорошо".

## 3

Несогласный обращается в течение пяти рабочих дней со дня получения результата.
`,
  "kz/typical/2025-01-01/law/titles.yaml": `"1": { kk: "Баға", ru: "Отметки", en: "Marks" }
"2": { kk: "Сатылар", ru: "Градация", en: "Grades" }
"3": { kk: "Өтініш", ru: "Обращение", en: "Application" }
`,
  "kz/typical/2025-01-01/rules/units.yaml": `- id: points
  title:
    kk: { one: "балл", other: "балл" }
    ru: { one: "балл", few: "балла", many: "баллов", other: "балла" }
    en: { one: "point", other: "points" }
`,
  "kz/typical/2025-01-01/rules/scales.yaml": `- id: two-grades
  title: { kk: "Екі саты", ru: "Две градации", en: "Two grades" }
  clause: "2"
  provenance: quoted
  quote: { ru: "от 3 до 5" }
  unit: points
  digits: 2
  mode: half-up
  grades:
    - { id: weak, title: { kk: "Әлсіз", ru: "Слабо", en: "Weak" }, from: 0, to: 2.99 }
    - { id: good, title: { kk: "Жақсы", ru: "Хорошо", en: "Good" }, from: 3, to: 5 }
`,
  "kz/typical/2025-01-01/rules/sheet.yaml": `id: sheet
title: { kk: "Парақ", ru: "Лист", en: "Sheet" }
for: person
clause: "1"
provenance: quoted
quote: { ru: "из двух отметок" }
inputs:
  a: { kind: number, unit: points, min: 0, max: 5, title: { kk: "Бірінші", ru: "Первая", en: "First" } }
  b: { kind: number, unit: points, min: 0, max: 5, title: { kk: "Екінші", ru: "Вторая", en: "Second" } }
parts:
  - id: score
    title: { kk: "Балл", ru: "Балл", en: "Score" }
    clause: "1"
    provenance: reconstructed
    because: { kk: "Таңдалды", ru: "Выбрано", en: "Chosen" }
    unit: points
    min: 0
    max: 5
    formula: mean(a, b)
value: score
rounding:
  digits: 2
  mode: half-up
  clause: "2"
  provenance: reconstructed
  because: { kk: "Таңдалды", ru: "Выбрано", en: "Chosen" }
grade: two-grades
`,
  "kz/typical/2025-01-01/procedure/roles.yaml": `- id: evaluated
  title: { kk: "Бағаланушы", ru: "Оцениваемый", en: "The evaluated" }
  clause: "3"
  provenance: quoted
  quote: { ru: "Несогласный" }
`,
  "kz/typical/2025-01-01/procedure/terms.yaml": `- id: appeal
  title: { kk: "Өтініш", ru: "Обращение", en: "Application" }
  clause: "3"
  provenance: quoted
  quote: { ru: "в течение пяти рабочих дней со дня получения результата" }
  open: true
  from: { event: result-received, title: { kk: "Нәтиже алынды", ru: "Результат получен", en: "Result received" }, proved: true }
  due: { workingDays: 5 }
  holder: evaluated
  missed: { effect: refused, text: { kk: "Қабылданбайды", ru: "Не принимается", en: "Refused" } }
`,
  "kz/typical/2025-01-01/examples/all.yaml": `- id: good
  rule: sheet
  name: { kk: "Жақсы", ru: "Хорошо", en: "Good" }
  given: { a: 3, b: "4.5" }
  expect: { value: "3.75", exact: "15/4", grade: good }
  because: { kk: "Орташа", ru: "Средняя", en: "The mean" }
- id: five-days
  term: appeal
  name: { kk: "Бес күн", ru: "Пять дней", en: "Five days" }
  from: "2025-10-22"
  expect: { due: "2025-10-30" }
  because: { kk: "27 қазан — демалыс", ru: "27 октября — выходной", en: "27 October is a day off" }
`,
  "kz/local/pack.yaml": `id: kz/local
country: kz
title: { kk: "Жергілікті", ru: "Местная", en: "Local" }
body: { kk: "Әкімдік", ru: "Акимат", en: "Akimat" }
official: [ru]
kind: local
timezone: Asia/Almaty
calendar: kz
editions: ["2025-03-01"]
`,
  "kz/local/CHANGES.md": "## 2025-03-01\n",
  "kz/local/2025-03-01/edition.yaml": `act: { number: "7", title: { kk: "Қаулы", ru: "Постановление", en: "Resolution" }, adoptedOn: "2025-02-20", publishedOn: "2025-03-01" }
inForceFrom: "2025-03-01"
inForceUntil: null
repeal: null
provenance: reconstructed
because: { kk: "Мысал", ru: "Пример", en: "Example" }
checkedOn: "2026-01-01"
amends: null
derives: { pack: kz/typical, edition: "2025-01-01" }
without: { examples: [five-days] }
`,
  "kz/local/2025-03-01/law/ru.md": `## 1

Несогласный обращается в течение трех рабочих дней.
`,
  "kz/local/2025-03-01/law/titles.yaml": `"1": { kk: "Өтініш", ru: "Обращение", en: "Application" }
`,
  "kz/local/2025-03-01/procedure/terms.yaml": `- id: appeal
  title: { kk: "Өтініш", ru: "Обращение", en: "Application" }
  clause: "1"
  provenance: quoted
  quote: { ru: "в течение трех рабочих дней" }
  from: { event: result-received, title: { kk: "Нәтиже алынды", ru: "Результат получен", en: "Result received" }, proved: true }
  due: { workingDays: 3 }
  holder: evaluated
  missed: { effect: refused, text: { kk: "Қабылданбайды", ru: "Не принимается", en: "Refused" } }
`,
  "kz/local/2025-03-01/examples/terms.yaml": `- id: three-days
  term: appeal
  name: { kk: "Үш күн", ru: "Три дня", en: "Three days" }
  from: "2025-10-22"
  expect: { due: "2025-10-28" }
  because: { kk: "27 қазан — демалыс", ru: "27 октября — выходной", en: "27 October is a day off" }
`,
};
