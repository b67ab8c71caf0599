// What the phases of a year's result are called by people.
import type { Text } from "@bagalau/methodology";
import type { AnnualPhase } from "./annual-model.ts";

export const annualPhaseTitles: Readonly<Record<AnnualPhase, Text>> = {
  awaited: { kk: "қорытынды баға күтілуде", ru: "итоговая оценка ожидается", en: "result of the year awaited" },
  formed: { kk: "қорытынды баға қалыптасты", ru: "итоговая оценка сформирована", en: "result of the year formed" },
  annulled: {
    kk: "қорытынды баға күшін жойды, жаңасы күтілуде",
    ru: "итоговая оценка утратила силу, ожидается новая",
    en: "result of the year annulled, a new one awaited",
  },
  "no-result": { kk: "қорытынды баға жоқ", ru: "итоговой оценки нет", en: "no result of the year" },
  received: { kk: "қорытынды баға алынды", ru: "итоговая оценка получена", en: "result received" },
  completed: { kk: "аяқталды", ru: "завершена", en: "completed" },
};
