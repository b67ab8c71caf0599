// What is wrong with one value of a request. Names come in the nominative, so that any may stand there.
import type { Text } from "@bagalau/methodology";

export const faultTexts = {
  "not-delegated": {
    kk: "Бүгін бұл адамның міндеттерін атқару сізге тапсырылмаған.",
    ru: "На сегодня исполнение обязанностей этого лица вам не передано.",
    en: "Carrying out this person's duties is not delegated to you today.",
  },
  missing: {
    kk: "Міндетті мән берілмеген.",
    ru: "Обязательное значение не указано.",
    en: "A required value is missing.",
  },
  "unknown-field": {
    kk: "Мұндай өріс жоқ: {field}.",
    ru: "Такого поля нет: {field}.",
    en: "There is no such field: {field}.",
  },
  "not-text": {
    kk: "Мұнда мәтін болуы керек.",
    ru: "Здесь должен быть текст.",
    en: "A text is expected here.",
  },
  "not-a-number": {
    kk: "Мұнда сан болуы керек.",
    ru: "Здесь должно быть число.",
    en: "A number is expected here.",
  },
  "not-whole": {
    kk: "Мұнда бүтін сан болуы керек.",
    ru: "Здесь должно быть целое число.",
    en: "A whole number is expected here.",
  },
  "not-yes-or-no": {
    kk: "Мұнда true немесе false болуы керек.",
    ru: "Здесь должно быть true или false.",
    en: "True or false is expected here.",
  },
  "not-a-list": {
    kk: "Мұнда тізім болуы керек.",
    ru: "Здесь должен быть список.",
    en: "A list is expected here.",
  },
  "not-an-object": {
    kk: "Мұнда өрістері бар объект болуы керек.",
    ru: "Здесь должен быть объект с полями.",
    en: "An object with fields is expected here.",
  },
  "not-empty": {
    kk: "Мұнда ештеңе болмауы керек.",
    ru: "Здесь ничего не должно быть.",
    en: "Nothing is expected here.",
  },
  empty: {
    kk: "Мән бос болмауы керек.",
    ru: "Значение не должно быть пустым.",
    en: "The value must not be empty.",
  },
  "too-long": {
    kk: "Мән тым ұзын. Таңбалар саны ең көбі: {most}.",
    ru: "Значение слишком длинное. Знаков не более: {most}.",
    en: "The value is too long. Characters at most: {most}.",
  },
  "too-short": {
    kk: "Мән тым қысқа. Таңбалар саны ең азы: {least}.",
    ru: "Значение слишком короткое. Знаков не менее: {least}.",
    en: "The value is too short. Characters at least: {least}.",
  },
  "too-many-items": {
    kk: "Тізімде тым көп элемент бар. Ең көбі: {most}.",
    ru: "В списке слишком много элементов. Не более: {most}.",
    en: "The list has too many items. At most: {most}.",
  },
  "too-few-items": {
    kk: "Тізімде тым аз элемент бар. Ең азы: {least}.",
    ru: "В списке слишком мало элементов. Не менее: {least}.",
    en: "The list has too few items. At least: {least}.",
  },
  "too-big": {
    kk: "Сан тым үлкен. Ең үлкен мән: {most}.",
    ru: "Число слишком велико. Наибольшее значение: {most}.",
    en: "The number is too big. The greatest value: {most}.",
  },
  "not-below": {
    kk: "Сан мына мәннен кіші болуы керек: {most}.",
    ru: "Число должно быть меньше, чем {most}.",
    en: "The number must be less than {most}.",
  },
  "too-small": {
    kk: "Сан тым кіші. Ең кіші мән: {least}.",
    ru: "Число слишком мало. Наименьшее значение: {least}.",
    en: "The number is too small. The least value: {least}.",
  },
  "not-above": {
    kk: "Сан мына мәннен үлкен болуы керек: {least}.",
    ru: "Число должно быть больше, чем {least}.",
    en: "The number must be greater than {least}.",
  },
  "not-a-multiple": {
    kk: "Сан мына қадамға еселі болуы керек: {step}.",
    ru: "Число должно быть кратно шагу: {step}.",
    en: "The number must be a multiple of this step: {step}.",
  },
  "not-one-of": {
    kk: "Мұндай мән жоқ. Ықтимал мәндер: {words}.",
    ru: "Такого значения нет. Возможные значения: {words}.",
    en: "There is no such value. Possible values: {words}.",
  },
  "no-variant": {
    kk: "Мән рұқсат етілген нұсқалардың ешқайсысына сай келмейді.",
    ru: "Значение не подходит ни под один из допустимых вариантов.",
    en: "The value fits none of the permitted variants.",
  },
  "not-an-id": {
    kk: "Мұнда UUID идентификаторы болуы керек.",
    ru: "Здесь должен быть идентификатор UUID.",
    en: "A UUID is expected here.",
  },
  "not-a-date": {
    kk: "Мұнда күнтізбеде бар күн болуы керек, мысалы: 2025-10-22.",
    ru: "Здесь должна быть существующая дата, например: 2025-10-22.",
    en: "A day of the calendar is expected here, for example: 2025-10-22.",
  },
  "day-out-of-range": {
    kk: "Күннің жылы 1900 мен 2199 аралығында болуы керек.",
    ru: "Год даты должен быть от 1900 до 2199.",
    en: "The year of the date must be between 1900 and 2199.",
  },
  "not-an-instant": {
    kk: "Мұнда UTC бойынша күн мен уақыт болуы керек, мысалы: 2025-10-22T05:00:00.000Z.",
    ru: "Здесь должны быть дата и время по UTC, например: 2025-10-22T05:00:00.000Z.",
    en: "A date and a time in UTC are expected here, for example: 2025-10-22T05:00:00.000Z.",
  },
  "not-an-e-mail": {
    kk: "Мұнда электрондық пошта мекенжайы болуы керек.",
    ru: "Здесь должен быть адрес электронной почты.",
    en: "An e-mail address is expected here.",
  },
  "not-a-time": {
    kk: "Уақыт сағат:минут түрінде жазылады, мысалы: 15:00.",
    ru: "Время пишется как часы:минуты, например: 15:00.",
    en: "A time is written hours:minutes, for example 15:00.",
  },
  "not-a-period": {
    kk: "Мұнда кезеңнің белгісі болуы керек, мысалы: 2025.",
    ru: "Здесь должно быть обозначение периода, например: 2025.",
    en: "The name of a period is expected here, for example: 2025.",
  },
  "not-a-decimal": {
    kk: "Мұнда ондық сан мәтін түрінде болуы керек, мысалы: 4.25.",
    ru: "Здесь должно быть десятичное число в виде текста, например: 4.25.",
    en: "A decimal number written as a text is expected here, for example: 4.25.",
  },
  "not-a-version": {
    kk: 'Мұнда жазбаның тырнақшаға алынған нұсқа нөмірі болуы керек, мысалы: "3".',
    ru: 'Здесь должен быть номер версии записи в кавычках, например: "3".',
    en: 'The record\'s version in quotation marks is expected here, for example: "3".',
  },
  "wrong-format": {
    kk: "Мәннің жазылуы дұрыс емес.",
    ru: "Значение записано неправильно.",
    en: "The value is not written as it must be.",
  },
  "wrong-value": {
    kk: "Бұл мәнді қабылдауға болмайды.",
    ru: "Это значение не может быть принято.",
    en: "This value cannot be accepted.",
  },
  unstorable: {
    kk: "Мәтінде сақталмайтын таңба бар.",
    ru: "В тексте есть знак, который нельзя сохранить.",
    en: "The text has a character that cannot be stored.",
  },
  "too-deep": {
    kk: "Сұраудың ішкі деңгейлері тым көп.",
    ru: "В запросе слишком много уровней вложенности.",
    en: "The request is nested too deeply.",
  },
  "not-json": {
    kk: "Сұраудың денесі JSON емес.",
    ru: "Тело запроса — не JSON.",
    en: "The body is not JSON.",
  },
  "not-multipart": {
    kk: "Файл multipart/form-data пішімінде бір бөлік болып жіберіледі.",
    ru: "Файл передаётся одной частью в формате multipart/form-data.",
    en: "The file is sent as one part of multipart/form-data.",
  },
  "not-a-push-key": {
    kk: "Браузер берген кілт жарамсыз.",
    ru: "Ключ, который дал браузер, негоден.",
    en: "The key that the browser gave is not valid.",
  },
  "file-too-large": {
    kk: "Файл тым үлкен. Шегі, мегабайт: {megabytes}.",
    ru: "Файл слишком велик. Предел, мегабайт: {megabytes}.",
    en: "The file is too large. The limit in megabytes: {megabytes}.",
  },
  "table-too-large": {
    kk: "Кесте тым үлкен. Шегі, мегабайт: {megabytes}.",
    ru: "Таблица слишком велика. Предел, мегабайт: {megabytes}.",
    en: "The table is too large. The limit in megabytes: {megabytes}.",
  },
  "body-too-large": {
    kk: "Сұраудың денесі тым үлкен. Шегі, килобайт: {kilobytes}.",
    ru: "Тело запроса слишком велико. Предел, килобайт: {kilobytes}.",
    en: "The body of the request is too large. The limit in kilobytes: {kilobytes}.",
  },
  "file-empty": {
    kk: "Файл бос.",
    ru: "Файл пуст.",
    en: "The file is empty.",
  },
  "file-unknown": {
    kk: "Мұндай файл жоқ, немесе ол басқа жазбаға тиесілі: {file}.",
    ru: "Такого файла нет, или он относится к другой записи: {file}.",
    en: "There is no such file, or it belongs to another record: {file}.",
  },
  "file-kind": {
    kk: "Файлдың мазмұны рұқсат етілген түрлердің ешқайсысына жатпайды: {words}.",
    ru: "Содержание файла не относится ни к одному из допустимых видов: {words}.",
    en: "The content of the file is of none of the permitted kinds: {words}.",
  },
} satisfies Readonly<Record<string, Text>>;
