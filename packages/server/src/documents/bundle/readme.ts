// What stands first in a case file for a court: what it holds, how it is verified, what that proves and what it does not.
import type { Language, Text } from "@bagalau/methodology";

export interface ReadmeFacts {
  readonly body: Text;
  readonly act: Text;
  readonly record: string;
  readonly edition: string;
  readonly keyId: string;
  readonly files: readonly { readonly path: string; readonly title: Text }[];
}

const words = {
  kk: {
    title: "Мемлекеттік қызметшіні бағалау ісі: толық жинақ",
    facts: {
      body: "Орган",
      act: "Акт",
      record: "Іс нөмірі",
      edition: "Редакция",
      key: "Қол қойған кілттің ізі (SHA-256)",
    },
    contents: "Жинақта не бар",
    check: "Қалай тексеруге болады",
    how: [
      "Тексеру үшін желі де, органның сервері де қажет емес: Bagalau бағдарламасы және осы файл жеткілікті.",
      "    bagalau verify ФАЙЛ.zip",
      "Бағдарлама әр файлдың бақылау сомасын, журнал тізбегін, бақылау нүктесінің қолтаңбасын тексереді, әр нәтиже мен әр мерзімді осы жинақтағы акт мәтіні бойынша қайта есептейді және өзгертілген бірінші затты атайды.",
      "Органның кілтінің ізі белгілі болса, оны да беріңіз:",
      "    bagalau verify ФАЙЛ.zip --key ІЗ",
    ],
    limits: "Нені дәлелдейді, нені дәлелдемейді",
    bounds: [
      "Журналдың жолдары бірінен соң бірі тізбектелген; қолтаңба сол сәтте органның барлық істерін бірге растайды. Жолды өзгерту, алып тастау не кейін қосу көрінеді.",
      "Кілттің ізін осы жинақтан емес, органнан бөлек алып салыстырыңыз: әйтпесе қолтаңба тек жинақтың өз ішіндегі келісімін көрсетеді.",
      "PDF құжаттар жазбалардан оқуға ыңғайлы болуы үшін жасалған; дәлел – журнал мен түбіртектер.",
      "Сақтау мерзімі өткен деректер жойылған болуы мүмкін: онда жолдың мазмұны бос, ал тізбек бұзылмайды.",
    ],
  },
  ru: {
    title: "Дело об оценке государственного служащего: полный пакет",
    facts: {
      body: "Орган",
      act: "Акт",
      record: "Номер дела",
      edition: "Редакция",
      key: "Отпечаток подписавшего ключа (SHA-256)",
    },
    contents: "Что внутри",
    check: "Как проверить",
    how: [
      "Для проверки не нужны ни сеть, ни сервер органа: достаточно программы Bagalau и этого файла.",
      "    bagalau verify ФАЙЛ.zip",
      "Программа сверяет контрольную сумму каждого файла, цепочку журнала и подпись контрольной точки, пересчитывает каждый результат и каждый срок по тексту акта из этого пакета и называет первое, что изменено.",
      "Если отпечаток ключа органа известен, укажите и его:",
      "    bagalau verify ФАЙЛ.zip --key ОТПЕЧАТОК",
    ],
    limits: "Что это доказывает и чего не доказывает",
    bounds: [
      "Строки журнала сцеплены одна с другой; подпись удостоверяет сразу все дела органа на тот момент. Изменение, изъятие или позднейшая вставка строки видны.",
      "Отпечаток ключа следует получить у органа отдельно, а не из этого пакета: иначе подпись показывает лишь согласие пакета с самим собой.",
      "Документы PDF составлены по записям для чтения; доказательством служат журнал и квитанции.",
      "Данные с истёкшим сроком хранения могли быть уничтожены: тогда содержание строки пусто, а цепочка цела.",
    ],
  },
  en: {
    title: "The evaluation of a civil servant: the complete file",
    facts: {
      body: "Body",
      act: "Act",
      record: "Record",
      edition: "Edition",
      key: "Fingerprint of the key that signed (SHA-256)",
    },
    contents: "What is inside",
    check: "How to verify it",
    how: [
      "Neither the network nor the body's server is needed: the program Bagalau and this file are enough.",
      "    bagalau verify FILE.zip",
      "The program checks the checksum of every file, the chain of the journal and the signature of the checkpoint, computes every result and every term anew from the act in this file, and names the first thing that was altered.",
      "If the fingerprint of the body's key is known, give it too:",
      "    bagalau verify FILE.zip --key FINGERPRINT",
    ],
    limits: "What it proves and what it does not",
    bounds: [
      "The lines of the journal are chained one to the next; the signature vouches for all records of the body at that moment at once. A line altered, taken out or put in later is seen.",
      "Get the fingerprint of the key from the body itself and not from this file: otherwise the signature shows only that the file agrees with itself.",
      "PDF documents are drawn from the records for reading; the journal and the receipts are the proof.",
      "Data whose term of keeping has passed may have been destroyed: then the content of a line is empty and the chain still holds.",
    ],
  },
} as const;

export function readme({ body, act, record, edition, keyId, files }: ReadmeFacts, language: Language): string {
  const { title, facts, contents, check, how, limits, bounds } = words[language];
  const known = [
    [facts.body, body[language]],
    [facts.act, act[language]],
    [facts.record, record],
    [facts.edition, edition],
    [facts.key, keyId],
  ];
  return [
    title,
    "=".repeat(title.length),
    "",
    ...known.map(([name, value]) => `${name}: ${value}`),
    ...section(
      contents,
      files.map((file) => `${file.path}: ${file.title[language]}`),
    ),
    ...section(check, how),
    ...section(limits, bounds),
    "",
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return ["", title, "-".repeat(title.length), ...lines.map((line) => (line.startsWith(" ") ? line : `- ${line}`))];
}
