// The staff list of the demonstration: units and posts of all the categories that the act knows, sixty people in all.

export interface PlannedUnit {
  readonly key: string;
  readonly name: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly parent: string | null;
  /** The key of the post whose holder heads it. */
  readonly head: string;
}

export interface PlannedPost {
  readonly key: string;
  readonly unit: string;
  readonly title: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly category: string;
  /** The key of the post to which it is directly subordinate, where that is not the head of its unit. */
  readonly supervisor: string | null;
}

export const plannedUnits: readonly PlannedUnit[] = [
  unit("akimat", null, "akim", "Қарасу ауданының әкімдігі", "Акимат Карасуского района", "Akimat of Karasu district"),
  unit("apparatus", "akimat", "chief", "Аудан әкімінің аппараты", "Аппарат акима района", "Office of the akim"),
  unit(
    "personnel",
    "apparatus",
    "personnel-head",
    "Персоналды басқару қызметі",
    "Служба управления персоналом",
    "HR service",
  ),
  unit(
    "records",
    "apparatus",
    "records-head",
    "Ұйымдастыру және құжаттамалық қамтамасыз ету бөлімі",
    "Отдел организационной работы и документационного обеспечения",
    "Organisation and records unit",
  ),
  unit(
    "finance",
    "akimat",
    "finance-head",
    "Экономика және қаржы бөлімі",
    "Отдел экономики и финансов",
    "Department of economy and finance",
  ),
  unit(
    "social",
    "akimat",
    "social-head",
    "Жұмыспен қамту және әлеуметтік бағдарламалар бөлімі",
    "Отдел занятости и социальных программ",
    "Department of employment and social programmes",
  ),
  unit(
    "farming",
    "akimat",
    "farming-head",
    "Ауыл шаруашылығы бөлімі",
    "Отдел сельского хозяйства",
    "Farming department",
  ),
  unit("building", "akimat", "building-head", "Құрылыс бөлімі", "Отдел строительства", "Construction department"),
  unit(
    "village",
    "akimat",
    "village-akim",
    "Үлгі ауылдық округі әкімінің аппараты",
    "Аппарат акима Ульгинского сельского округа",
    "Office of the akim of Ulgi rural district",
  ),
];

export const plannedPosts: readonly PlannedPost[] = [
  post("akim", "akimat", "none", null, "Аудан әкімі", "Аким района", "Akim of the district"),
  post("deputy-akim", "akimat", "none", "akim", "Аудан әкімінің орынбасары", "Заместитель акима района", "Deputy akim"),
  post("chief", "apparatus", "E-1", "akim", "Аппарат басшысы", "Руководитель аппарата", "Head of the office"),
  post("personnel-head", "personnel", "leading", "chief", ...headOf("Қызмет", "службы", "the service")),
  ...specialists("personnel", 2),
  post("records-head", "records", "leading", "chief", ...headOf("Бөлім", "отдела", "the unit")),
  ...specialists("records", 6),
  post("finance-head", "finance", "E-R-1", "deputy-akim", ...headOf("Бөлім", "отдела", "the department")),
  post("finance-deputy", "finance", "leading", null, ...deputyHead()),
  ...specialists("finance", 8),
  post("social-head", "social", "E-R-1", "deputy-akim", ...headOf("Бөлім", "отдела", "the department")),
  post("social-deputy", "social", "leading", null, ...deputyHead()),
  ...specialists("social", 22),
  post("farming-head", "farming", "E-R-1", "deputy-akim", ...headOf("Бөлім", "отдела", "the department")),
  ...specialists("farming", 4),
  post("building-head", "building", "E-R-1", "deputy-akim", ...headOf("Бөлім", "отдела", "the department")),
  ...specialists("building", 4),
  post(
    "village-akim",
    "village",
    "E-2",
    "akim",
    "Ауылдық округ әкімі",
    "Аким сельского округа",
    "Akim of the rural district",
  ),
  ...specialists("village", 2),
];

function unit(key: string, parent: string | null, head: string, kk: string, ru: string, en: string): PlannedUnit {
  return { key, name: { kk, ru, en }, parent, head };
}

function post(
  key: string,
  unitKey: string,
  category: string,
  supervisor: string | null,
  kk: string,
  ru: string,
  en: string,
): PlannedPost {
  return { key, unit: unitKey, title: { kk, ru, en }, category, supervisor };
}

/** `finance-1`, `finance-2`, … */
function specialists(unitKey: string, count: number): readonly PlannedPost[] {
  return Array.from({ length: count }, (_, index) => {
    const isChief = index % 2 === 0;
    const title = {
      kk: isChief ? "Бас маман" : "Жетекші маман",
      ru: isChief ? "Главный специалист" : "Ведущий специалист",
      en: isChief ? "Chief specialist" : "Leading specialist",
    };
    return { key: `${unitKey}-${index + 1}`, unit: unitKey, title, category: "other", supervisor: null };
  });
}

function headOf(kk: string, ru: string, en: string): readonly [string, string, string] {
  return [`${kk} басшысы`, `Руководитель ${ru}`, `Head of ${en}`];
}

function deputyHead(): readonly [string, string, string] {
  return ["Бөлім басшысының орынбасары", "Заместитель руководителя отдела", "Deputy head of the department"];
}
