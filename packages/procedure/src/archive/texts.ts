// Why a record cannot be held, released or destroyed, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const archiveTexts = {
  "keeping.destroyed": {
    kk: "Бұл жазбаның деректері жойылған: {on}.",
    ru: "Данные этой записи уничтожены: {on}.",
    en: "The data of this record was destroyed on {on}.",
  },
  "keeping.not-completed": {
    kk: "Іс әлі аяқталмаған, сондықтан сақтау мерзімі басталған жоқ: жоюға болмайды.",
    ru: "Дело ещё не завершено, и срок хранения не начался: уничтожить нельзя.",
    en: "The record is not completed and its term of keeping has not begun: it cannot be destroyed.",
  },
  "keeping.no-term-of-keeping": {
    kk: "Редакцияда сақтау мерзімі көрсетілмеген: жоюға негіз жоқ.",
    ru: "Срок хранения в редакции не указан: оснований для уничтожения нет.",
    en: "The edition states no term of keeping: there is no ground for destruction.",
  },
  "keeping.still-kept": {
    kk: "Сақтау мерзімі өткен жоқ: аяқталған күні – {from}, сақтаудың соңғы күні – {until}.",
    ru: "Срок хранения не истёк: день завершения – {from}, последний день хранения – {until}.",
    en: "The term of keeping is not over: completed on {from}, kept until {until}.",
  },
  "keeping.on-hold": {
    kk: "Жоюға тыйым салынған, күні – {since}. Негізі: {ground}.",
    ru: "На уничтожение наложен запрет, день – {since}. Основание: {ground}.",
    en: "Destruction is on hold since {since}. Ground: {ground}.",
  },
  "keeping.hold-unknown": {
    kk: "Мұндай тыйым жоқ не ол алынып тасталған.",
    ru: "Такого запрета нет либо он уже снят.",
    en: "There is no such hold, or it is released already.",
  },
  "destruction.exists": {
    kk: "Бұл жою актісі бұрын жасалған.",
    ru: "Этот акт об уничтожении уже составлен.",
    en: "This destruction act is drawn already.",
  },
  "destruction.ended": {
    kk: "Жою актісі орындалған не күші жойылған: оны өзгертуге болмайды.",
    ru: "Акт об уничтожении исполнен либо отменён: изменить его нельзя.",
    en: "The destruction act is carried out or cancelled: it cannot be changed.",
  },
  "destruction.nothing": {
    kk: "Актіде бірде-бір жазба көрсетілмеген.",
    ru: "В акте не указано ни одной записи.",
    en: "The act lists no record.",
  },
  "destruction.not-listed": {
    kk: "Бұл жазба актіде жоқ: {id}.",
    ru: "Этой записи в акте нет: {id}.",
    en: "The act does not list this record: {id}.",
  },
  "destruction.repeated": {
    kk: "Жазба екі рет көрсетілген: {title}.",
    ru: "Запись указана дважды: {title}.",
    en: "A record is listed twice: {title}.",
  },
  "destruction.not-by-itself": {
    kk: "Бұл жазба жеке жойылмайды, ол өзі қатысты іспен бірге жойылады: {title}.",
    ru: "Эта запись не уничтожается отдельно, она уничтожается вместе с делом, к которому относится: {title}.",
    en: "This record is not destroyed by itself but with the one that it belongs to: {title}.",
  },
  "destruction.not-completed": {
    kk: "Іс аяқталмаған: {title}.",
    ru: "Дело не завершено: {title}.",
    en: "The record is not completed: {title}.",
  },
  "destruction.no-term": {
    kk: "Редакцияда бұл жазбаның сақтау мерзімі көрсетілмеген: {title}.",
    ru: "Срок хранения этой записи в редакции не указан: {title}.",
    en: "The edition states no term of keeping for this record: {title}.",
  },
  "destruction.still-kept": {
    kk: "Сақтау мерзімі өткен жоқ: {title}. Аяқталған күні – {from}, сақтаудың соңғы күні – {until}.",
    ru: "Срок хранения не истёк: {title}. День завершения – {from}, последний день хранения – {until}.",
    en: "The term of keeping is not over: {title}. Completed on {from}, kept until {until}.",
  },
  "destruction.on-hold": {
    kk: "Жоюға тыйым салынған: {title}.",
    ru: "На уничтожение наложен запрет: {title}.",
    en: "Destruction is on hold: {title}.",
  },
  "reading.exists": {
    kk: "Бұл нәтижелерді оқу журналы бұрын ашылған.",
    ru: "Журнал чтений этих результатов уже открыт.",
    en: "The list of readings of these results is open already.",
  },
} satisfies Record<string, Text>;
