// Why a change of the organisation is refused by what stands in other records, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const peopleTexts = {
  "people.unit-not-then": {
    kk: "Бұл күні мұндай бөлімше жоқ: {day}.",
    ru: "В этот день такого подразделения нет: {day}.",
    en: "There is no such unit on this day: {day}.",
  },
  "people.post-not-then": {
    kk: "Бұл күні мұндай лауазым жоқ: {day}.",
    ru: "В этот день такой должности нет: {day}.",
    en: "There is no such post on this day: {day}.",
  },
  "people.person-left": {
    kk: "Бұл адам қызметте емес, соңғы күні: {day}.",
    ru: "Этот человек уже не служит, последний день: {day}.",
    en: "This person is no longer in service, last day: {day}.",
  },
  "people.unit-circle": {
    kk: "Бөлімше өзіне бағынатын бөлімшеге бағына алмайды.",
    ru: "Подразделение не может подчиняться тому, которое подчинено ему самому.",
    en: "A unit cannot be under a unit that is under it.",
  },
  "people.category-unknown": {
    kk: "Қолданыстағы редакцияда мұндай санат жоқ. Ықтимал мәндер: {words}.",
    ru: "Действующая редакция такой категории не знает. Возможные значения: {words}.",
    en: "The edition in force knows no such category. Possible values: {words}.",
  },
  "people.iin-taken": {
    kk: "Бұл ЖСН бойынша басқа адам тіркелген: {name}. Жаңа карточка ашпай, сол адамның карточкасын өзгерту керек.",
    ru: "По этому ИИН уже зарегистрирован человек: {name}. Нужно изменить его карточку, а не заводить новую.",
    en: "A person is registered under this IIN already: {name}. Change that card instead of opening a new one.",
  },
  "people.duty-unknown": {
    kk: "Мұндай міндет берілмейді. Ықтимал мәндер: {words}.",
    ru: "Такая обязанность не передаётся. Возможные значения: {words}.",
    en: "There is no such duty to delegate. Possible values: {words}.",
  },
  "people.duty-not-his": {
    kk: "Бұл адамда осы күні мұндай міндет жоқ: {day}. Өзінде жоқ міндет берілмейді.",
    ru: "У этого человека такой обязанности в этот день нет: {day}. Передать можно только свою обязанность.",
    en: "This person does not have the duty on this day: {day}. Only one's own duty can be delegated.",
  },
} satisfies Readonly<Record<string, Text>>;
