// Work that goes on by itself, by its names.
import type { Text } from "@bagalau/methodology";

export const workTitles: Readonly<Record<string, Text>> = {
  checkpoint: { kk: "Журналдың бақылау нүктесі", ru: "Контрольная точка журнала", en: "Checkpoint of the journal" },
  clean: { kk: "Ескіргенді тазалау", ru: "Очистка устаревшего", en: "Cleaning" },
  "close-terms": { kk: "Өткен мерзімдерді жабу", ru: "Закрытие прошедших сроков", en: "Closing of terms" },
  "form-years": {
    kk: "Жыл қорытындыларын қалыптастыру",
    ru: "Формирование итогов года",
    en: "Forming of year results",
  },
  "recount-terms": { kk: "Мерзімдерді қайта санау", ru: "Пересчёт сроков", en: "Counting of terms anew" },
  "continue-campaigns": { kk: "Науқандарды жалғастыру", ru: "Продолжение кампаний", en: "Continuing of campaigns" },
  "follow-moves": { kk: "Ауысуларды ескеру", ru: "Учёт перемещений", en: "Following of moves" },
  remind: { kk: "Еске салулар", ru: "Напоминания", en: "Reminders" },
  deliver: { kk: "Хабарламаларды жеткізу", ru: "Доставка извещений", en: "Delivery of notices" },
  signal: { kk: "Құрылғыларға хабарландыру", ru: "Уведомления на устройства", en: "Signals to devices" },
};
