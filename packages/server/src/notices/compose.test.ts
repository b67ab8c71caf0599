import { describe, expect, test } from "vitest";
import type { Language } from "@bagalau/methodology";
import { loadLawBook } from "../law-book.ts";
import { composeNotice, composeOverdue, composeReminder } from "./compose.ts";
import type { Recipient, Sender } from "./compose.ts";
import { letterOf } from "./letter.ts";

const book = await loadLawBook();
const law = book.law("kz/karasu-akimat", "2025-08-14");
const sender: Sender = {
  body: {
    kk: "Қарасу ауданы әкімінің аппараты",
    ru: "Аппарат акима Карасуского района",
    en: "Office of the akim of Karasu district",
  },
  link: "https://bagalau.example.kz/inbox/0196f0a1",
};
const to = (language: Language, name = "Әсел Ғұмарқызы Қоңырбаева"): Recipient => ({ name, language });

describe("the letter of a notice", () => {
  test("A3.1 the result: that it is there and what term its receipt starts, in Kazakh", () => {
    const { text } = letterOf(composeNotice(law, "result", 1, to("kk"), sender, null), sender, "kk");
    expect(text).toMatchInlineSnapshot(`
      "Сәлеметсіз бе, Әсел Ғұмарқызы Қоңырбаева!

      Сізге арналған хабарлама бар: «Бағалау нәтижесі».

      Негізі: «Қарасу ауданы жергілікті атқарушы органдарының „Б“ корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесін бекіту туралы» Қарасу ауданы әкімдігінің 2023 жылғы 30 наурыздағы № 66 қаулысына өзгеріс енгізу туралы (№ 139, 2025 жылғы 14 тамыз), 9-тармақ, 1-абзац.

      Хабарламаны алған күннен бастап мерзім есептеледі: «Келіспеу туралы өтініш» (10-тармақ).

      Оның мазмұны бұл хатта көрсетілмейді: ол жүйеде ашылады.

      Жүйеде ашу: https://bagalau.example.kz/inbox/0196f0a1

      Жүйеге кіру мүмкін болмаса, персоналды басқару қызметіне хабарласыңыз.

      Автоматты түрде жіберілді: Қарасу ауданы әкімінің аппараты.
      "
    `);
  });

  test("A3.1 the result to a dismissed person, in Russian", () => {
    const running = { term: "dismissed-notice", from: "2025-09-30", due: "2025-10-31" };
    const { text } = letterOf(composeNotice(law, "result-dismissed", 1, to("ru"), sender, running), sender, "ru");
    expect(text).toMatchInlineSnapshot(`
      "Здравствуйте, Әсел Ғұмарқызы Қоңырбаева!

      Для Вас есть извещение: «Результат уволенному лицу».

      Основание: О внесении изменения в постановление акимата Карасуского района от 30 марта 2023 года № 66 «Об утверждении Методики оценки деятельности административных государственных служащих корпуса „Б“ местных исполнительных органов Карасуского района» (№ 139, 14 августа 2025 года), пункт 9, абзац 2.

      Срок: «Ознакомление уволенных» (пункт 9, абзац 2). Последний день: 31 октября 2025 года.

      Как посчитаны дни:
      31 октября 2025 года, пятница: день, установленный актом — рабочий день

      Со дня получения извещения исчисляется срок: «Заявление о несогласии» (пункт 10).

      Его содержание в этом письме не приводится: оно открывается в системе.

      Открыть в системе: https://bagalau.example.kz/inbox/0196f0a1

      Если войти в систему нельзя, обратитесь в службу управления персоналом.

      Отправлено автоматически: Аппарат акима Карасуского района.
      "
    `);
  });

  test("A1.8 the sheet, with its last day, in English", () => {
    const running = { term: "sheet", from: "2025-09-30", due: "2025-10-20" };
    const composed = composeNotice(law, "sheet", 1, to("en", "Erlan Serik"), sender, running);
    expect(letterOf(composed, sender, "en").text).toMatchInlineSnapshot(`
      "Hello, Erlan Serik.

      There is a notice for you: “Sending of the sheet”.

      Ground: On amending resolution No. 66 of the akimat of Karasu district of 30 March 2023 “On approval of the Methodology for evaluating administrative civil servants of corps B of the local executive bodies of Karasu district” (№ 139, 14 August 2025), clause 17, paragraph 1.

      Term: “Quarterly evaluation” (clause 4, paragraph 1). Last day: 20 October 2025.

      How the days are counted:
      20 October 2025, Monday: day set by the act — working day

      What it says is not given in this message: it is opened in the system.

      Open in the system: https://bagalau.example.kz/inbox/0196f0a1

      If you cannot sign in, turn to the HR service.

      Sent automatically: Office of the akim of Karasu district.
      "
    `);
    expect(composed.short).toMatchInlineSnapshot(
      `"Office of the akim of Karasu district. There is a notice for you: Sending of the sheet. https://bagalau.example.kz/inbox/0196f0a1"`,
    );
  });

  test("A3.4 an invitation says when and where, in every language, and asks to be opened", () => {
    const sitting = { on: "2025-10-30", time: "15:00", place: "Үлкен зал, 2-қабат" };
    const later = { on: "2025-10-31", time: null, place: null };
    const said = (language: "kk" | "ru" | "en") => {
      const composed = composeNotice(law, "session-evaluated", 2, to(language), sender, null, [sitting, later]);
      return [composed.title, ...composed.rows, ...composed.closing];
    };
    expect(said("kk")).toEqual([
      "Хабарлама: Өтініш берушіні калибрлеу сессиясына шақыру",
      "Сессия күні: 2025 жылғы 30 қазан. Уақыты: 15:00. Орны: Үлкен зал, 2-қабат.",
      "Сессия күні: 2025 жылғы 31 қазан.",
      "Хабарламаны жүйеде ашыңыз: сол арқылы хабарланғаныңыз расталады.",
    ]);
    expect(said("ru")).toEqual([
      "Извещение: Приглашение заявителя на калибровочную сессию",
      "День сессии: 30 октября 2025 года. Время: 15:00. Место: Үлкен зал, 2-қабат.",
      "День сессии: 31 октября 2025 года.",
      "Откройте извещение в системе: этим подтверждается, что Вы извещены.",
    ]);
    expect(said("en")).toEqual([
      "Notice: The applicant's invitation to the calibration session",
      "Day of the session: 30 October 2025. Time: 15:00. Place: Үлкен зал, 2-қабат.",
      "Day of the session: 31 October 2025.",
      "Open the notice in the system: that proves that you were told.",
    ]);
  });

  test("A4.1 none of the edition's notices names a grade or a score in any language", () => {
    const grades = [...law.edition.scales.values()].flatMap((scale) => scale.grades);
    for (const language of ["kk", "ru", "en"] as const) {
      const said = [...law.edition.notices.keys()]
        .map((notice) => composeNotice(law, notice, 1, to(language), sender, null))
        .map((composed) => letterOf(composed, sender, language).text + composed.short + composed.title);
      const told = grades
        .map(({ title }) => title[language])
        .filter((grade) => said.some((text) => text.includes(grade)));
      expect(told).toEqual([]);
    }
  });

  test("a name with signs of markup stays a name", () => {
    const { html } = letterOf(
      composeNotice(law, "result", 1, to("ru", "<b>О'Нил & К</b>"), sender, null),
      sender,
      "ru",
    );
    expect(html).toContain("<p>Здравствуйте, &lt;b&gt;О&#39;Нил &amp; К&lt;/b&gt;!</p>");
    expect(html).toContain(`<a href="${sender.link}">${sender.link}</a>`);
  });
});

describe("the letter of a reminder", () => {
  const appeal = { term: "appeal", from: "2025-12-30", due: "2026-01-09" };

  test("D1 of a term over the New Year shows how each day was counted", () => {
    const { text } = letterOf(composeReminder(law, appeal, 1, "2026-01-08", to("kk"), sender), sender, "kk");
    expect(text).toMatchInlineSnapshot(`
      "Сәлеметсіз бе, Әсел Ғұмарқызы Қоңырбаева!

      Мерзім аяқталып келеді: «Келіспеу туралы өтініш».

      Мерзім: «Келіспеу туралы өтініш» (10-тармақ). Соңғы күні: 2026 жылғы 9 қаңтар.

      Мерзім өтсе: Өтініш қабылданбайды: 10-тармақта белгіленген бес жұмыс күні өтті.

      Күндердің есебі:
      2025 жылғы 31 желтоқсан, сәрсенбі: 1-күн — жұмыс күні
      2026 жылғы 1 қаңтар, бейсенбі: есептелмейді — мереке күні (Жаңа жыл)
      2026 жылғы 2 қаңтар, жұма: есептелмейді — мереке күні (Жаңа жыл)
      2026 жылғы 3 қаңтар, сенбі: есептелмейді — демалыс күні
      2026 жылғы 4 қаңтар, жексенбі: есептелмейді — демалыс күні
      2026 жылғы 5 қаңтар, дүйсенбі: 2-күн — жұмыс күні
      2026 жылғы 6 қаңтар, сейсенбі: 3-күн — жұмыс күні
      2026 жылғы 7 қаңтар, сәрсенбі: есептелмейді — мереке күні (Православие Рождествосы)
      2026 жылғы 8 қаңтар, бейсенбі: 4-күн — жұмыс күні
      2026 жылғы 9 қаңтар, жұма: 5-күн — жұмыс күні

      Жүйеде ашу: https://bagalau.example.kz/inbox/0196f0a1

      Жүйеге кіру мүмкін болмаса, персоналды басқару қызметіне хабарласыңыз.

      Автоматты түрде жіберілді: Қарасу ауданы әкімінің аппараты.
      "
    `);
  });

  test("of a term that has ended says so, and in how many cases", () => {
    const composed = composeReminder(
      law,
      { term: "sheet", from: "2025-09-30", due: "2025-10-20" },
      21,
      "2025-10-21",
      to("ru"),
      sender,
    );
    expect(composed.paragraphs.slice(0, 2)).toEqual(["Срок истёк: «Оценка за квартал».", "Число дел: 21."]);
  });

  test("whose days the calendar counts otherwise than the record shows the record's day and no count", () => {
    const composed = composeReminder(law, { ...appeal, due: "2026-01-12" }, 1, "2026-01-08", to("ru"), sender);
    expect(composed.rows).toEqual([]);
    expect(composed.paragraphs[1]).toContain("12 января 2026 года");
  });
});

test("HR's letter on what is overdue counts by term and names nobody", () => {
  const rows = [
    { law, term: "sheet", count: 3, earliest: "2025-10-20" },
    { law, term: "minutes", count: 1, earliest: "2025-10-22" },
  ];
  const { text } = letterOf(composeOverdue(rows, to("ru", "Данияр"), sender), sender, "ru");
  expect(text).toMatchInlineSnapshot(`
    "Здравствуйте, Данияр!

    Сроки истекли, а действия ещё не совершены: 4.

    Оценка за квартал (пункт 4, абзац 1): 3, самый ранний срок 20 октября 2025 года
    Размещение протокола (пункт 22, абзац 5): 1, самый ранний срок 22 октября 2025 года

    Открыть в системе: https://bagalau.example.kz/inbox/0196f0a1

    Если войти в систему нельзя, обратитесь в службу управления персоналом.

    Отправлено автоматически: Аппарат акима Карасуского района.
    "
  `);
});
