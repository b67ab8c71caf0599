// The words of letters, text messages and reminders. Titles, clauses and what a missed term means come from the edition.
import type { Language, Text } from "@bagalau/methodology";

const texts = {
  "notice.subject": { kk: "Хабарлама: {title}", ru: "Извещение: {title}", en: "Notice: {title}" },
  "notice.here": {
    kk: "Сізге арналған хабарлама бар: «{title}».",
    ru: "Для Вас есть извещение: «{title}».",
    en: "There is a notice for you: “{title}”.",
  },
  "notice.count": { kk: "Хабарламалар саны: {count}.", ru: "Число извещений: {count}.", en: "Notices: {count}." },
  "notice.ground": {
    kk: "Негізі: {act}, {clause}.",
    ru: "Основание: {act}, {clause}.",
    en: "Ground: {act}, {clause}.",
  },
  "notice.not-here": {
    kk: "Оның мазмұны бұл хатта көрсетілмейді: ол жүйеде ашылады.",
    ru: "Его содержание в этом письме не приводится: оно открывается в системе.",
    en: "What it says is not given in this message: it is opened in the system.",
  },
  "notice.open-it": {
    kk: "Хабарламаны жүйеде ашыңыз: сол арқылы хабарланғаныңыз расталады.",
    ru: "Откройте извещение в системе: этим подтверждается, что Вы извещены.",
    en: "Open the notice in the system: that proves that you were told.",
  },
  "notice.sitting-day": { kk: "Сессия күні: {on}.", ru: "День сессии: {on}.", en: "Day of the session: {on}." },
  "notice.sitting-time": { kk: "Уақыты: {time}.", ru: "Время: {time}.", en: "Time: {time}." },
  "notice.sitting-place": { kk: "Орны: {place}.", ru: "Место: {place}.", en: "Place: {place}." },
  "notice.starts": {
    kk: "Хабарламаны алған күннен бастап мерзім есептеледі: «{term}» ({clause}).",
    ru: "Со дня получения извещения исчисляется срок: «{term}» ({clause}).",
    en: "The day on which the notice is received starts a term: “{term}” ({clause}).",
  },
  "notice.short": {
    kk: "{body}. Сізге хабарлама бар: {title}. {link}",
    ru: "{body}. Для Вас есть извещение: {title}. {link}",
    en: "{body}. There is a notice for you: {title}. {link}",
  },
  "term.due": {
    kk: "Мерзім: «{term}» ({clause}). Соңғы күні: {due}.",
    ru: "Срок: «{term}» ({clause}). Последний день: {due}.",
    en: "Term: “{term}” ({clause}). Last day: {due}.",
  },
  "term.counted": { kk: "Күндердің есебі:", ru: "Как посчитаны дни:", en: "How the days are counted:" },
  "term.missed": {
    kk: "Мерзім өтсе: {missed}",
    ru: "Если срок пропущен: {missed}",
    en: "If the term is missed: {missed}",
  },
  "reminder.subject": { kk: "Еске салу: {term}", ru: "Напоминание: {term}", en: "Reminder: {term}" },
  "reminder.near": {
    kk: "Мерзім аяқталып келеді: «{term}».",
    ru: "Подходит к концу срок: «{term}».",
    en: "A term is about to end: “{term}”.",
  },
  "reminder.past": {
    kk: "Мерзім өтіп кетті: «{term}».",
    ru: "Срок истёк: «{term}».",
    en: "A term has ended: “{term}”.",
  },
  "reminder.records": { kk: "Істер саны: {count}.", ru: "Число дел: {count}.", en: "Cases: {count}." },
  "overdue.subject": {
    kk: "Мерзімі өткен істер: {count}",
    ru: "Просрочено: {count}",
    en: "Overdue: {count}",
  },
  "overdue.here": {
    kk: "Мерзімі өткен, бірақ әлі орындалмаған істердің саны: {count}.",
    ru: "Сроки истекли, а действия ещё не совершены: {count}.",
    en: "Terms that have ended while what they ask for is not done: {count}.",
  },
  "overdue.row": {
    kk: "{term} ({clause}): {count}, ең ерте мерзімі {due}",
    ru: "{term} ({clause}): {count}, самый ранний срок {due}",
    en: "{term} ({clause}): {count}, the earliest due on {due}",
  },
  "letter.greeting": { kk: "Сәлеметсіз бе, {name}!", ru: "Здравствуйте, {name}!", en: "Hello, {name}." },
  "letter.open": { kk: "Жүйеде ашу:", ru: "Открыть в системе:", en: "Open in the system:" },
  "letter.no-way-in": {
    kk: "Жүйеге кіру мүмкін болмаса, персоналды басқару қызметіне хабарласыңыз.",
    ru: "Если войти в систему нельзя, обратитесь в службу управления персоналом.",
    en: "If you cannot sign in, turn to the HR service.",
  },
  "letter.sent-by": {
    kk: "Автоматты түрде жіберілді: {body}.",
    ru: "Отправлено автоматически: {body}.",
    en: "Sent automatically: {body}.",
  },
} satisfies Record<string, Text>;

type LetterText = keyof typeof texts;

/** The sentence with its holes filled. */
export function say(language: Language, key: LetterText, params: Readonly<Record<string, string>> = {}): string {
  return texts[key][language].replace(/\{(\w+)\}/gu, (_, name: string) => params[name] ?? "");
}
