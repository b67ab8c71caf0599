// What the verification of a case file says, in three equal languages. Names are inserted as they stand.
import type { Text } from "@bagalau/methodology";

const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

export const bundleTexts = {
  "bundle.manifest": text("Жинақтың тізімдемесі оқылды.", "Опись пакета прочитана.", "The manifest is readable."),
  "bundle.manifest.failed": text(
    "Жинақтың тізімдемесі жоқ немесе оқылмайды: manifest.json.",
    "Описи пакета нет или она не читается: manifest.json.",
    "The manifest is missing or unreadable: manifest.json.",
  ),
  "bundle.listed": text(
    "Жинақта тізімдемедегі файлдар ғана бар: {count}.",
    "В пакете ровно те файлы, что названы в описи: {count}.",
    "The bundle holds exactly the files of the manifest: {count}.",
  ),
  "bundle.listed.failed": text(
    "Файл тізімдемеге сәйкес келмейді (артық, жетіспейді не екі рет аталған): {file}.",
    "Файл не соответствует описи (лишний, отсутствует или назван дважды): {file}.",
    "A file does not agree with the manifest (extra, missing or named twice): {file}.",
  ),
  "bundle.digests": text(
    "Әр файлдың бақылау сомасы тізімдемедегідей.",
    "Контрольная сумма каждого файла совпадает с описью.",
    "Every file has the checksum of the manifest.",
  ),
  "bundle.digests.failed": text("Файл өзгертілген: {file}.", "Файл изменён: {file}.", "The file was altered: {file}."),
  "bundle.pack": text(
    "Акт деректері қатесіз оқылды: {pack}, {edition}.",
    "Акт в виде данных прочитан без ошибок: {pack}, {edition}.",
    "The act as data was read without faults: {pack}, {edition}.",
  ),
  "bundle.pack.failed": text(
    "Акт деректері қате немесе өзгертілген: {at}.",
    "Акт в виде данных ошибочен или изменён: {at}.",
    "The act as data is faulty or altered: {at}.",
  ),
  "bundle.same-law": text(
    "Акт деректері осы бағдарламамен бірге келген пакетпен бірдей.",
    "Акт в виде данных тот же, что поставляется с этой программой.",
    "The act as data is the one that comes with this program.",
  ),
  "bundle.same-law.failed": text(
    "Акт деректері осы бағдарламамен бірге келген пакеттен өзгеше: {pack}, {edition}.",
    "Акт в виде данных отличается от поставляемого с этой программой: {pack}, {edition}.",
    "The act as data differs from the one that comes with this program: {pack}, {edition}.",
  ),
  "bundle.same-law.unknown": text(
    "Бұл бағдарламада мұндай пакет жоқ, салыстыру мүмкін болмады: {pack}, {edition}.",
    "В этой программе такого пакета нет, сравнить не с чем: {pack}, {edition}.",
    "This program has no such pack to compare with: {pack}, {edition}.",
  ),
  "bundle.journal": text(
    "Журнал тізбегі бұзылмаған: жазба {records}, оқиға {events}.",
    "Цепочка журнала не нарушена: записей {records}, событий {events}.",
    "The chain of the journal is unbroken: records {records}, events {events}.",
  ),
  "bundle.journal.failed": text(
    "Журналдың жолы өзгертілген, алынған не оқылмайды: {file}, жол {seq}.",
    "Строка журнала изменена, изъята или не читается: {file}, строка {seq}.",
    "A line of the journal was altered, taken out or is unreadable: {file}, line {seq}.",
  ),
  "bundle.signature": text(
    "Бақылау нүктесінің қолтаңбасы дұрыс: № {number}, {at}. Кілттің ізі: {key}.",
    "Подпись контрольной точки верна: № {number}, {at}. Отпечаток ключа: {key}.",
    "The signature of the checkpoint is right: no. {number}, {at}. Fingerprint of the key: {key}.",
  ),
  "bundle.signature.failed": text(
    "Бақылау нүктесінің қолтаңбасы дұрыс емес немесе ол оқылмайды.",
    "Подпись контрольной точки неверна или точка не читается.",
    "The signature of the checkpoint is wrong or the checkpoint is unreadable.",
  ),
  "bundle.key": text(
    "Қол қойған кілт – берілген кілттің өзі.",
    "Подписано именно данным ключом.",
    "The key that signed is the given one.",
  ),
  "bundle.key.failed": text(
    "Қол қойған кілт берілген кілт емес. Қол қойғанның ізі: {key}.",
    "Подписано не данным ключом. Отпечаток подписавшего: {key}.",
    "The key that signed is not the given one. Fingerprint of the signer: {key}.",
  ),
  "bundle.inclusion": text(
    "Жинақтың әр жазбасы қол қойылған бақылау нүктесінде соңғы жолына дейін бар.",
    "Каждая запись пакета до последней строки входит в подписанную контрольную точку.",
    "Every record of the bundle is covered by the signed checkpoint to its last line.",
  ),
  "bundle.inclusion.failed": text(
    "Жазба қол қойылған бақылау нүктесіне кірмейді: {record}.",
    "Запись не входит в подписанную контрольную точку: {record}.",
    "A record is not covered by the signed checkpoint: {record}.",
  ),
  "bundle.receipt": text(
    "Нәтиже қайта есептелді және сәйкес: {result}.",
    "Результат пересчитан и совпадает: {result}.",
    "The result was recomputed and agrees: {result}.",
  ),
  "bundle.receipt.failed": text(
    "Нәтиже расталмады: {result}. {why}",
    "Результат не подтверждён: {result}. {why}",
    "The result is not confirmed: {result}. {why}",
  ),
  "bundle.anchored": text(
    "Түбіртектердің бәрі журналда тұрғандай.",
    "Все квитанции те же, что стоят в журнале.",
    "All receipts are those of the journal.",
  ),
  "bundle.anchored.failed": text(
    "Файлда журналда жоқ түбіртек бар: {file}.",
    "В файле квитанция, которой нет в журнале: {file}.",
    "The file holds a receipt that the journal does not: {file}.",
  ),
  "bundle.terms": text(
    "Мерзімдер қайта саналды және сәйкес: {count}.",
    "Сроки пересчитаны и совпадают: {count}.",
    "The terms were counted anew and agree: {count}.",
  ),
  "bundle.terms.failed": text(
    "Мерзім сәйкес емес: {term}, басталуы {from}, жазылғаны {due}.",
    "Срок не совпадает: {term}, начало {from}, записано {due}.",
    "A term does not agree: {term}, from {from}, written {due}.",
  ),
  "bundle.evidence": text(
    "Айғақ файлдардың мазмұны журналмен қорғалған: {count}.",
    "Содержание файлов доказательств защищено журналом: {count}.",
    "The content of the evidence files is protected by the journal: {count}.",
  ),
  "bundle.evidence.unknown": text(
    "Журналда бұл айғақ файлының бақылау сомасы жоқ, оның мазмұнын тізімдеме ғана растайды: {file}.",
    "В журнале нет контрольной суммы этого файла доказательства, его содержание подтверждает только опись: {file}.",
    "The journal has no checksum of this evidence file; only the manifest vouches for its content: {file}.",
  ),
} as const satisfies Record<string, Text>;
