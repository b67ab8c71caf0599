// What the files of a case file are called in its list of contents.
import type { Text } from "@bagalau/methodology";

export const bundleTitles = {
  readme: { kk: "Сот үшін түсіндірме", ru: "Пояснение для суда", en: "Note for the court" },
  receipt: { kk: "Нәтиженің түбіртегі", ru: "Квитанция результата", en: "Receipt of a result" },
  journal: { kk: "Жазбаның журналы", ru: "Журнал записи", en: "Journal of a record" },
  checkpoint: { kk: "Қол қойылған бақылау нүктесі", ru: "Подписанная контрольная точка", en: "Signed checkpoint" },
  evidence: { kk: "Іске берілген файл", ru: "Файл, поданный в дело", en: "File handed in" },
  law: { kk: "Қолданыста болған акт мәтіні", ru: "Действовавший текст акта", en: "The act as in force" },
  pack: { kk: "Дерек түріндегі акт", ru: "Акт в виде данных", en: "The act as data" },
} as const satisfies Record<string, Text>;
