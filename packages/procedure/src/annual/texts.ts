// Why a year's result cannot be formed, received or closed, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const annualTexts = {
  "annual.exists": {
    kk: "Бұл жылдық қорытынды бағаның жазбасы бұрын ашылған.",
    ru: "Запись этой итоговой оценки уже открыта.",
    en: "The record of this annual result is open already.",
  },
  "annual.year-runs": {
    kk: "Жыл аяқталған жоқ, соңғы күні – {until}: қорытынды баға қалыптастырылмайды.",
    ru: "Год не окончен, последний день – {until}: итоговая оценка не формируется.",
    en: "The year is not over, its last day is {until}: the annual result is not formed.",
  },
  "annual.other-year": {
    kk: "Бұл кезең осы жылға жатпайды: {period}.",
    ru: "Этот период не относится к этому году: {period}.",
    en: "This period is not of this year: {period}.",
  },
  "annual.period-repeated": {
    kk: "Кезең екі рет көрсетілген: {period}.",
    ru: "Период указан дважды: {period}.",
    en: "A period is given twice: {period}.",
  },
  "annual.why-missing": {
    kk: "Кезең нәтижесінің неге жоқ екені көрсетілмеген: {period}.",
    ru: "Не указано, почему за период нет результата: {period}.",
    en: "It is not said why the period has no result: {period}.",
  },
  "annual.nothing-changed": {
    kk: "Кезең нәтижелері өзгерген жоқ: қорытынды баға сол күйінде қалады.",
    ru: "Результаты периодов не изменились: итоговая оценка остаётся прежней.",
    en: "No period's result has changed: the annual result stays as it is.",
  },
  "annual.no-such-result": {
    kk: "Мұндай нәтиже жоқ: № {number}.",
    ru: "Такого результата нет: № {number}.",
    en: "There is no such result: no. {number}.",
  },
  "annual.received-already": {
    kk: "Нәтиженің алынғаны бұрын жазылған: {on}.",
    ru: "Получение результата уже записано: {on}.",
    en: "The receipt of the result is recorded already: {on}.",
  },
  "annual.not-ready": {
    kk: "Қорытынды бағаның алынғаны расталмаған: іс аяқталмайды.",
    ru: "Получение итоговой оценки не подтверждено: дело не завершается.",
    en: "The receipt of the annual result is not proved: the record cannot be completed.",
  },
} satisfies Record<string, Text>;
