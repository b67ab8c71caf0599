import { makeCalendar } from "@bagalau/calendar";
import { readPacks } from "../pack/read.ts";
import { changed, samplePacks } from "../pack/sample-pack.ts";
import { describe, expect, it } from "vitest";
import { toText } from "../wording/render-text.ts";
import { dueOn } from "./due-on.ts";
import type { DueDay } from "./due-on.ts";
import { explainTerm } from "./explain-term.ts";

const terms = "kz/typical/2025-01-01/procedure/terms.yaml";

function sample(due = "{ workingDays: 5 }") {
  const library = readPacks(samplePacks(changed(terms, "due: { workingDays: 5 }", `due: ${due}`)));
  const pack = library.packs.get("kz/typical");
  const edition = pack?.editions[0];
  const data = library.calendars.get("kz");
  if (pack === undefined || edition === undefined || data === undefined)
    throw new Error("the sample pack cannot be read");
  return { pack, edition, calendar: makeCalendar(data) };
}

function day(due: string, from: string) {
  const { pack, edition, calendar } = sample(due);
  const found = dueOn(edition, calendar, "appeal", from);
  if (!found.ok) throw new Error(found.fault.code);
  return { pack, edition, day: found.day };
}

const days = ({ day: { counted } }: { day: DueDay }) =>
  counted.map(({ date, number, why }) => `${date} ${number ?? "–"} ${why.kind}`);

describe("D1 a term ends by its clause, every day accounted for", () => {
  it("A3.2 five working days from 22 October 2025 end on 30 October", () => {
    const found = day("{ workingDays: 5 }", "2025-10-22");
    expect([found.day.due, found.day.clause]).toEqual(["2025-10-30", "3"]);
    expect(days(found)).toEqual([
      "2025-10-23 1 working",
      "2025-10-24 2 working",
      "2025-10-25 – holiday",
      "2025-10-26 – weekend",
      "2025-10-27 – moved-day-off",
      "2025-10-28 3 working",
      "2025-10-29 4 working",
      "2025-10-30 5 working",
    ]);
  });

  it("calendar days all count, and a last day that is a day off stays and reminds before it", () => {
    const found = day("{ calendarDays: 3 }", "2025-10-22").day;
    expect([found.due, found.dayOff]).toEqual(["2025-10-25", { remindOn: "2025-10-24" }]);
  });

  it("a day of the month after the period is not moved when it is a day off", () => {
    const found = day("{ period: quarter, month: 1, day: 25 }", "2025-08-14");
    expect(days(found)).toEqual(["2025-10-25 – holiday"]);
    expect(found.day.dayOff).toEqual({ remindOn: "2025-10-24" });
  });

  it("the last day of a month is the last one that it has", () => {
    expect(day("{ period: year, month: 2, day: last }", "2024-07-01").day.due).toBe("2025-02-28");
  });

  it.each([
    ["appeal", "22.10.2025", "bad-date"],
    ["appeal", "1999-01-01", "outside-calendar"],
    ["nothing", "2025-10-22", "unknown-term"],
  ])("%s from %s is refused with the code %s", (term, from, code) => {
    const { edition, calendar } = sample();
    expect(dueOn(edition, calendar, term, from)).toMatchObject({ ok: false, fault: { code } });
  });

  it("a day that the month does not have is refused", () => {
    const { edition, calendar } = sample("{ period: year, month: 2, day: 30 }");
    expect(dueOn(edition, calendar, "appeal", "2024-07-01")).toMatchObject({
      ok: false,
      fault: { code: "no-such-day" },
    });
  });
});

describe("D1 a due day explains itself", () => {
  const text = (language: "kk" | "ru" | "en", due = "{ workingDays: 5 }") =>
    toText(explainTerm({ ...day(due, "2025-10-22"), language }), { width: 100, colour: false });

  it("in Kazakh", () => {
    expect(text("kk")).toMatchInlineSnapshot(`
      "Өтініш
      ══════

      Мерзімнің соңғы күні: 2025 жылғы 30 қазан, бейсенбі

      Негізі: 3-тармақ.

        │ в течение пяти рабочих дней со дня получения результата

      Актінің ресми мәтінінің тілі: орыс тілі. Басқа тілдердегі сөздер — біздің аудармамыз.

      Есептеудің басы: Нәтиже алынды, 2025 жылғы 22 қазан. Бұл күннің өзі есептелмейді. Мерзім жіберілген
      емес, расталған хабарламадан бастап есептеледі.

      Күндер қалай есептелді
      ──────────────────────

        2025 жылғы 23 қазан, бейсенбі: 1-күн — жұмыс күні
        2025 жылғы 24 қазан, жұма: 2-күн — жұмыс күні
        2025 жылғы 25 қазан, сенбі: есептелмейді — мереке күні (Республика күні)
        2025 жылғы 26 қазан, жексенбі: есептелмейді — демалыс күні
        2025 жылғы 27 қазан, дүйсенбі: есептелмейді — ауыстырылған демалыс күні, бастапқы күні: 2025 жылғы
          25 қазан (Республика күні)
        2025 жылғы 28 қазан, сейсенбі: 3-күн — жұмыс күні
        2025 жылғы 29 қазан, сәрсенбі: 4-күн — жұмыс күні
        2025 жылғы 30 қазан, бейсенбі: 5-күн — жұмыс күні

      ◆ Қалпына келтірілді, актінің мәтінінде бұл жоқ: Бес күн

      ◆ Қалпына келтірілді, актінің мәтінінде бұл жоқ: Жалпыға белгілі

        Кім әрекет етеді: Бағаланушы
        Мерзім өткізіп алынса: Қабылданбайды
      "
    `);
  });
  it("in Russian", () => {
    expect(text("ru")).toMatchInlineSnapshot(`
      "Обращение
      ═════════

      Последний день срока: 30 октября 2025 года, четверг

      Основание: пункт 3.

        │ в течение пяти рабочих дней со дня получения результата

      Языки официального текста акта: русский. Слова на других языках — наш перевод.

      Начало отсчёта: Результат получен, 22 октября 2025 года. Сам этот день не считается. Отсчёт ведётся
      от подтверждённого уведомления, а не от отправленного.

      Как считались дни
      ─────────────────

        23 октября 2025 года, четверг: день 1 — рабочий день
        24 октября 2025 года, пятница: день 2 — рабочий день
        25 октября 2025 года, суббота: не считается — праздничный день (День Республики)
        26 октября 2025 года, воскресенье: не считается — выходной день
        27 октября 2025 года, понедельник: не считается — выходной, перенесённый с даты 25 октября 2025
          года (День Республики)
        28 октября 2025 года, вторник: день 3 — рабочий день
        29 октября 2025 года, среда: день 4 — рабочий день
        30 октября 2025 года, четверг: день 5 — рабочий день

      ◆ Восстановлено, в тексте акта этого нет: Пять дней

      ◆ Восстановлено, в тексте акта этого нет: Общеизвестно

        Кто действует: Оцениваемый
        Если срок пропущен: Не принимается
      "
    `);
  });
  it("in English", () => {
    expect(text("en", "{ calendarDays: 3 }")).toMatchInlineSnapshot(`
      "Application
      ═══════════

      Last day: 25 October 2025, Saturday

      ! The last day is a day off, and the act does not say that the term moves. Remind on the last
        working day before it: 24 October 2025, Friday.

      Ground: clause 3.

        │ в течение пяти рабочих дней со дня получения результата

      The act is official in: Russian. The words in other languages are our translation.

      Counted from: Result received, 22 October 2025. That day itself is not counted. The count starts
      from a proved notice, not from a sent one.

      How the days were counted
      ─────────────────────────

        23 October 2025, Thursday: day 1 — working day
        24 October 2025, Friday: day 2 — working day
        25 October 2025, Saturday: day 3 — holiday (Republic Day)

      ◆ Reconstructed, this does not stand in the act: General knowledge

        Who acts: The evaluated
        If it is missed: Refused
      "
    `);
  });
});
