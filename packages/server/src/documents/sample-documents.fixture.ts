// A district's papers filled in, as tests draw them: fictitious people with Kazakh names, by an edition of the packs.
import { readJson } from "@bagalau/engine";
import { explain } from "@bagalau/methodology";
import type { Edition, Language, Pack, StatedRule } from "@bagalau/methodology";
import { loadPacks } from "@bagalau/methodology/node";
import { evaluate } from "@bagalau/engine";
import type { Document } from "./document.ts";
import { explanationDocument, termText } from "./explanation.ts";
import { fill } from "./fill.ts";
import type { Form, FormValues, Issue } from "./form-values.ts";
import { formOf } from "./own-forms.ts";

const library = await loadPacks();

export const body = {
  kk: "«Қарасу ауданы әкімінің аппараты» мемлекеттік мекемесі",
  ru: "Государственное учреждение «Аппарат акима Карасуского района»",
  en: "State institution “Office of the akim of Karasu district”",
};

export const karasu: Pack = library.packs.get("kz/karasu-akimat")!;
export const edition: Edition = karasu.editions[0]!;

export async function issueIn(language: Language, more: Partial<Issue> = {}): Promise<Issue> {
  return {
    pack: karasu,
    edition,
    editionHash: await edition.hash(),
    body,
    record: "0199f3c2-7b1e-7d10-9c55-3f8a2f0b6a01",
    issuedOn: "2025-10-22",
    language,
    ...more,
  };
}

/** The document, or an error with every fault. */
export async function filled(id: string, values: FormValues | null, issue: Issue): Promise<Document> {
  const form: Form = formOf(edition, id)!;
  const made = fill(form, values, issue);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.document;
}

const names = ["Қуанышбаева Әсел Ғалымжанқызы", "Өтегенов Нұрсұлтан Іңкәрұлы", "Һашимова Ұлжан Тілеуқызы"];
const posts = {
  kk: [
    "Құжаттамалық қамтамасыз ету бөлімінің бас маманы, E-4",
    "Экономика бөлімінің басшысы, E-2",
    "Жетекші маман, E-5",
  ],
  ru: [
    "Главный специалист отдела документационного обеспечения, E-4",
    "Руководитель отдела экономики, E-2",
    "Ведущий специалист, E-5",
  ],
  en: ["Chief specialist, E-4", "Head of the economy unit, E-2", "Leading specialist, E-5"],
};
const period = { kk: "2025 жылғы 3-тоқсан", ru: "3 квартал 2025 года", en: "3rd quarter of 2025" };
const grounds = {
  kk: "Тапсырмалар мерзімінде орындалды. Кіріс хат-хабарларды өңдеу уақыты үш күннен бір күнге дейін қысқарды.\nТоқсан ішінде үш ұсыныс енгізілді, екеуі қабылданды.",
  ru: "Поручения исполнены в срок. Время обработки входящей корреспонденции сокращено с трёх дней до одного.\nЗа квартал внесено три предложения, два приняты.",
  en: "Assignments were done in time. Incoming mail is handled in one day instead of three.\nThree proposals were made, two accepted.",
};
const grade = { kk: "Тиімді", ru: "Эффективно", en: "Effective" };

const valuesOf: Readonly<Record<string, (language: Language) => FormValues>> = {
  "leader-sheet": (language) =>
    sheet(language, ["4.5", "4", "5", "4", "3.5"], ["quality", "deadlines", "initiative", "discipline", "team"]),
  "general-sheet": (language) =>
    sheet(language, ["4.5", "4", "5", "4"], ["quality", "deadlines", "initiative", "discipline"]),
  application: (language) => ({
    heading: {
      to: { kk: "Қарасу ауданының әкіміне", ru: "Акиму Карасуского района", en: "The akim of Karasu district" }[
        language
      ],
      applicant: names[0]!,
      post: posts[language][0]!,
      period: period[language],
      received: "2025-10-16",
      grounds: grounds[language],
      attachments: ["Хат-2025-118.pdf", "Ұсыныстар тізімі.xlsx"],
    },
    signatures: { applicant: [{ name: names[0]!, on: "2025-10-20", inSystem: true }] },
  }),
  "session-minutes": (language) => ({
    heading: {
      number: "7",
      heldOn: "2025-10-31",
      evaluated: names[0]!,
      period: period[language],
      markBefore: "3.50",
      evaluatorSays: grounds[language],
      evaluatedSays: grounds[language],
      markAfter: "4.00",
    },
    tables: {
      votes: names.map((name, index) => ({
        cells: {
          name,
          role: { kk: "Бағалайтын тұлға", ru: "Оценивающее лицо", en: "Evaluator" }[language],
          outcome: [...edition.panels.values()][0]!.content.outcomes[index % 2]!.title[language],
          grounds: grounds[language].split("\n")[0]!,
        },
      })),
    },
    signatures: { members: names.map((name) => ({ name, on: "2025-10-31" })) },
  }),
  feedback: (language) => ({
    heading: { evaluated: names[0]!, evaluator: names[1]!, heldOn: "2025-11-05" },
    answers: { achievements: grounds[language], skills: grounds[language].split("\n")[0]!, potential: null },
  }),
  schedule: (language) => ({
    heading: { period: period[language] },
    tables: { people: Array.from({ length: 40 }, (_, index) => scheduled(language, index)) },
    signatures: { hr: [{ name: names[2]!, on: null }] },
  }),
  "result-notice": (language) => ({
    heading: {
      number: "2025-Q3/14",
      sentOn: "2025-10-16",
      means: { kk: "Ақпараттық жүйеде", ru: "В информационной системе", en: "In the information system" }[language],
      to: names[0]!,
      post: posts[language][0]!,
      unit: { kk: "Құжаттамалық қамтамасыз ету бөлімі", ru: "Отдел документационного обеспечения", en: "Records unit" }[
        language
      ],
      period: period[language],
      evaluator: names[1]!,
      score: "4.38",
      grade: grade[language],
      formedOn: "2025-10-15",
      disagreement: [...edition.terms.values()]
        .filter(({ trigger }) => trigger.proved)
        .map((term) => termText(edition, term, language))[0]!,
    },
    signatures: { sender: [{ name: names[2]!, on: "2025-10-16", inSystem: true }] },
  }),
  "annual-list": (language) => ({
    heading: { year: "2025", formedOn: "2026-01-15" },
    tables: {
      people: names.map((name, index) => ({
        cells: {
          name,
          post: posts[language][index]!,
          unit: { kk: "Әкім аппараты", ru: "Аппарат акима", en: "Office" }[language],
          periods: "I: 4,25; II: –; III: 3,99; IV: 4,50",
          score: "4.25",
          grade: grade[language],
        },
      })),
    },
  }),
  "destruction-act": (language) => ({
    heading: {
      number: "1",
      madeOn: "2029-01-15",
      ground: {
        kk: "Сақтаудың үш жылдық мерзімі өтті",
        ru: "Истёк трёхлетний срок хранения",
        en: "Three years have passed",
      }[language],
      method: {
        kk: "Ақпараттық жүйеден өшіру",
        ru: "Удаление из информационной системы",
        en: "Erased from the system",
      }[language],
    },
    tables: {
      items: [1, 2, 3].map((index) => ({
        cells: {
          record: `0199f3c2-7b1e-7d10-9c55-3f8a2f0b6a0${index}`,
          what: {
            kk: "Бағалау парағы, хабарлама, хаттама",
            ru: "Оценочный лист, извещение, протокол",
            en: "Sheet, notice, minutes",
          }[language],
          period: period[language],
          completedOn: "2025-10-15",
          keptUntil: "2028-10-15",
          documents: String(index + 2),
        },
      })),
    },
    signatures: { members: [{ name: names[2]!, on: "2029-01-15" }] },
  }),
  "exclusion-list": (language) => ({
    heading: { period: period[language], formedOn: "2025-10-01" },
    tables: {
      people: [
        {
          cells: {
            name: names[2]!,
            post: posts[language][2]!,
            unit: { kk: "Әкім аппараты", ru: "Аппарат акима", en: "Office" }[language],
            reason: [...edition.duties.values()].find(({ content }) => content.kind === "eligibility")!.content.text[
              language
            ],
            clause: { kk: "5-тармақ", ru: "пункт 5", en: "clause 5" }[language],
          },
        },
      ],
    },
  }),
};

export const sampleForms: readonly string[] = Object.keys(valuesOf);

export function sampleValues(form: string, language: Language): FormValues {
  return valuesOf[form]!(language);
}

export async function sampleDocument(form: string, language: Language): Promise<Document> {
  return filled(form, sampleValues(form, language), await issueIn(language));
}

/** Why a leader's sheet is what it is, of the first rule that takes marks. */
export async function sampleExplanation(language: Language): Promise<Document> {
  const rule: StatedRule = edition.rules.get("sheet")!;
  const read = readJson(
    '{"form":"leader","marks":{"quality":"4.5","deadlines":"4","initiative":"5","discipline":"4","team":"3.5"}}',
  );
  if (!("value" in read)) throw new Error("unreadable facts");
  const result = evaluate(rule.checked!, read.value);
  const on = "2025-10-15";
  const blocks = explain({
    pack: karasu,
    edition,
    rule,
    facts: read.value,
    result,
    language,
    on,
  });
  return explanationDocument(blocks, rule, await issueIn(language));
}

function sheet(language: Language, marks: readonly string[], columns: readonly string[]): FormValues {
  return {
    heading: {
      name: names[0]!,
      post: posts[language][0]!,
      unit: { kk: "Құжаттамалық қамтамасыз ету бөлімі", ru: "Отдел документационного обеспечения", en: "Records unit" }[
        language
      ],
      period: period[language],
      evaluator: `${names[1]!}, ${posts[language][1]!}`,
      grounds: grounds[language],
      result: `${language === "en" ? "4.38" : "4,38"} (${grade[language]})`,
    },
    tables: { marks: [{ cells: Object.fromEntries(columns.map((column, index) => [column, marks[index]!])) }] },
    signatures: {
      evaluated: [{ name: names[0]!, on: "2025-10-16", inSystem: true }],
      evaluator: [{ name: names[1]!, on: "2025-10-14" }],
    },
  };
}

function scheduled(language: Language, index: number) {
  return {
    cells: {
      name: names[index % 3]!,
      post: posts[language][index % 3]!,
      sheet: edition.forms.get(index % 3 === 1 ? "leader-sheet" : "general-sheet")!.title[language],
      evaluator: names[(index + 1) % 3]!,
      due: "2025-10-20",
    },
  };
}
