// The staff list of the year that is played, as a table that HR brings: invented people of one district, one of them with
// twenty-two to evaluate.
import { unlivedIin } from "../demo/fictitious-people.ts";

interface Townsman {
  readonly key: string;
  readonly family: string;
  readonly given: string;
  readonly unit: keyof typeof units;
  readonly post: readonly [kk: string, ru: string];
  readonly category: string;
  /** The key of his direct supervisor, where that is not the head of his unit. */
  readonly supervisor?: string;
  readonly heads?: boolean;
  readonly roles?: readonly string[];
}

const units = {
  akimat: ["Аудан әкімдігі", "Акимат района", null],
  apparatus: ["Әкім аппараты", "Аппарат акима", "akimat"],
  personnel: ["Кадр қызметі", "Кадровая служба", "apparatus"],
  social: ["Әлеуметтік бағдарламалар бөлімі", "Отдел социальных программ", "akimat"],
  finance: ["Қаржы бөлімі", "Отдел финансов", "akimat"],
} as const;

const chief = ["Бас маман", "Главный специалист"] as const;
const headOf = ["Бөлім басшысы", "Руководитель отдела"] as const;

export const townsfolk: readonly Townsman[] = [
  {
    key: "akim",
    family: "Қиялбеков",
    given: "Асқар",
    unit: "akimat",
    post: ["Аудан әкімі", "Аким района"],
    category: "none",
    heads: true,
    roles: ["appointing-official"],
  },
  {
    key: "deputy",
    family: "Аңызбаева",
    given: "Ұлжан",
    unit: "akimat",
    post: ["Әкім орынбасары", "Заместитель акима"],
    category: "none",
    supervisor: "akim",
  },
  {
    key: "chief",
    family: "Вымыслов",
    given: "Сергей",
    unit: "apparatus",
    post: ["Аппарат басшысы", "Руководитель аппарата"],
    category: "E-1",
    supervisor: "akim",
    heads: true,
  },
  {
    key: "hrHead",
    family: "Ертегиева",
    given: "Сәуле",
    unit: "personnel",
    post: ["Қызмет басшысы", "Руководитель службы"],
    category: "leading",
    heads: true,
    roles: ["hr-head"],
  },
  { key: "hr", family: "Мысалова", given: "Әсел", unit: "personnel", post: chief, category: "other", roles: ["hr"] },
  {
    key: "social",
    family: "Жұмбақов",
    given: "Ерлан",
    unit: "social",
    post: headOf,
    category: "E-R-1",
    supervisor: "deputy",
    heads: true,
  },
  {
    key: "socialDeputy",
    family: "Примерова",
    given: "Анна",
    unit: "social",
    post: ["Басшының орынбасары", "Заместитель руководителя"],
    category: "leading",
  },
  ...servants(),
  {
    key: "finance",
    family: "Сағымов",
    given: "Дәурен",
    unit: "finance",
    post: headOf,
    category: "E-R-1",
    supervisor: "deputy",
    heads: true,
  },
  { key: "finance1", family: "Небылицын", given: "Иван", unit: "finance", post: chief, category: "other" },
  { key: "finance2", family: "Ойданова", given: "Маржан", unit: "finance", post: chief, category: "other" },
  { key: "finance3", family: "Елесбаев", given: "Бауыржан", unit: "finance", post: chief, category: "other" },
];

/** `social1` to `social21`. */
function servants(): readonly Townsman[] {
  const families = ["Үлгібаев", "Бейнебаев", "Түсіндіков", "Көрсетімов", "Һикаяев", "Ғажапов", "Өлеңбаев"];
  const given = ["Нұрсұлтан", "Қайрат", "Өмірбек"];
  return families.flatMap((family, row) =>
    given.map((name, column): Townsman => {
      const key = `social${row * given.length + column + 1}`;
      return { key, family, given: name, unit: "social", post: chief, category: "other" };
    }),
  );
}

const header = [
  "ИИН",
  "Фамилия",
  "Имя",
  "Бөлімше",
  "Подразделение",
  "Вышестоящее подразделение",
  "Лауазымы",
  "Должность",
  "Категория должности",
  "Непосредственный руководитель",
  "Руководитель подразделения",
  "Дата назначения",
];

/** In UTF-8, with semicolons. */
export function staffTable(): string {
  const rows = townsfolk.map(({ family, given, unit, post, category, supervisor, heads }, index) => {
    const [kk, ru, parent] = units[unit];
    const over = townsfolk.find(({ key }) => key === supervisor);
    return [
      unlivedIin(index, false),
      family,
      given,
      kk,
      ru,
      parent === null ? "" : units[parent][1],
      ...post,
      category,
      over === undefined ? "" : `${over.family} ${over.given}`,
      heads === true ? "да" : "нет",
      "01.02.2024",
    ];
  });
  return [header, ...rows].map((cells) => cells.join(";")).join("\r\n");
}

export function nameOf({ family, given }: Pick<Townsman, "family" | "given">): string {
  return `${family} ${given}`;
}
