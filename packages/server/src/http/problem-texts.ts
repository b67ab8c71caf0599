// What each kind of refused request is called, and what is said where no single fault says more.
import type { Text } from "@bagalau/methodology";

interface ProblemText {
  readonly title: Text;
  readonly detail: Text;
}

export const problemTexts = {
  malformed: {
    title: { kk: "Сұрау түсініксіз", ru: "Запрос не понят", en: "The request cannot be read" },
    detail: {
      kk: "Сұраудың пішімі дұрыс емес.",
      ru: "Запрос составлен неправильно.",
      en: "The request is not well-formed.",
    },
  },
  "not-signed-in": {
    title: { kk: "Жүйеге кіру қажет", ru: "Требуется вход", en: "Sign in first" },
    detail: {
      kk: "Бұл әрекет үшін жүйеге кіру керек. Сеанс аяқталған болуы мүмкін.",
      ru: "Для этого действия нужно войти в систему. Возможно, сеанс завершён.",
      en: "This needs a signed-in user. The session may have ended.",
    },
  },
  forbidden: {
    title: { kk: "Рұқсат жоқ", ru: "Доступа нет", en: "Not permitted" },
    detail: {
      kk: "Бұл әрекетке құқық беретін негіз жоқ.",
      ru: "Нет основания, дающего право на это действие.",
      en: "No ground gives the right to do this.",
    },
  },
  "other-site": {
    title: { kk: "Сұрау басқа сайттан келді", ru: "Запрос пришёл с другого сайта", en: "Sent from another site" },
    detail: {
      kk: "Өзгерістер тек осы қолданбаның өз беттерінен қабылданады.",
      ru: "Изменения принимаются только со страниц самого приложения.",
      en: "Changes are accepted only from the application's own pages.",
    },
  },
  "not-found": {
    title: { kk: "Табылмады", ru: "Не найдено", en: "Not found" },
    detail: {
      kk: "Мұндай жазба жоқ немесе ол сізге көрсетілмейді.",
      ru: "Такой записи нет, или она вам не показывается.",
      en: "There is no such record, or it is not shown to you.",
    },
  },
  refused: {
    title: { kk: "Әрекет қабылданбады", ru: "Действие не принято", en: "Refused" },
    detail: {
      kk: "Жазбаның қазіргі күйінде бұл әрекетке жол берілмейді.",
      ru: "В нынешнем состоянии записи это действие не допускается.",
      en: "The record as it is now does not allow this.",
    },
  },
  "not-now": {
    title: { kk: "Қазір емес", ru: "Не сейчас", en: "Not now" },
    detail: {
      kk: "Бұл әрекетке құқығыңыз бар, бірақ істің қазіргі кезеңінде емес.",
      ru: "Право на это действие у вас есть, но не на нынешней стадии дела.",
      en: "You have the right to do this, but not at the present stage of the case.",
    },
  },
  conflict: {
    title: { kk: "Жазба өзгерген", ru: "Запись изменилась", en: "The record has changed" },
    detail: {
      kk: "Сіз көргеннен кейін жазбаны басқа біреу өзгертті. Жаңартып, қайта көріңіз.",
      ru: "После того как вы её открыли, запись изменил кто-то другой. Обновите её и повторите.",
      en: "Somebody else changed the record after you saw it. Load it again and retry.",
    },
  },
  "key-reused": {
    title: { kk: "Кілт бұрын қолданылған", ru: "Ключ уже использован", en: "The key was used before" },
    detail: {
      kk: "Осы Idempotency-Key мазмұны басқа сұраумен бірге келген. Жаңа сұрауға жаңа кілт беріңіз.",
      ru: "Этот Idempotency-Key уже пришёл с запросом другого содержания. Новому запросу дайте новый ключ.",
      en: "This Idempotency-Key came with another content before. Give a new request a new key.",
    },
  },
  "too-large": {
    title: { kk: "Сұрау тым үлкен", ru: "Запрос слишком велик", en: "The request is too large" },
    detail: {
      kk: "Сұраудың немесе файлдың көлемі рұқсат етілген шектен асады.",
      ru: "Объём запроса или файла больше допустимого.",
      en: "The request or the file is larger than permitted.",
    },
  },
  "address-too-long": {
    title: { kk: "Мекенжай тым ұзын", ru: "Адрес слишком длинный", en: "The address is too long" },
    detail: {
      kk: "Мекенжайдың бір бөлігі рұқсат етілгеннен ұзын.",
      ru: "Часть адреса длиннее допустимого.",
      en: "A part of the address is longer than permitted.",
    },
  },
  "unsupported-media": {
    title: { kk: "Мұндай пішім қабылданбайды", ru: "Такой формат не принимается", en: "This format is not taken" },
    detail: {
      kk: "Сұраудың денесі application/json пішімінде, файл multipart/form-data пішімінде жіберіледі.",
      ru: "Тело запроса передаётся в формате application/json, файл — в формате multipart/form-data.",
      en: "A body is sent as application/json, a file as multipart/form-data.",
    },
  },
  invalid: {
    title: { kk: "Мәндер дұрыс емес", ru: "Значения неверны", en: "Wrong values" },
    detail: {
      kk: "Берілген мәндерді қабылдауға болмайды.",
      ru: "Переданные значения не могут быть приняты.",
      en: "The given values cannot be accepted.",
    },
  },
  "key-missing": {
    title: { kk: "Кілт көрсетілмеген", ru: "Не указан ключ", en: "The key is missing" },
    detail: {
      kk: "Әр өзгеріске Idempotency-Key тақырыбында бірегей UUID беріледі.",
      ru: "Каждому изменению в заголовке Idempotency-Key даётся уникальный UUID.",
      en: "Each change carries a unique UUID in the header Idempotency-Key.",
    },
  },
  "too-many": {
    title: { kk: "Сұраулар тым жиі", ru: "Запросы слишком часты", en: "Too many requests" },
    detail: {
      kk: "Біраз күтіп, қайталаңыз. Күту уақыты Retry-After тақырыбында көрсетілген.",
      ru: "Подождите и повторите. Время ожидания указано в заголовке Retry-After.",
      en: "Wait and repeat. The header Retry-After says how long.",
    },
  },
  "headers-too-large": {
    title: { kk: "Тақырыптар тым үлкен", ru: "Заголовки слишком велики", en: "The headers are too large" },
    detail: {
      kk: "Сұрау тақырыптарының көлемі рұқсат етілген шектен асады.",
      ru: "Объём заголовков запроса больше допустимого.",
      en: "The headers of the request are larger than permitted.",
    },
  },
  fault: {
    title: { kk: "Ішкі қате", ru: "Внутренняя ошибка", en: "Internal fault" },
    detail: {
      kk: "Әрекет орындалмады, ештеңе өзгерген жоқ. Әкімшіге сұраудың нөмірін айтыңыз.",
      ru: "Действие не выполнено, ничего не изменено. Сообщите администратору номер запроса.",
      en: "Nothing was done and nothing has changed. Tell the administrator the number of the request.",
    },
  },
  unavailable: {
    title: { kk: "Сервер қазір қолжетімсіз", ru: "Сервер сейчас недоступен", en: "The server is not available now" },
    detail: {
      kk: "Дерекқор қолжетімсіз немесе сервер тоқтап жатыр. Сұрауды сәл кейінірек қайталаңыз.",
      ru: "База данных недоступна, или сервер останавливается. Повторите запрос немного позже.",
      en: "The database is out of reach or the server is stopping. Repeat the request a little later.",
    },
  },
} satisfies Readonly<Record<string, ProblemText>>;
