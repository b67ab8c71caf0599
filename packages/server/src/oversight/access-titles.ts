// Roles and kinds of records of the access table by their names.
import type { Text } from "@bagalau/methodology";
import type { RecordName, Role } from "@bagalau/procedure";

export const roleTitles: Readonly<Record<Role, Text>> = {
  hr: { kk: "Персоналды басқару қызметі", ru: "Служба управления персоналом", en: "HR service" },
  "hr-head": {
    kk: "Персоналды басқару қызметінің басшысы",
    ru: "Руководитель службы управления персоналом",
    en: "Head of the HR service",
  },
  "appointing-official": {
    kk: "Лауазымға тағайындауға құқығы бар адам",
    ru: "Лицо с правом назначения",
    en: "Appointing official",
  },
  administrator: { kk: "Әкімші", ru: "Администратор", en: "Administrator" },
  auditor: { kk: "Аудитор", ru: "Аудитор", en: "Auditor" },
  methodologist: { kk: "Әдіскер", ru: "Методолог", en: "Methodologist" },
  "personnel-system": { kk: "Кадр жүйесі", ru: "Кадровая система", en: "Personnel system" },
  system: { kk: "Осы бағдарлама", ru: "Сама программа", en: "This program" },
  evaluated: { kk: "Бағаланатын тұлға", ru: "Оцениваемое лицо", en: "Evaluated person" },
  evaluator: { kk: "Бағалайтын тұлға", ru: "Оценивающее лицо", en: "Evaluator" },
  "session-member": { kk: "Сессия мүшесі", ru: "Член сессии", en: "Session member" },
  substitute: { kk: "Орынбасар", ru: "Замещающий", en: "Substitute" },
  delegate: { kk: "Өзгенің міндетін атқарушы", ru: "Исполняющий чужую обязанность", en: "Delegate" },
  self: { kk: "Жазба кім туралы болса, сол адам", ru: "Тот, о ком запись", en: "Whom the record is about" },
  anyone: { kk: "Жүйеге кірген әркім", ru: "Каждый вошедший", en: "Anyone signed in" },
};

export const recordTitles: Readonly<Record<RecordName, Text>> = {
  unit: { kk: "Бөлімше", ru: "Подразделение", en: "Unit" },
  post: { kk: "Лауазым", ru: "Должность", en: "Post" },
  person: { kk: "Қызметші", ru: "Служащий", en: "Person" },
  account: { kk: "Есептік жазба", ru: "Учётная запись", en: "Account" },
  calendar: { kk: "Жұмыс күнтізбесі", ru: "Рабочий календарь", en: "Working calendar" },
  campaign: { kk: "Науқан", ru: "Кампания", en: "Campaign" },
  evaluation: { kk: "Бағалау және сессия", ru: "Оценка и сессия", en: "Evaluation and session" },
  annual: { kk: "Жыл қорытындысы", ru: "Итог года", en: "Result of the year" },
  notice: { kk: "Хабарлама", ru: "Извещение", en: "Notice" },
  dispute: { kk: "Рәсім туралы келіспеушілік", ru: "Разногласие по процедуре", en: "Dispute about the procedure" },
  disclosure: { kk: "Мәліметті ашу", ru: "Раскрытие сведений", en: "Disclosure" },
  destruction: { kk: "Жою актісі", ru: "Акт об уничтожении", en: "Act of destruction" },
  delegation: { kk: "Міндетті беру", ru: "Передача обязанностей", en: "Delegation" },
  reading: { kk: "Оқулар журналы", ru: "Журнал чтений", en: "Journal of readings" },
};
