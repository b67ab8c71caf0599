import { describe, expect, test } from "vitest";
import { packFiles } from "../node.ts";
import type { Language } from "../pack/model.ts";
import { readPacks } from "../pack/read.ts";
import { sentence } from "../wording/sentence.ts";
import { checkPack } from "./check-pack.ts";

const files = await packFiles("kz/karasu-akimat", "kz");
const KARASU = "kz/karasu-akimat/2025-08-14";
const TYPICAL = "kz/typical-b/2025-01-01";

type Change = readonly [file: string, from: string, to: string];

function changed(changes: readonly Change[]): Map<string, string> {
  const now = new Map(files);
  for (const [file, from, to] of changes) {
    const text = now.get(`${KARASU}/${file}`)!;
    if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`);
    now.set(`${KARASU}/${file}`, text.replaceAll(from, to));
  }
  return now;
}

function errors(now: ReadonlyMap<string, string>, language: Language = "en"): string[] {
  return checkPack(readPacks(now), "kz/karasu-akimat")
    .filter(({ severity }) => severity === "error")
    .map(({ place, code, params }) => `${place.file.replace(`${KARASU}/`, "")} ${sentence(language, code, params)}`);
}

const check = (...changes: Change[]): string[] => errors(changed(changes));

describe("A1.1 the categories of a role", () => {
  const roles = "procedure/roles.yaml";

  test("are those that the assignment knows, or the right ones are told", () => {
    const mistaken: Change = [roles, '["E-1", "E-2", "E-R-1"]', '["E-1", "E-9"]'];
    const told = (language: Language) => errors(changed([mistaken]), language);
    expect(told("en")).toEqual([
      "procedure/roles.yaml The rule “assignment” knows no category “E-9”. It knows: E-1, E-2, E-R-1, leading, other.",
    ]);
    expect(told("ru")).toEqual([
      "procedure/roles.yaml Правило «assignment» не знает категории «E-9». Известны: E-1, E-2, E-R-1, leading, other.",
    ]);
    expect(told("kk")).toEqual([
      "procedure/roles.yaml «assignment» қағидасында мұндай санат жоқ: «E-9». Бар санаттар: E-1, E-2, E-R-1, leading, other.",
    ]);
  });

  test("may stand in the typical act, and are held against the assignment of the act that derives from it", () => {
    const own = files.get(`${KARASU}/${roles}`)!;
    const [head] = /^- id: head-of-unit\n(?: .*\n)+/mu.exec(own)!;
    const without = changed([[roles, head, ""]]);
    const typical = (categories: string) => {
      const moved = head
        .replace(/ {2}clause:.*\n {2}provenance:.*\n {2}quote:.*\n/u, "")
        .replace(/categories:.*/u, `categories: ${categories}`);
      const because = 'because: { kk: "Таңдалды", ru: "Выбрано", en: "Chosen" }';
      const cited = `${moved}  clause: "text"\n  provenance: reconstructed\n  ${because}\n`;
      return new Map([...without, [`${TYPICAL}/procedure/roles.yaml`, cited]]);
    };
    const sound = typical('["E-1", "E-2", "E-R-1"]');
    expect(errors(sound)).toEqual([]);
    const { roles: read } = readPacks(sound).packs.get("kz/karasu-akimat")!.editions[0]!;
    expect(read.get("head-of-unit")?.content.categories).toEqual(["E-1", "E-2", "E-R-1"]);
    expect(read.get("evaluated")?.content.categories).toBeUndefined();
    expect(checkPack(readPacks(typical("[E-9]")), "kz/typical-b")).toEqual([]);
    expect(errors(typical("[E-9]"))).toEqual([
      `${TYPICAL}/procedure/roles.yaml The rule “assignment” knows no category “E-9”. It knows: E-1, E-2, E-R-1, leading, other.`,
    ]);
  });
});

describe("A1.1 the role of an evaluator", () => {
  test("is one of those for whom the staff list has somebody", () => {
    const found = check(
      ["rules/assignment.yaml", "direct-supervisor", "line-manager"],
      ["examples/assignment.yaml", "direct-supervisor", "line-manager"],
    );
    expect(found).toEqual([
      "rules/assignment.yaml “line-manager” is not possible here. Possible: direct-supervisor, head-of-unit.",
    ]);
  });
});

describe("A3.2 the session before which a disagreement comes", () => {
  const panels = "procedure/panels.yaml";
  const terms = "procedure/terms.yaml";
  const notices = "procedure/notices.yaml";

  test("has its name", () => {
    const renamed: Change = [panels, "- id: session\n", "- id: circle\n"];
    expect(errors(changed([renamed]), "ru")).toEqual([
      "edition.yaml Органа с именем «session» нет, а несогласие с результатом рассматривает орган именно с этим именем.",
    ]);
    expect(errors(changed([renamed]), "kk")).toEqual([
      "edition.yaml «session» атты алқалы орган жоқ, ал нәтижемен келіспеуді дәл осы атты орган қарайды.",
    ]);
    expect(check(renamed)).toEqual([
      "edition.yaml No panel is called “session”, and whoever disagrees with a result comes before the panel of that name.",
    ]);
  });

  test("decides what the program can carry out, and can leave the mark as it is", () => {
    expect(check([panels, "id: keep", "id: uphold"])).toEqual([
      `${panels} The panel “session” lacks the outcome “keep”: it is the one that stands when no proposal is carried.`,
      `${panels} “uphold” is not possible here. Possible: keep, raise, lower.`,
    ]);
    expect(check([panels, "id: raise", "id: increase"])).toEqual([
      `${panels} “increase” is not possible here. Possible: keep, raise, lower.`,
    ]);
  });

  test("is made up of roles that somebody bears, without those whom the program knows, by the official who appoints; its minutes have their form", () => {
    expect(
      check(
        [panels, "role: evaluator", "role: session-member"],
        [panels, "who: own-evaluator", "who: evaluator"],
        [panels, "decidedBy: appointing-official", "decidedBy: hr"],
        [panels, "minutes: session-minutes", "minutes: schedule"],
      ),
    ).toEqual([
      `${panels} “session-member” is not possible here. Possible: evaluator, direct-supervisor, head-of-unit, hr, hr-head, appointing-official.`,
      `${panels} “evaluator” is not possible here. Possible: evaluated, own-evaluator.`,
      `${panels} “hr” is not possible here. Possible: appointing-official.`,
      `${panels} “schedule” is not possible here. Possible: session-minutes.`,
    ]);
  });

  test("has terms that start from what happens and are called by their names", () => {
    expect(check([terms, "event: minutes-signed", "event: protocol-signed"])).toEqual([
      `${terms} The term “minutes” starts from the event “protocol-signed” and is to start from “minutes-signed”.`,
    ]);
    expect(
      check([terms, "- id: minutes\n", "- id: placing\n"], ["examples/terms.yaml", 'term: "minutes"', "term: placing"]),
    ).toEqual([
      `${terms} A term that starts from the event “minutes-signed” cannot be called “placing”. Possible: minutes.`,
    ]);
    expect(
      check([
        terms,
        'event: application-received\n    title: { kk: "қызметші өтінішінің түсуі"',
        'event: statement\n    title: { kk: "қызметші өтінішінің түсуі"',
      ]),
    ).toEqual([
      `${panels} The term “session-decision” starts from the event “statement” and is to start from “application-received”.`,
    ]);
  });

  test("may call the term for deciding on it as it likes", () => {
    expect(
      check(
        [terms, "- id: session-decision\n", "- id: three-days\n"],
        [panels, "term: session-decision", "term: three-days"],
        ["examples/terms.yaml", 'term: "session-decision"', "term: three-days"],
      ),
    ).toEqual([]);
  });

  test("comes after a result of which somebody is told and a term that ends", () => {
    const found = (language: Language) =>
      errors(
        changed([
          [notices, "about: result-received", "about: result-handed-over"],
          [notices, "about: sheet-sent", "about: sheet-given"],
          [terms, "event: result-received", "event: result-handed-over"],
        ]),
        language,
      );
    expect(found("en")).toEqual([
      "edition.yaml No notice is about the event “sheet-sent”: without one nobody is told of it.",
      "edition.yaml No notice is about the event “result-received”: without one nobody is told of it.",
      "edition.yaml No term starts from the event “result-received”. The term “appeal” is to start from it, or the time for disagreement never ends.",
      `${terms} The term “appeal” starts from the event “result-handed-over” and is to start from “result-received”.`,
    ]);
    expect(found("ru")).toEqual([
      "edition.yaml Нет извещения о событии «sheet-sent»: без него о событии никто не узнает.",
      "edition.yaml Нет извещения о событии «result-received»: без него о событии никто не узнает.",
      "edition.yaml От события «result-received» не отсчитывается ни один срок. От него должен идти срок «appeal», иначе время для несогласия не кончается.",
      `${terms} Срок «appeal» отсчитан от события «result-handed-over», а должен идти от события «result-received».`,
    ]);
    expect(found("kk")).toEqual([
      "edition.yaml «sheet-sent» оқиғасы туралы хабарлама жоқ: онсыз бұл оқиғадан ешкім хабар алмайды.",
      "edition.yaml «result-received» оқиғасы туралы хабарлама жоқ: онсыз бұл оқиғадан ешкім хабар алмайды.",
      "edition.yaml «result-received» оқиғасынан бірде-бір мерзім басталмайды. Одан «appeal» мерзімі басталуы керек, әйтпесе келіспеу уақыты аяқталмайды.",
      `${terms} «appeal» мерзімі «result-handed-over» оқиғасынан басталған, ал «result-received» оқиғасынан басталуы керек.`,
    ]);
  });

  test("is asked of no act that evaluates nobody by name", () => {
    expect(
      check(
        [panels, "- id: session\n", "- id: circle\n"],
        ["rules/assignment.yaml", "- id: evaluator", "- id: by"],
        ["examples/assignment.yaml", "evaluator: {", "by: {"],
      ),
    ).toEqual([]);
  });
});
