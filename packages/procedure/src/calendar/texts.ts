// Why a transfer of working days is not entered or withdrawn, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const calendarTexts = {
  "calendar.outside": {
    kk: "Күнтізбеде бұл күн жоқ: {day}. Ол {from} жылдан {until} жылға дейінгі күндерді қамтиды.",
    ru: "Календарь не знает этого дня: {day}. Он говорит о годах с {from} по {until}.",
    en: "The calendar does not know this day: {day}. It speaks of the years from {from} to {until}.",
  },
  "calendar.off-already": {
    kk: "Бұл күн онсыз да демалыс күні: {day}. Демалыс күніне тек жұмыс күні айналады.",
    ru: "Этот день уже выходной: {day}. Выходным становится только рабочий день.",
    en: "This day is off already: {day}. Only a working day becomes a day off.",
  },
  "calendar.worked-already": {
    kk: "Бұл күн онсыз да жұмыс күні: {day}. Орнына тек демалыс күні жұмыс істеледі.",
    ru: "Этот день и так рабочий: {day}. Взамен отрабатывается только выходной день.",
    en: "This day is worked anyway: {day}. Only a day off is worked instead.",
  },
  "calendar.same-day": {
    kk: "Бір күн әрі демалыс, әрі орнына жұмыс істелетін күн бола алмайды: {day}.",
    ru: "Один и тот же день не может быть и выходным, и отработанным взамен: {day}.",
    en: "The same day cannot be both off and worked instead: {day}.",
  },
  "calendar.transferred-already": {
    kk: "Бұл күн ауыстырылып қойған: {day}. Акт: {act}. Қате болса, алдымен сол жазбаны кері алыңыз.",
    ru: "Этот день уже перенесён: {day}. Акт: {act}. Если там ошибка, сначала отзовите ту запись.",
    en: "This day has been transferred already: {day}. The act: {act}. If that is a mistake, withdraw that entry first.",
  },
  "calendar.transfer-exists": {
    kk: "Бұл ауыстыру енгізіліп қойған.",
    ru: "Этот перенос уже внесён.",
    en: "This transfer has been entered already.",
  },
  "calendar.no-such-transfer": {
    kk: "Мұндай ауыстыру енгізілмеген.",
    ru: "Такой перенос не вносился.",
    en: "No such transfer has been entered.",
  },
  "calendar.withdrawn-already": {
    kk: "Бұл ауыстыру кері алынып қойған. Күні: {on}.",
    ru: "Этот перенос уже отозван. День: {on}.",
    en: "This transfer has been withdrawn already. The day: {on}.",
  },
} satisfies Record<string, Text>;
