// The columns of the staff table: what each is called in three languages, what else people call it, and which must be there.
import type { Language, Text } from "@bagalau/methodology";
import { compared } from "./compared.ts";

export const columnKeys = [
  "iin",
  "family",
  "given",
  "patronymic",
  "unit",
  "parentUnit",
  "post",
  "category",
  "supervisor",
  "head",
  "appointedOn",
  "by",
  "email",
  "phone",
  "address",
  "language",
  "dismissedOn",
  "dismissalGround",
] as const;

export type ColumnKey = (typeof columnKeys)[number];

/** A column as a header names it. Units and posts have a column for each language in which they are named. */
export interface Column {
  readonly key: ColumnKey;
  /** Null where the language says nothing. */
  readonly language: Language | null;
}

interface Described {
  readonly title: Text;
  readonly also?: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** What to write in it, for the form. */
  readonly about: Text;
}

/** Their cells name something that has a name in each language. */
const named: readonly ColumnKey[] = ["unit", "parentUnit", "post"];

export const requiredKeys: readonly ColumnKey[] = ["iin", "family", "given", "unit", "post", "category", "appointedOn"];

export const columns: Readonly<Record<ColumnKey, Described>> = {
  iin: {
    title: { kk: "ЖСН", ru: "ИИН", en: "IIN" },
    about: {
      kk: "Он екі цифр. Адам осы нөмір бойынша танылады. Ұяшық пішімі – мәтін.",
      ru: "Двенадцать цифр. По этому номеру узнаётся человек. Формат ячейки – текст.",
      en: "Twelve digits. The person is matched by this number. Format the cells as text.",
    },
  },
  family: {
    title: { kk: "Тегі", ru: "Фамилия", en: "Family name" },
    also: { en: ["Surname", "Last name"] },
    about: { kk: "Жеке куәліктегідей.", ru: "Как в удостоверении личности.", en: "As in the identity card." },
  },
  given: {
    title: { kk: "Аты", ru: "Имя", en: "Given name" },
    also: { kk: ["Есімі"], en: ["First name"] },
    about: { kk: "Жеке куәліктегідей.", ru: "Как в удостоверении личности.", en: "As in the identity card." },
  },
  patronymic: {
    title: { kk: "Әкесінің аты", ru: "Отчество", en: "Patronymic" },
    about: { kk: "Болмаса, бос қалады.", ru: "Пусто, если нет.", en: "Empty where there is none." },
  },
  unit: {
    title: { kk: "Бөлімше", ru: "Подразделение", en: "Unit" },
    also: { kk: ["Құрылымдық бөлімше"], ru: ["Структурное подразделение"], en: ["Department"] },
    about: {
      kk: "Атауы. Ондай бөлімше болмаса, құрылады. Атау қазақша және орысша бағандарда беріледі; біреуі ғана берілсе, екі тілде де сол жазылады.",
      ru: "Наименование. Если такого подразделения нет, оно создаётся. Наименование даётся в столбцах на казахском и русском; если дано одно, оно стоит на обоих языках.",
      en: "Its name. A unit that is not there is created. The name is given in the Kazakh and Russian columns; where one is given, it stands for both.",
    },
  },
  parentUnit: {
    title: { kk: "Жоғары тұрған бөлімше", ru: "Вышестоящее подразделение", en: "Unit above" },
    about: {
      kk: "Бөлімше кімге бағынады. Жаңа бөлімше үшін және аттас бөлімшелер болса керек.",
      ru: "Кому подчинено подразделение. Нужно для нового подразделения и там, где есть одноимённые.",
      en: "What the unit is under. Needed for a new unit and where several have one name.",
    },
  },
  post: {
    title: { kk: "Лауазымы", ru: "Должность", en: "Post" },
    also: { kk: ["Лауазым"], en: ["Position"] },
    about: {
      kk: "Штат кестесіндегі атауы. Бос лауазым болса, сол алынады, болмаса, жаңасы құрылады.",
      ru: "Наименование по штатному расписанию. Занимается вакантная должность, а если её нет, создаётся новая.",
      en: "As in the staff list. A vacant post is taken; where there is none, one is created.",
    },
  },
  category: {
    title: { kk: "Лауазым санаты", ru: "Категория должности", en: "Category of the post" },
    also: { kk: ["Санат", "Санаты"], ru: ["Категория"], en: ["Category"] },
    about: {
      kk: "Қолданыстағы әдістеменің сөзі: {words}.",
      ru: "Слово действующей методики: {words}.",
      en: "A word of the methodology in force: {words}.",
    },
  },
  supervisor: {
    title: { kk: "Тікелей басшысы", ru: "Непосредственный руководитель", en: "Direct supervisor" },
    also: { en: ["Supervisor"] },
    about: {
      kk: "ЖСН-і немесе тегі мен аты. Бос болса, бөлімшенің басшысы.",
      ru: "ИИН или фамилия и имя. Если пусто, это руководитель подразделения.",
      en: "The IIN, or family and given name. Empty: the head of the unit.",
    },
  },
  head: {
    title: { kk: "Бөлімше басшысы", ru: "Руководитель подразделения", en: "Head of the unit" },
    also: { en: ["Head"] },
    about: {
      kk: "Иә немесе жоқ. Бір бөлімшеде біреу ғана.",
      ru: "Да или нет. В подразделении один.",
      en: "Yes or no. One in a unit.",
    },
  },
  appointedOn: {
    title: { kk: "Тағайындалған күні", ru: "Дата назначения", en: "Appointed on" },
    also: { ru: ["День назначения"], en: ["Date of appointment"] },
    about: {
      kk: "Осы лауазымға, мысалы: 01.09.2024.",
      ru: "На эту должность, например: 01.09.2024.",
      en: "To this post, such as 01.09.2024.",
    },
  },
  by: {
    title: { kk: "Тағайындау не сайлау", ru: "Назначение или избрание", en: "Appointment or election" },
    about: {
      kk: "Тағайындау немесе сайлау. Бос болса, тағайындау.",
      ru: "Назначение или избрание. Если пусто, назначение.",
      en: "Appointment or election. Empty: appointment.",
    },
  },
  email: {
    title: { kk: "Электрондық пошта", ru: "Электронная почта", en: "E-mail" },
    also: { en: ["Email"] },
    about: {
      kk: "Мысалы: a.aliuly@example.kz.",
      ru: "Например: a.aliuly@example.kz.",
      en: "Such as a.aliuly@example.kz.",
    },
  },
  phone: {
    title: { kk: "Телефон", ru: "Телефон", en: "Telephone" },
    also: { en: ["Phone"] },
    about: { kk: "Мысалы: +77011234567.", ru: "Например: +77011234567.", en: "Such as +77011234567." },
  },
  address: {
    title: { kk: "Мекенжайы", ru: "Адрес", en: "Address" },
    also: { kk: ["Мекенжай"] },
    about: { kk: "Хат жіберілетін мекенжай.", ru: "Адрес для писем.", en: "Where letters are sent." },
  },
  language: {
    title: { kk: "Тілі", ru: "Язык", en: "Language" },
    also: { kk: ["Тіл"] },
    about: {
      kk: "Хабарламалар тілі: kk, ru немесе en. Бос болса, kk.",
      ru: "Язык уведомлений: kk, ru или en. Если пусто, kk.",
      en: "Of notices: kk, ru or en. Empty: kk.",
    },
  },
  dismissedOn: {
    title: { kk: "Жұмыстан босатылған күні", ru: "Дата увольнения", en: "Dismissed on" },
    also: { ru: ["День увольнения"] },
    about: {
      kk: "Қызметтегі соңғы күн. Қызметте болса, бос қалады.",
      ru: "Последний день службы. Пусто, если человек служит.",
      en: "The last day in service. Empty for those who serve.",
    },
  },
  dismissalGround: {
    title: { kk: "Жұмыстан босату негізі", ru: "Основание увольнения", en: "Ground of dismissal" },
    about: {
      kk: "Бос болса, енгізу құжатының нөмірі жазылады.",
      ru: "Если пусто, записывается номер документа внесения.",
      en: "Empty: the number of the import's document is written.",
    },
  },
};

const languages = ["kk", "ru", "en"] as const;

/** The header of a column in the language given, or in its own. */
export function headerOf({ key, language }: Column, viewer: Language): string {
  return columns[key].title[language ?? viewer];
}

/** The columns of the form: names in both official languages, the viewer's first. */
export function formColumns(viewer: Language): readonly Column[] {
  const official = viewer === "ru" ? (["ru", "kk"] as const) : (["kk", "ru"] as const);
  return columnKeys.flatMap((key): readonly Column[] =>
    named.includes(key) ? official.map((language) => ({ key, language })) : [{ key, language: null }],
  );
}

const known = new Map<string, Column>(
  columnKeys.flatMap((key) =>
    languages.flatMap((language) => {
      const column = { key, language: named.includes(key) ? language : null };
      const { title, also } = columns[key];
      const words = [title[language], ...(also?.[language] ?? []), named.includes(key) ? `${key}-${language}` : key];
      return words.map((word): [string, Column] => [compared(word), column]);
    }),
  ),
);

/** Null for a header that is none of ours. */
export function columnOf(header: string): Column | null {
  return known.get(compared(header)) ?? null;
}

/** Everything that a column may be called, to find the nearest. */
export const headerWords: readonly string[] = columnKeys.flatMap((key) =>
  languages.flatMap((language) => [columns[key].title[language], ...(columns[key].also?.[language] ?? [])]),
);
