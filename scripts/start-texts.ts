// What `npm start` says of the codes, in three languages.
export const startTexts = {
  kk: "Кодтар жарты минут жарайды. Сервер жұмыс істеп тұрғанда осы жерде Enter пернесін басыңыз: жаңа кодтар шығады.",
  ru: "Коды действуют полминуты. Пока сервер работает, нажмите здесь Enter: появятся новые.",
  en: "Codes are good for half a minute. While the server runs, press Enter here to see new ones.",
} as const;
