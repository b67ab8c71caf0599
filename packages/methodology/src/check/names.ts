// Every name that one item uses for another leads to something that the edition states.
import type { PackFault, PackLibrary } from "../pack/model.ts";
import type { SourceItem } from "../pack/item-source.ts";
import type { ResolvedEdition } from "../pack/resolve.ts";
import type {
  CatalogueContent,
  Disclosure,
  Duty,
  FormContent,
  NoticeContent,
  Panel,
  TermContent,
  Use,
} from "../pack/schema-content.ts";
import type { Kind, RuleExampleContent, TermExampleContent } from "../pack/schema-edition.ts";
import type { InputContent, RuleContent, ScaleContent } from "../pack/schema-rule.ts";
import type { Path } from "../pack/yaml-source.ts";
import { fault } from "./faults.ts";

/** What an item names: the kind, the id, and where it says so. */
interface Naming {
  readonly kind: Kind;
  readonly id: string;
  readonly path: Path;
}

export function nameFaults(resolved: ResolvedEdition, library: PackLibrary): PackFault[] {
  const own = Object.values(resolved.items)
    .flatMap((items) => [...items.values()])
    .filter((item) => item.content !== null && item.from.pack === resolved.pack.id);
  const unknown = own.flatMap((item) =>
    namings(item).flatMap(({ kind, id, path }) =>
      resolved.items[kind].has(id)
        ? []
        : [fault("unknown-name", item.located.at(path), { kind, id, edition: resolved.source.id })],
    ),
  );
  const forms = own.filter((item) => item.kind === "forms").flatMap((item) => formFaults(item, resolved));
  return [
    ...unknown,
    ...forms,
    ...termCycles(resolved),
    ...eventFaults(resolved),
    ...calendarFaults(resolved, library),
  ];
}

function namings(item: SourceItem): Naming[] {
  switch (item.kind) {
    case "rules":
      return ruleNamings(item.content as RuleContent);
    case "scales":
      return unitNamings((item.content as ScaleContent).unit, ["unit"]);
    case "catalogues":
      return Object.entries((item.content as CatalogueContent).attributes).flatMap(([name, unit]) =>
        unitNamings(unit, ["attributes", name]),
      );
    case "terms":
      return termNamings(item.content as TermContent);
    case "panels":
      return panelNamings(item.content as Panel);
    case "notices":
      return noticeNamings(item.content as NoticeContent);
    case "disclosures":
      return (item.content as Disclosure).who.map((id, index) => ({ kind: "roles", id, path: ["who", index] }));
    case "uses":
      return [{ kind: "rules", id: (item.content as Use).result, path: ["result"] }];
    case "duties":
      return dutyNamings(item.content as Duty);
    case "examples": {
      const example = item.content as RuleExampleContent | TermExampleContent;
      return "term" in example
        ? [{ kind: "terms", id: example.term, path: ["term"] }]
        : [{ kind: "rules", id: example.rule, path: ["rule"] }];
    }
    default:
      return [];
  }
}

function ruleNamings(rule: RuleContent): Naming[] {
  const grade: Naming[] = rule.grade === null ? [] : [{ kind: "scales", id: rule.grade, path: ["grade"] }];
  return [...grade, ...catalogueNamings(rule.inputs, ["inputs"])];
}

function catalogueNamings(inputs: Readonly<Record<string, InputContent>>, path: Path): Naming[] {
  return Object.entries(inputs).flatMap(([name, input]) => catalogueNaming(input, [...path, name]));
}

function catalogueNaming(input: InputContent, path: Path): Naming[] {
  if (input.kind === "record") return catalogueNamings(input.fields, [...path, "fields"]);
  if (input.kind === "list") return catalogueNaming(input.of, [...path, "of"]);
  if (input.kind !== "choice" || input.catalogue === undefined) return [];
  return [{ kind: "catalogues", id: input.catalogue, path: [...path, "catalogue"] }];
}

function unitNamings(
  unit: { readonly over: readonly string[]; readonly under: readonly string[] } | undefined,
  path: Path,
): Naming[] {
  return [...(unit?.over ?? []), ...(unit?.under ?? [])].map((id) => ({ kind: "units", id, path }));
}

function termNamings({ holder, due }: TermContent): Naming[] {
  const before: Naming[] = due.term === undefined ? [] : [{ kind: "terms", id: due.term, path: ["due", "term"] }];
  return [{ kind: "roles", id: holder, path: ["holder"] }, ...before];
}

function panelNamings(panel: Panel): Naming[] {
  const role = (id: string | undefined, path: Path): Naming[] =>
    id === undefined ? [] : [{ kind: "roles", id, path }];
  const form = (id: string, path: Path): Naming => ({ kind: "forms", id, path });
  const term = panel.composition?.term ?? null;
  return [
    ...panel.members.flatMap((member, index) => role(member.role, ["members", index, "role"])),
    ...panel.excluded.flatMap((excluded, index) => role(excluded.who, ["excluded", index, "who"])),
    ...role(panel.secretary?.role, ["secretary", "role"]),
    ...role(panel.replacement?.by, ["replacement", "by"]),
    ...role(panel.composition?.decidedBy, ["composition", "decidedBy"]),
    ...(term === null ? [] : [{ kind: "terms", id: term, path: ["composition", "term"] } as const]),
    ...(panel.documents ?? []).map((id, index) => form(id, ["documents", index])),
    ...(panel.minutes === null ? [] : [form(panel.minutes, ["minutes"])]),
  ];
}

function noticeNamings({ to, term }: NoticeContent): Naming[] {
  const about: Naming[] = term === null ? [] : [{ kind: "terms", id: term, path: ["term"] }];
  return [{ kind: "roles", id: to, path: ["to"] }, ...about];
}

function dutyNamings({ of, values }: Duty): Naming[] {
  const units = Object.entries(values ?? {}).flatMap(([name, { unit }]) => unitNamings(unit, ["values", name, "unit"]));
  return [{ kind: "roles", id: of, path: ["of"] }, ...units];
}

function formFaults(item: SourceItem, resolved: ResolvedEdition): PackFault[] {
  const form = item.content as FormContent;
  const feeds: { feeds: string; path: Path }[] = [];
  const note = (written: string | undefined, path: Path): void => {
    if (written !== undefined) feeds.push({ feeds: written, path: [...path, "feeds"] });
  };
  for (const [index, field] of (form.heading ?? []).entries()) note(field.feeds, ["heading", index]);
  for (const [table, { columns }] of (form.tables ?? []).entries()) {
    for (const [index, column] of columns.entries()) note(column.feeds, ["tables", table, "columns", index]);
  }
  for (const [index, question] of (form.questions ?? []).entries()) note(question.feeds, ["questions", index]);
  const unfed = feeds.flatMap(({ feeds: target, path }) =>
    leadsToInput(target, resolved) ? [] : [fault("unknown-input", item.located.at(path), { path: target })],
  );
  return [...unfed, ...answerFaults(item, form)];
}

function answerFaults(item: SourceItem, form: FormContent): PackFault[] {
  return (form.questions ?? []).flatMap((question, index) => {
    const { open, answers = [], answerGroups = [] } = question;
    const ownWords = open !== undefined && !answers.some((answer) => answer.id === open);
    return [
      ...(ownWords
        ? [fault("unknown-name", item.located.at(["questions", index, "open"]), { kind: "answers", id: open })]
        : []),
      ...answers.flatMap(({ group }, position) =>
        group === undefined || answerGroups.some((one) => one.id === group)
          ? []
          : [
              fault("unknown-name", item.located.at(["questions", index, "answers", position, "group"]), {
                kind: "answerGroups",
                id: group,
              }),
            ],
      ),
    ];
  });
}

/** `hr.P.f`: a rule's id, then the path of an input; `hr.survey.1` may lead to one place of a list. */
function leadsToInput(feeds: string, resolved: ResolvedEdition): boolean {
  const [ruleId = "", ...path] = feeds.split(".");
  const rule = resolved.items.rules.get(ruleId)?.content as RuleContent | null | undefined;
  if (rule === null || rule === undefined || path.length === 0) return false;
  let fields: Readonly<Record<string, InputContent>> | null = rule.inputs;
  for (const name of path) {
    const input: InputContent | undefined = fields?.[name];
    if (input === undefined) return false;
    let inner: InputContent = input;
    while (inner.kind === "list") inner = inner.of;
    fields = inner.kind === "record" ? inner.fields : null;
  }
  return true;
}

/** A term counted back from a term that is counted back from it has no day. */
function termCycles(resolved: ResolvedEdition): PackFault[] {
  const before = new Map(
    [...resolved.items.terms.values()].flatMap((item) => {
      const term = (item.content as TermContent | null)?.due.term;
      return term === undefined ? [] : [[item.id, term] as const];
    }),
  );
  return [...before.keys()].flatMap((start) => {
    const chain = [start];
    for (let next = before.get(start); next !== undefined && !chain.includes(next); next = before.get(next))
      chain.push(next);
    const closes = before.get(chain.at(-1)!) === start;
    const item = resolved.items.terms.get(start)!;
    return closes ? [fault("term-cycle", item.located.at(["due"]), { chain: [...chain, start].join(" → ") })] : [];
  });
}

function calendarFaults({ pack }: ResolvedEdition, library: PackLibrary): PackFault[] {
  const calendar = pack.content?.calendar;
  if (calendar === undefined || library.calendars.has(calendar)) return [];
  return [fault("unknown-calendar", pack.located.at(["calendar"]), { calendar })];
}

/** Events have no list: they are what terms start from and notices tell of. So a slip of the pen shows as two names nearly alike. */
function eventFaults(resolved: ResolvedEdition): PackFault[] {
  const named = [
    ...[...resolved.items.terms.values()].map((item) => ({
      item,
      path: ["from", "event"],
      event: (item.content as TermContent | null)?.from.event,
    })),
    ...[...resolved.items.notices.values()].map((item) => ({
      item,
      path: ["about"],
      event: (item.content as NoticeContent | null)?.about,
    })),
  ];
  const count = (event: string): number => named.filter((one) => one.event === event).length;
  return named.flatMap(({ item, path, event }) => {
    if (event === undefined || item.from.pack !== resolved.pack.id) return [];
    const other = named.find(
      (one) => one.event !== undefined && isNearly(event, one.event) && count(one.event) >= count(event),
    )?.event;
    return other === undefined ? [] : [fault("similar-event", item.located.at(path), { event, other })];
  });
}

/** One letter changed, added, dropped, or two neighbours exchanged. */
function isNearly(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  const length = Math.min(left.length, right.length);
  let same = 0;
  while (same < length && left[same] === right[same]) same += 1;
  const [a, b] = [left.slice(same), right.slice(same)];
  const exchanged = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || exchanged;
}
