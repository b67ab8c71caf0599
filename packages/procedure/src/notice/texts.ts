// Why something cannot happen to a notice, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const noticeTexts = {
  "notice.exists": {
    kk: "Бұл хабарлама бұрын кезекке қойылған.",
    ru: "Это извещение уже поставлено в очередь.",
    en: "This notice is queued already.",
  },
  "notice.unknown": {
    kk: "Редакцияда мұндай хабарлама жоқ: {notice}.",
    ru: "Такого извещения в редакции нет: {notice}.",
    en: "The edition knows no such notice: {notice}.",
  },
  "notice.ended": {
    kk: "Хабарламаның күйі түпкілікті: {phase}. Оны өзгертуге болмайды.",
    ru: "Состояние извещения окончательное: {phase}. Изменить его нельзя.",
    en: "The state of the notice is final: {phase}. It cannot be changed.",
  },
  "notice.under-way": {
    kk: "Алдыңғы жіберу әлі аяқталған жоқ: алдымен оның нәтижесін жазыңыз.",
    ru: "Предыдущая отправка ещё не завершена: сначала запишите её исход.",
    en: "The attempt before is still under way: record its outcome first.",
  },
  "notice.means-not-permitted": {
    kk: "Акт бұл хабарламаға мұндай құралды көздемейді: {means}. Рұқсат етілгендері: {permitted}.",
    ru: "Этого средства акт для такого извещения не предусматривает: {means}. Предусмотрены: {permitted}.",
    en: "The act does not provide this means for the notice: {means}. Provided are: {permitted}.",
  },
  "notice.means-unknown": {
    kk: "Мұндай хабарлау құралы белгісіз: {means}.",
    ru: "Такое средство извещения неизвестно: {means}.",
    en: "This means of notice is unknown: {means}.",
  },
  "notice.no-attempt": {
    kk: "Мұндай жүріп жатқан жіберу жоқ: № {attempt}.",
    ru: "Такой незавершённой отправки нет: № {attempt}.",
    en: "There is no such attempt under way: no. {attempt}.",
  },
  "notice.proof-kind": {
    kk: "Дәлел түрі хабарлау құралына сай келмейді: {kind}. Құрал: {means}.",
    ru: "Вид доказательства не подходит к средству извещения: {kind}. Средство: {means}.",
    en: "The kind of proof does not belong to the means: {kind}. Means: {means}.",
  },
  "notice.proof-incomplete": {
    kk: "Хабардар ету дәлелі толық емес: осы өріс қажет. Құрал: {means}.",
    ru: "Доказательство извещения неполное: это поле обязательно. Средство: {means}.",
    en: "The proof of delivery is incomplete: this field is needed. Means: {means}.",
  },
  "notice.not-the-addressee": {
    kk: "Хабарлама адресаттың өзі ашқанда ғана алынды деп саналады.",
    ru: "Извещение считается полученным, только когда его открывает сам адресат.",
    en: "A notice counts as received only when the addressee himself opens it.",
  },
} satisfies Record<string, Text>;
