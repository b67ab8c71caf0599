// The words that documents of a case say beside their forms, in three equal languages.
import type { Language, Text } from "@bagalau/methodology";

const caseTexts = {
  "document.blank-sheet": {
    kk: "Толтыруға арналған бағалау парағы",
    ru: "Оценочный лист для заполнения",
    en: "A sheet to be filled in",
  },
  "document.sheet": { kk: "Бағалау парағы", ru: "Оценочный лист", en: "The sheet" },
  "document.result-notice": { kk: "Нәтиже туралы хабарлама", ru: "Извещение о результате", en: "Notice of the result" },
  "document.explanation": {
    kk: "Нәтиженің негіздемесі",
    ru: "Обоснование результата",
    en: "Why the result is what it is",
  },
  "document.application": { kk: "Келіспеу туралы өтініш", ru: "Заявление о несогласии", en: "The disagreement" },
  "document.minutes": { kk: "Сессия хаттамасы", ru: "Протокол сессии", en: "Minutes of the session" },
  "document.feedback": {
    kk: "Кері байланыс кездесуінің жазбасы",
    ru: "Запись встречи обратной связи",
    en: "Record of the feedback meeting",
  },
  "document.schedule": { kk: "Бағалау кестесі", ru: "График оценки", en: "The schedule" },
  "document.exclusion-list": {
    kk: "Бағаланбайтын тұлғалардың тізімі",
    ru: "Список лиц без оценки",
    en: "People not evaluated",
  },
  "document.annual-list": {
    kk: "Жылдық қорытынды бағалардың тізімі",
    ru: "Список итоговых оценок за год",
    en: "Annual results",
  },
  "document.destruction-act": { kk: "Жою актісі", ru: "Акт об уничтожении", en: "Destruction act" },
  "document.disclosed": { kk: "Ашылған нәтижелер", ru: "Раскрытые результаты", en: "Disclosed results" },
  "document.bundle": { kk: "Толық іс", ru: "Полное дело", en: "Case file" },
  "sheet.name": { kk: "Бағаланатын тұлға", ru: "Оцениваемое лицо", en: "Evaluated person" },
  "sheet.post": { kk: "Лауазымы", ru: "Должность", en: "Post" },
  "sheet.unit": { kk: "Құрылымдық бөлімше", ru: "Структурное подразделение", en: "Unit" },
  "sheet.period": { kk: "Бағаланатын кезең", ru: "Оцениваемый период", en: "Period" },
  "sheet.evaluator": { kk: "Бағалайтын тұлға", ru: "Оценивающее лицо", en: "Evaluator" },
  "sheet.result": { kk: "Қорытынды баға", ru: "Итоговая оценка", en: "Result" },
  "sheet.marks": { kk: "Бағалар", ru: "Оценки", en: "Marks" },
  "sheet.value": { kk: "Мәні", ru: "Значение", en: "Value" },
  "sheet.signature.evaluated": {
    kk: "Бағаланатын тұлғаның қолы",
    ru: "Подпись оцениваемого лица",
    en: "Evaluated person's signature",
  },
  "sheet.signature.evaluator": {
    kk: "Бағалайтын тұлғаның қолы",
    ru: "Подпись оценивающего лица",
    en: "Evaluator's signature",
  },
  "period.quarter": {
    kk: "{year} жылғы {number}-тоқсан",
    ru: "{number} квартал {year} года",
    en: "quarter {number} of {year}",
  },
  "period.half": {
    kk: "{year} жылғы {number}-жартыжылдық",
    ru: "{number} полугодие {year} года",
    en: "half-year {number} of {year}",
  },
  "period.year": { kk: "{year} жыл", ru: "{year} год", en: "{year}" },
  "result.with-grade": { kk: "{score} ({grade})", ru: "{score} ({grade})", en: "{score} ({grade})" },
  "comment.on": { kk: "{title}: {comment}", ru: "{title}: {comment}", en: "{title}: {comment}" },
  abstained: { kk: "Қалыс қалды", ru: "Воздержание", en: "Abstained" },
  "not-voted": { kk: "Дауыс бермеді", ru: "Голоса нет", en: "Did not vote" },
  "minutes.decision": { kk: "Сессияның шешімі", ru: "Решение сессии", en: "Decision" },
  "minutes.for": { kk: "Шешімге берілген дауыс саны", ru: "Голосов за решение", en: "Votes for it" },
  "minutes.text": { kk: "Хаттама мәтіні", ru: "Текст протокола", en: "Text of the minutes" },
  "minutes.unsigned": {
    kk: "Қол қоймағандар және оның себебі",
    ru: "Кто не подписал и почему",
    en: "Who has not signed and why",
  },
  "means.in-system": { kk: "Ақпараттық жүйеде", ru: "В информационной системе", en: "In the information system" },
  "means.mobile-app": { kk: "Мобильді қолданбада", ru: "В мобильном приложении", en: "In the mobile application" },
  "means.registered-letter": { kk: "Тапсырыс хат", ru: "Заказное письмо", en: "Registered letter" },
  "means.telephonogram": { kk: "Телефонограмма", ru: "Телефонограмма", en: "Telephone message" },
  "means.telegram": { kk: "Жеделхат", ru: "Телеграмма", en: "Telegram" },
  "means.text-message": { kk: "Мәтіндік хабар", ru: "Текстовое сообщение", en: "Text message" },
  "means.e-mail": { kk: "Электрондық пошта", ru: "Электронная почта", en: "E-mail" },
  "means.other-recorded": {
    kk: "Өзге тіркелетін құрал",
    ru: "Иное средство с фиксацией",
    en: "Another recorded means",
  },
  "part.period": { kk: "{period}: {score}", ru: "{period}: {score}", en: "{period}: {score}" },
  "kind.evaluation": { kk: "Бағалау", ru: "Оценка", en: "Evaluation" },
  "kind.annual": { kk: "Жылдық қорытынды баға", ru: "Итоговая оценка за год", en: "Annual result" },
  "kind.dispute": {
    kk: "Рәсім бойынша келіспеушілік",
    ru: "Разногласие по процедуре",
    en: "Dispute about the procedure",
  },
  "kind.disclosure": { kk: "Нәтижелерді ашу", ru: "Раскрытие результатов", en: "Disclosure of results" },
  "kind.titled": { kk: "{kind}, {of}", ru: "{kind}, {of}", en: "{kind}, {of}" },
  "destruction.ground": {
    kk: "Сақтау мерзімінің аяқталуы, {clause}",
    ru: "Истечение срока хранения, {clause}",
    en: "The end of the term of keeping, {clause}",
  },
  "destruction.erased": {
    kk: "Ақпараттық жүйедегі деректер қайтарымсыз өшірілді",
    ru: "Данные в информационной системе стёрты безвозвратно",
    en: "The data in the information system was erased for good",
  },
  "disclosed.title": {
    kk: "Үшінші тұлғаға ашылған бағалау нәтижелері",
    ru: "Результаты оценки, раскрытые третьему лицу",
    en: "Results disclosed to a third party",
  },
  "disclosed.because": {
    kk: "Акт ашуды көздейді, бірақ оның нысанын келтірмейді.",
    ru: "Акт предусматривает раскрытие, но формы его не приводит.",
    en: "The act provides for the disclosure and prints no form of it.",
  },
  "disclosed.number": { kk: "Сұрау нөмірі", ru: "Номер запроса", en: "Number of the request" },
  "disclosed.received-on": { kk: "Сұрау түскен күн", ru: "День поступления запроса", en: "Received on" },
  "disclosed.asker": { kk: "Кім сұратты", ru: "Кто запросил", en: "Who asks" },
  "disclosed.ground": { kk: "Ашу негізі", ru: "Основание раскрытия", en: "Ground" },
  "disclosed.withheld": {
    kk: "Не ашылмады және неге",
    ru: "Что не раскрыто и почему",
    en: "What was withheld and why",
  },
  "disclosed.results": { kk: "Нәтижелер", ru: "Результаты", en: "Results" },
  "disclosed.name": { kk: "Тегі, аты, әкесінің аты", ru: "Фамилия, имя, отчество", en: "Name" },
  "disclosed.period": { kk: "Бағаланған кезең", ru: "Оценённый период", en: "Period" },
  "disclosed.score": { kk: "Баға", ru: "Оценка", en: "Score" },
  "disclosed.grade": { kk: "Саты", ru: "Градация", en: "Grade" },
  "disclosed.person": { kk: "Бағаланған тұлға", ru: "Оценённое лицо", en: "Person" },
  "disclosed.given": { kk: "Мәліметті берген адам", ru: "Сведения выдал", en: "Given out by" },
} as const satisfies Record<string, Text>;

export type CaseWord = keyof typeof caseTexts;

/** The words in one language with their {holes} filled. */
export function said(language: Language, key: CaseWord, params: Readonly<Record<string, string>> = {}): string {
  return caseTexts[key][language].replace(/\{(\w+)\}/gu, (hole, name: string) => params[name] ?? hole);
}

/** The words in every language. */
export function titleOf(key: CaseWord): Text {
  return caseTexts[key];
}

/** How a means of notice is called; its own id where it is none of those known. */
export function meansText(language: Language, means: string): string {
  const key = `means.${means}`;
  return Object.hasOwn(caseTexts, key) ? said(language, key as CaseWord) : means;
}
