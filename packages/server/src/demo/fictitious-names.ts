// Names of people who do not exist. Family names are made of words for what is invented, so that nobody takes them for his
// neighbour's; given names are everyday ones.
import type { Language } from "@bagalau/methodology";

export interface NameList {
  readonly language: Extract<Language, "kk" | "ru">;
  /** A man's; a woman's has an `а` more. */
  readonly families: readonly string[];
  readonly men: readonly string[];
  readonly women: readonly string[];
  /** A father's name as a man and as a woman bear it. */
  readonly fathers: readonly (readonly [man: string, woman: string])[];
}

export const kazakh: NameList = {
  language: "kk",
  families: [
    "Қиялбеков",
    "Ертегиев",
    "Аңызбаев",
    "Жұмбақов",
    "Мысалов",
    "Үлгібаев",
    "Сағымов",
    "Елесбаев",
    "Ойданов",
    "Бейнебаев",
    "Түсіндіков",
    "Көрсетімов",
    "Қысқабаев",
    "Һикаяев",
    "Өлеңбаев",
    "Ғажапов",
    "Ұқсатов",
    "Ізбасаров",
  ],
  men: [
    "Нұрсұлтан",
    "Ерлан",
    "Бауыржан",
    "Қайрат",
    "Дәурен",
    "Өмірбек",
    "Ғалым",
    "Ұлан",
    "Іңкәр",
    "Серік",
    "Асқар",
    "Мұрат",
  ],
  women: [
    "Әсел",
    "Айгерім",
    "Ұлжан",
    "Динара",
    "Гүлнұр",
    "Маржан",
    "Бибігүл",
    "Сәуле",
    "Назгүл",
    "Әйгерім",
    "Жанар",
    "Ботагөз",
  ],
  fathers: [
    ["Серікұлы", "Серікқызы"],
    ["Ғалымұлы", "Ғалымқызы"],
    ["Төлегенұлы", "Төлегенқызы"],
    ["Қуанышұлы", "Қуанышқызы"],
    ["Өтегенұлы", "Өтегенқызы"],
    ["Бекболатұлы", "Бекболатқызы"],
    ["Жақсылықұлы", "Жақсылыққызы"],
  ],
};

export const russian: NameList = {
  language: "ru",
  families: [
    "Вымыслов",
    "Примеров",
    "Небылицын",
    "Сказкин",
    "Выдумкин",
    "Мнимов",
    "Понарошкин",
    "Миражев",
    "Придумов",
    "Небывалов",
    "Загадкин",
    "Макетов",
    "Условнов",
    "Фантазиев",
  ],
  men: ["Иван", "Сергей", "Андрей", "Николай", "Дмитрий", "Виктор", "Павел", "Олег"],
  women: ["Анна", "Мария", "Ольга", "Елена", "Наталья", "Ирина", "Татьяна", "Светлана"],
  fathers: [
    ["Петрович", "Петровна"],
    ["Сергеевич", "Сергеевна"],
    ["Николаевич", "Николаевна"],
    ["Андреевич", "Андреевна"],
    ["Викторович", "Викторовна"],
  ],
};
