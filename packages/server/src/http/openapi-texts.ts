// Words of the API's description: what stands around the operations, which bring their own titles.
import type { Text } from "@bagalau/methodology";

export const openApiTexts = {
  title: { kk: "Бағалау: бағдарламалық интерфейс", ru: "Bagalau: программный интерфейс", en: "Bagalau: the API" },
  about: {
    kk: "Сеанс қай органға тиесілі болса, сұрау да сол органға қатысты. Әр өзгеріс Idempotency-Key тақырыбымен жіберіледі: сол кілт пен сол мазмұн алғашқы жауапты қайтарады. Бас тартудың бәрі RFC 9457 бойынша, барлық себебімен және тармағымен беріледі. Балл мен пайыз ондық сан түрінде, мәтінмен жазылады.",
    ru: "Запрос относится к тому органу, которому принадлежит сеанс. Каждое изменение несёт заголовок Idempotency-Key: тот же ключ с тем же содержанием возвращает первый ответ. Любой отказ даётся по RFC 9457 со всеми причинами и пунктом акта. Баллы и проценты записываются десятичным числом в виде текста.",
    en: "A request concerns the body that the session belongs to. Each change carries the header Idempotency-Key: the same key with the same content returns the first answer. Every refusal follows RFC 9457 and gives all reasons and the clause. Scores and percentages are decimal numbers written as texts.",
  },
  "idempotency-key": {
    kk: "Сұрау жіберуші таңдаған бірегей UUID.",
    ru: "Уникальный UUID, выбранный отправителем запроса.",
    en: "A unique UUID that the caller chooses.",
  },
  "if-match": {
    kk: "Жіберуші көрген жазба нұсқасы, ETag тақырыбынан. Кейінгі нұсқа болса, 409 қайтарылады.",
    ru: "Версия записи, которую видел отправитель, из заголовка ETag. Если есть более поздняя, ответ — 409.",
    en: "The record's version that the caller saw, from the header ETag. Where there is a later one, the answer is 409.",
  },
  "acting-for": {
    kk: "Міндетін жіберуші тапсыру актісі бойынша атқарып жүрген адам. Көрсетілмесе, жіберуші өз құқығымен, ал ондай құқығы болмаса, міндеті осы әрекетке жол беретін адам үшін әрекет етеді.",
    ru: "Лицо, чьи обязанности отправитель исполняет по акту о передаче. Если не указано, отправитель действует по собственному праву, а где его нет — за того, чьи обязанности это позволяют.",
    en: "The person whose duties the caller carries out under a recorded delegation. Where it is absent, the caller acts in his own right, and where he has none, for the one whose duties allow it.",
  },
  session: {
    kk: "Жүйеге кіргенде берілетін cookie.",
    ru: "Cookie, выдаваемый при входе.",
    en: "The cookie given at sign-in.",
  },
  key: {
    kk: "Кадр жүйесіне берілген кілт.",
    ru: "Ключ, выданный кадровой системе.",
    en: "The key issued to a personnel system.",
  },
  done: { kk: "Орындалды", ru: "Выполнено", en: "Done" },
  refused: { kk: "Бас тарту (RFC 9457)", ru: "Отказ (RFC 9457)", en: "Refusal (RFC 9457)" },
  service: { kk: "Сервердің күйі", ru: "Состояние сервера", en: "The server's state" },
  health: { kk: "Процесс жұмыс істеп тұр ма", ru: "Работает ли процесс", en: "Whether the process lives" },
  ready: {
    kk: "Сервер сұрау қабылдауға дайын ба: дерекқор мен оның схемасы",
    ru: "Готов ли сервер принимать запросы: база данных и её схема",
    en: "Whether the server can serve: the database and its schema",
  },
} satisfies Readonly<Record<string, Text>>;
