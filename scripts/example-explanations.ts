// The explanation of every worked example of every pack, in three languages, as the files that the repository keeps.
import path from "node:path";
import { evaluate, readJson } from "@bagalau/engine";
import { dueOn, explain, explainTerm, toMarkdown, type Block } from "@bagalau/methodology";
import type { Edition, Example, Language, Pack, PackLibrary } from "@bagalau/methodology";
import { loadCalendar, loadPacks, packsFolder } from "@bagalau/methodology/node";
import type { WorkCalendar } from "@bagalau/calendar";

export const languages: readonly Language[] = ["kk", "ru", "en"];

interface Stated {
  readonly pack: Pack;
  readonly edition: Edition;
  readonly example: Example;
}

/** Path from the folder of packs → text. An edition's folder gets the examples that it states, not the inherited ones. */
export async function exampleExplanations(): Promise<ReadonlyMap<string, string>> {
  const library = await loadPacks();
  const calendars = await calendarsOf(library);
  const files = statedExamples(library).flatMap(({ pack, edition, example }) =>
    languages.map((language): [string, string] => {
      const text = textOf(pack, edition, example, calendars.get(pack.calendar)!, language);
      return [`${folderOf(example)}/output/${example.id}.${language}.md`, text];
    }),
  );
  return new Map(files);
}

function folderOf({ place }: Example): string {
  return path
    .relative(packsFolder(), path.dirname(path.resolve(place.file)))
    .split(path.sep)
    .join("/");
}

function statedExamples(library: PackLibrary): Stated[] {
  return [...library.packs.values()].flatMap((pack) =>
    pack.editions.flatMap((edition) =>
      edition.examples
        .filter(({ from }) => from.pack === pack.id && from.edition === edition.id)
        .map((example) => ({ pack, edition, example })),
    ),
  );
}

async function calendarsOf(library: PackLibrary): Promise<ReadonlyMap<string, WorkCalendar>> {
  const ids = new Set([...library.packs.values()].map((pack) => pack.calendar));
  const calendars = await Promise.all([...ids].map(async (id) => [id, await calendar(id)] as const));
  return new Map(calendars);
}

async function calendar(id: string): Promise<WorkCalendar> {
  const { calendar: found } = await loadCalendar(packsFolder(), id);
  if (found === null) throw new Error(`Calendar ${id} cannot be read`);
  return found;
}

// Under its title an explanation says which example it is of.
function textOf(pack: Pack, edition: Edition, example: Example, days: WorkCalendar, language: Language): string {
  const [title, ...rest] = blocksOf(pack, edition, example, days, language);
  return toMarkdown([title!, { kind: "paragraph", text: example.name[language] }, ...rest]);
}

function blocksOf(pack: Pack, edition: Edition, example: Example, days: WorkCalendar, language: Language): Block[] {
  const { subject } = example;
  if ("term" in subject) {
    const due = dueOn(edition, days, subject.term, subject.from);
    if (!due.ok) throw new Error(`${example.id}: ${due.fault.code}`);
    return explainTerm({ pack, edition, day: due.day, language });
  }
  const rule = edition.rules.get(subject.rule);
  const facts = readJson(subject.givenJson);
  if (!rule?.checked || !("value" in facts)) throw new Error(`${example.id}: rule ${subject.rule} cannot be run`);
  const result = evaluate(rule.checked, facts.value);
  return explain({ pack, edition, rule, facts: facts.value, result, on: null, language });
}
