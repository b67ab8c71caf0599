// Forms that an act leaves to the body: a notice of a result, an annual list, an act of destruction, a list of those who are
// not evaluated. They are ours and say so; the clauses come from the edition.
import type { Edition, FormContent, Text } from "@bagalau/methodology";
import type { Form } from "./form-values.ts";

type Field = NonNullable<FormContent["heading"]>[number];

interface OwnForm {
  readonly title: Text;
  readonly because: Text;
  readonly clausesOf: (edition: Edition) => readonly string[];
  readonly content: Form["content"];
}

const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

const field = (id: string, type: Field["type"], title: Text): Field => ({ id, title, type });

const duties = (edition: Edition, kind: string): string[] =>
  [...edition.duties.values()]
    .filter(({ content }) => content.kind === kind)
    .flatMap(({ citation }) => citation.clauses);

const name = field("name", "text", text("Тегі, аты, әкесінің аты", "Фамилия, имя, отчество", "Name"));
const post = field("post", "text", text("Лауазымы", "Должность", "Post"));
const unit = field("unit", "text", text("Құрылымдық бөлімше", "Структурное подразделение", "Unit"));
const grade = field("grade", "text", text("Саты", "Градация", "Grade"));

const ownForms: Readonly<Record<string, OwnForm>> = {
  "result-notice": {
    title: text("Бағалау нәтижесі туралы хабарлама", "Извещение о результате оценки", "Notice of a result"),
    because: text(
      "Акт хабарламаны талап етеді, бірақ оның нысанын келтірмейді.",
      "Акт требует извещения, но формы его не приводит.",
      "The act requires a notice and prints no form of it.",
    ),
    clausesOf: (edition) =>
      [...edition.notices.values()]
        .filter(({ content }) => content.about === "result-received")
        .flatMap(({ citation }) => citation.clauses),
    content: {
      kind: "notice",
      heading: [
        field("number", "identifier", text("Хабарлама нөмірі", "Номер извещения", "Number")),
        field("sentOn", "date", text("Жіберілген күні", "День отправки", "Sent on")),
        field("means", "text", text("Жіберу тәсілі", "Способ отправки", "Means")),
        field("to", "text", text("Кімге", "Кому", "To")),
        post,
        unit,
        field("period", "text", text("Бағаланатын кезең", "Оцениваемый период", "Period")),
        field("evaluator", "text", text("Бағалайтын тұлға", "Оценивающее лицо", "Evaluator")),
        field("score", "mark", text("Баға", "Оценка", "Score")),
        grade,
        field("formedOn", "date", text("Нәтиже шығарылған күн", "День вынесения результата", "Result formed on")),
        field(
          "disagreement",
          "long-text",
          text(
            "Нәтижемен келіспегенде өтініш беру мерзімі",
            "Срок подачи заявления при несогласии с результатом",
            "Term of an application in disagreement",
          ),
        ),
      ],
      signatures: [
        { id: "sender", title: text("Хабарламаны жіберген адам", "Извещение направил", "Sent by") },
        {
          id: "acquainted",
          title: text("Нәтижемен таныстым", "С результатом ознакомлен(а)", "I have seen the result"),
        },
      ],
    },
  },
  "annual-list": {
    title: text("Жылдық қорытынды бағалардың тізімі", "Список итоговых оценок за год", "List of annual results"),
    because: text(
      "Акт жылдық қорытынды бағаны талап етеді, бірақ тізім нысанын келтірмейді.",
      "Акт требует итоговой оценки за год, но формы списка не приводит.",
      "The act requires an annual result and prints no list.",
    ),
    clausesOf: (edition) =>
      [...edition.terms.values()]
        .filter(({ due }) => due.kind === "after-period" && due.period === "year")
        .flatMap(({ citation }) => citation.clauses),
    content: {
      kind: "schedule",
      heading: [
        field("year", "text", text("Есепті жыл", "Отчётный год", "Year")),
        field("formedOn", "date", text("Қалыптастырылған күні", "День формирования", "Formed on")),
      ],
      tables: [
        {
          id: "people",
          title: text("Бағаланған тұлғалар", "Оценённые лица", "People evaluated"),
          rows: [{ id: "person", title: text("Бағаланған тұлға", "Оценённое лицо", "Person"), repeats: true }],
          columns: [
            name,
            post,
            unit,
            field("periods", "text", text("Кезеңдердің бағалары", "Оценки периодов", "Results of the periods")),
            field("score", "mark", text("Қорытынды баға", "Итоговая оценка", "Annual result")),
            grade,
          ],
        },
      ],
      signatures: [
        { id: "drawn", title: text("Тізімді жасаған адам", "Список составил", "Drawn up by") },
        { id: "approved", title: text("Тізімді бекіткен адам", "Список утвердил", "Approved by") },
      ],
    },
  },
  "destruction-act": {
    title: text(
      "Бағалау құжаттарын жою туралы акт",
      "Акт об уничтожении документов оценки",
      "Act on the destruction of evaluation documents",
    ),
    because: text(
      "Акт сақтау мерзімін белгілейді, бірақ жою актісінің нысанын келтірмейді.",
      "Акт устанавливает срок хранения, но формы акта об уничтожении не приводит.",
      "The act sets the term of keeping and prints no act of destruction.",
    ),
    clausesOf: (edition) => duties(edition, "keeping"),
    content: {
      kind: "conclusion",
      heading: [
        field("number", "identifier", text("Акт нөмірі", "Номер акта", "Number")),
        field("madeOn", "date", text("Жасалған күні", "День составления", "Made on")),
        field("ground", "text", text("Негізі", "Основание", "Ground")),
        field("method", "text", text("Жою тәсілі", "Способ уничтожения", "Manner")),
      ],
      tables: [
        {
          id: "items",
          title: text("Жойылған құжаттар", "Уничтоженные документы", "Documents destroyed"),
          rows: [{ id: "item", title: text("Құжат", "Документ", "Document"), repeats: true }],
          columns: [
            field("record", "identifier", text("Іс нөмірі", "Номер дела", "Record")),
            field("what", "text", text("Не жойылды", "Что уничтожено", "What")),
            field("period", "text", text("Кезең", "Период", "Period")),
            field("completedOn", "date", text("Бағалау аяқталған күн", "День завершения оценки", "Completed on")),
            field("keptUntil", "date", text("Сақтау мерзімінің соңы", "Конец срока хранения", "Kept until")),
            { ...field("documents", "count", text("Құжат саны", "Число документов", "Documents")), total: "sum" },
          ],
          totals: true,
        },
      ],
      signatures: [
        { id: "members", title: text("Жоюға қатысқан адам", "Уничтожение провёл", "Carried out by") },
        { id: "approved", title: text("Актіні бекіткен адам", "Акт утвердил", "Approved by") },
      ],
    },
  },
  "exclusion-list": {
    title: text(
      "Кезеңде бағаланбайтын тұлғалардың тізімі",
      "Список лиц, не подлежащих оценке за период",
      "List of people not evaluated in the period",
    ),
    because: text(
      "Акт бағаланбау жағдайларын атайды, бірақ тізім нысанын келтірмейді.",
      "Акт называет случаи, когда оценка не проводится, но формы списка не приводит.",
      "The act names the cases without evaluation and prints no list.",
    ),
    clausesOf: (edition) => duties(edition, "eligibility"),
    content: {
      kind: "schedule",
      heading: [
        field("period", "text", text("Бағаланатын кезең", "Оцениваемый период", "Period")),
        field("formedOn", "date", text("Қалыптастырылған күні", "День формирования", "Formed on")),
      ],
      tables: [
        {
          id: "people",
          title: text("Бағаланбайтын тұлғалар", "Лица без оценки", "People not evaluated"),
          rows: [{ id: "person", title: text("Бағаланбайтын тұлға", "Лицо без оценки", "Person"), repeats: true }],
          columns: [
            name,
            post,
            unit,
            field("reason", "long-text", text("Себебі", "Причина", "Reason")),
            field("clause", "text", text("Актінің тармағы", "Пункт акта", "Clause")),
          ],
        },
      ],
      signatures: [{ id: "drawn", title: text("Тізімді жасаған адам", "Список составил", "Drawn up by") }],
    },
  },
};

/** The form of the edition, else ours, by `clauses` or by those of the edition that it serves; null where there is neither. */
export function formOf(edition: Edition, id: string, clauses: readonly string[] | null = null): Form | null {
  const stated = edition.forms.get(id);
  if (stated !== undefined) return stated;
  const own = Object.hasOwn(ownForms, id) ? ownForms[id] : undefined;
  if (own === undefined) return null;
  return {
    id,
    title: own.title,
    citation: {
      clauses: [...new Set(clauses ?? own.clausesOf(edition))],
      provenance: "reconstructed",
      because: own.because,
    },
    content: own.content,
  };
}

/** All forms of the edition, then those of ours that it does not state itself. */
export function formsOf(edition: Edition): Form[] {
  const ids = new Set([...edition.forms.keys(), ...Object.keys(ownForms)]);
  return [...ids].flatMap((id) => formOf(edition, id) ?? []);
}
