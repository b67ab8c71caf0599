// What a composition breaks, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const panelTexts = {
  "panel.too-small": {
    kk: "Мүшелер саны жеткіліксіз: {has}. Кемінде {min} болуы керек.",
    ru: "Членов недостаточно: {has}. Должно быть не менее {min}.",
    en: "Too few members: {has}. There have to be at least {min}.",
  },
  "panel.too-large": {
    kk: "Мүшелер саны артық: {has}. Ең көбі – {max}.",
    ru: "Членов слишком много: {has}. Наибольшее число – {max}.",
    en: "Too many members: {has}. The most is {max}.",
  },
  "panel.not-odd": {
    kk: "Мүшелер саны жұп: {has}. Құрам тақ санды мүшеден тұруы керек.",
    ru: "Число членов чётное: {has}. Состав должен состоять из нечётного количества членов.",
    en: "The number of members is even: {has}. It has to be odd.",
  },
  "panel.repeated": {
    kk: "Бір адам құрамға екі рет енгізілген: {person}.",
    ru: "Одно лицо включено в состав дважды: {person}.",
    en: "One person sits twice: {person}.",
  },
  "panel.role-unknown": {
    kk: "Актіде мұндай құрам рөлі жоқ: {role}. Адам: {person}.",
    ru: "Такой роли в составе акт не предусматривает: {role}. Лицо: {person}.",
    en: "The act knows no such role in the composition: {role}. Person: {person}.",
  },
  "panel.not-entitled": {
    kk: "Бұл адамның құрамға кіретін рөлі расталмады: {person}. Рөлі: {role}.",
    ru: "Роль, по которой лицо входит в состав, не подтверждена: {person}. Роль: {role}.",
    en: "The role in which this person is to sit is not borne out: {person}. Role: {role}.",
  },
  "panel.role-missing": {
    kk: "Құрамда мына рөл жетіспейді: {role}. Бар саны – {has}, кемінде {min} керек.",
    ru: "В составе недостаёт роли: {role}. Имеется {has}, нужно не менее {min}.",
    en: "The composition lacks a role: {role}. There are {has}, at least {min} are needed.",
  },
  "panel.role-too-many": {
    kk: "Құрамда мына рөлдегі мүшелер артық: {role}. Бар саны – {has}, ең көбі – {max}.",
    ru: "Роль представлена в составе слишком многими: {role}. Имеется {has}, допускается не более {max}.",
    en: "A role has too many members: {role}. There are {has}, at most {max} are allowed.",
  },
  "panel.excluded": {
    kk: "Бұл адам құрамға кіре алмайды: {person}. Себебі: {role}.",
    ru: "Это лицо не включается в состав: {person}. Причина: {role}.",
    en: "This person may not sit: {person}. Reason: {role}.",
  },
  "panel.no-chair": {
    kk: "Төраға көрсетілмеген: дауыс тең бөлінсе, оның дауысы шешеді.",
    ru: "Не указан председатель: при равенстве голосов решает его голос.",
    en: "No chair is named: with a tie the chair's vote decides.",
  },
  "panel.chair-no-member": {
    kk: "Төраға құрам мүшесі емес: {person}.",
    ru: "Председатель не входит в состав: {person}.",
    en: "The chair is not a member: {person}.",
  },
  "panel.no-secretary": {
    kk: "Хатшы көрсетілмеген.",
    ru: "Не указан секретарь.",
    en: "No secretary is named.",
  },
  "panel.secretary-votes": {
    kk: "Хатшы дауыс бермейді, сондықтан мүше бола алмайды: {person}.",
    ru: "Секретарь не голосует и потому не может быть членом: {person}.",
    en: "The secretary does not vote and so cannot be a member: {person}.",
  },
} satisfies Record<string, Text>;
