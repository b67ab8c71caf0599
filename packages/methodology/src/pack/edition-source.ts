// The files of one edition, each held against its schema: nothing is resolved here. A kind of item is read at the first look.
import { fault } from "../check/faults.ts";
import { readList, readOne, readRuleFolder } from "./item-source.ts";
import type { ItemsRead, SourceItem } from "./item-source.ts";
import { readLaw } from "./law.ts";
import type { LawText } from "./law.ts";
import { lazily, once } from "./lazy.ts";
import type { Language, PackFault, Text } from "./model.ts";
import * as content from "./schema-content.ts";
import * as heads from "./schema-edition.ts";
import { KINDS } from "./schema-edition.ts";
import type { EditionContent, Kind, NoteContent } from "./schema-edition.ts";
import { validate } from "./schema-faults.ts";
import * as ruling from "./schema-rule.ts";
import { itemFaults } from "./schema-sense.ts";
import { readYaml } from "./yaml-source.ts";
import type { Located } from "./yaml-source.ts";
import type { z } from "zod";

export interface EditionSource {
  readonly id: string;
  readonly folder: string;
  readonly content: EditionContent | null;
  readonly raw: unknown;
  readonly located: Located;
  readonly law: readonly LawText[];
  readonly titles: { readonly content: Readonly<Record<string, Text>>; readonly located: Located } | null;
  readonly notes: { readonly content: readonly NoteContent[]; readonly located: Located } | null;
  readonly items: Readonly<Record<Kind, readonly SourceItem[]>>;
  /** A file could not be read, or an item has no content that could: what is not found may have been stated there. */
  readonly incomplete: boolean;
  readonly faults: readonly PackFault[];
}

type Files = ReadonlyMap<string, string>;

/** Lists of items, by their file. */
const LISTS: Readonly<Record<string, { readonly kind: Kind; readonly schema: z.ZodArray<z.ZodType> }>> = {
  "rules/units.yaml": { kind: "units", schema: ruling.units },
  "rules/scales.yaml": { kind: "scales", schema: ruling.scales },
  "rules/catalogues.yaml": { kind: "catalogues", schema: ruling.catalogues },
  "rules/functions.yaml": { kind: "functions", schema: ruling.functions },
  "procedure/terms.yaml": { kind: "terms", schema: content.terms },
  "procedure/panels.yaml": { kind: "panels", schema: content.panels },
  "procedure/notices.yaml": { kind: "notices", schema: content.notices },
  "procedure/disclosures.yaml": { kind: "disclosures", schema: content.disclosures },
  "procedure/uses.yaml": { kind: "uses", schema: content.uses },
  "procedure/roles.yaml": { kind: "roles", schema: content.roles },
  "procedure/duties.yaml": { kind: "duties", schema: content.duties },
};

const LAW = /^law\/(kk|ru|en)\.md$/u;
const EXAMPLES = /^examples\/[^/]+\.yaml$/u;
const FORM = /^forms\/[^/]+\.yaml$/u;
const RULE = /^rules\/[^/]+\.yaml$/u;
const RULE_FOLDER = /^rules\/[^/]+\/rule\.yaml$/u;
/** Read with the rule.yaml beside them. */
const FURTHER_PARTS = /^rules\/[^/]+\/[^/]+\.yaml$/u;
/** Explanations of examples: a program writes them. */
const OUTPUT = /^examples\/output\//u;
const SINGLE_FILES = ["edition.yaml", "law/titles.yaml", "law/notes.yaml"];

export function readEditionSource(pack: string, id: string, folder: string, files: Files): EditionSource {
  const head = readFile("edition.yaml", heads.edition, folder, files);
  const law = once(() => lawTexts(folder, files));
  const titles = once(() => readFile("law/titles.yaml", heads.clauseTitles, folder, files));
  const notes = once(() => readFile("law/notes.yaml", heads.notes, folder, files));
  const kinds = Object.fromEntries(
    KINDS.map((kind) => [kind, once(() => readKind(kind, { pack, edition: id }, folder, files))]),
  ) as Record<Kind, () => ItemsRead>;
  const items = lazily(
    {},
    Object.fromEntries(KINDS.map((kind) => [kind, () => kinds[kind]().items])),
  ) as EditionSource["items"];
  const faults = once(() => [
    ...headFaults(id, folder, head),
    ...unknownFiles(id, folder, files),
    ...law().flatMap((text) => text.faults),
    ...(titles()?.faults ?? []),
    ...(notes()?.faults ?? []),
    ...KINDS.flatMap((kind) => [
      ...kinds[kind]().faults,
      ...repeatedIds(items[kind]),
      ...items[kind].flatMap(itemFaults),
    ]),
  ]);
  const beside = <Content>(read: FileRead<Content> | null, none: Content) =>
    read === null ? null : { content: read.content ?? none, located: read.located };
  return lazily(
    {
      id,
      folder,
      content: head?.content ?? null,
      raw: head?.raw,
      located: head?.located ?? readYaml(`${folder}edition.yaml`, "").root,
      items,
    },
    {
      law,
      titles: () => beside(titles(), {}),
      notes: () => beside(notes(), []),
      incomplete: () =>
        KINDS.some((kind) => items[kind].some((item) => item.content === null)) ||
        faults().some(({ code }) => code === "yaml-syntax"),
      faults,
    },
  );
}

interface FileRead<Content> {
  readonly content: Content | null;
  readonly raw: unknown;
  readonly located: Located;
  readonly faults: readonly PackFault[];
}

/** Null where there is no such file. */
function readFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  folder: string,
  files: Files,
): FileRead<z.output<Schema>> | null {
  const text = files.get(path);
  if (text === undefined) return null;
  const yaml = readYaml(folder + path, text);
  const checked = yaml.data === undefined ? { content: null, faults: [] } : validate(schema, yaml.data, yaml.root);
  return { content: checked.content, raw: yaml.data, located: yaml.root, faults: [...yaml.faults, ...checked.faults] };
}

function headFaults(id: string, folder: string, head: FileRead<EditionContent> | null): readonly PackFault[] {
  const start = { file: `${folder}edition.yaml`, line: 1, column: 1 };
  if (head === null) return [fault("missing-file", start, { file: `${id}/edition.yaml` })];
  const { content: read, located, faults } = head;
  const misnamed = read !== null && read.inForceFrom !== id;
  return misnamed
    ? [...faults, fault("wrong-name", located.at(["inForceFrom"]), { got: read.inForceFrom, expected: id })]
    : faults;
}

function unknownFiles(id: string, folder: string, files: Files): PackFault[] {
  const known = (path: string): boolean =>
    SINGLE_FILES.includes(path) ||
    path in LISTS ||
    [LAW, EXAMPLES, FORM, RULE, FURTHER_PARTS, OUTPUT].some((pattern) => pattern.test(path));
  const unknown = [...files.keys()].filter((path) => !known(path));
  return unknown.map((path) =>
    fault("unknown-file", { file: folder + path, line: 1, column: 1 }, { file: `${id}/${path}` }),
  );
}

function lawTexts(folder: string, files: Files): LawText[] {
  return [...files].flatMap(([path, text]) => {
    const language = LAW.exec(path)?.[1] as Language | undefined;
    return language === undefined ? [] : [readLaw(folder + path, text, language)];
  });
}

function readKind(kind: Kind, from: SourceItem["from"], folder: string, files: Files): ItemsRead {
  const paths = [...files.keys()].sort();
  const read = paths.flatMap((path) => readItems(kind, path, from, folder, files) ?? []);
  return { items: read.flatMap((one) => one.items), faults: read.flatMap((one) => one.faults) };
}

/** Null where the file holds no items of that kind. */
function readItems(kind: Kind, path: string, from: SourceItem["from"], folder: string, files: Files): ItemsRead | null {
  const file = folder + path;
  const text = files.get(path) ?? "";
  const list = LISTS[path];
  if (list !== undefined)
    return list.kind === kind ? readList(file, text, () => list.schema.element, kind, from) : null;
  if (kind === "examples" && EXAMPLES.test(path)) return readList(file, text, heads.exampleSchema, kind, from);
  if (kind === "forms" && FORM.test(path)) return readOne(file, text, content.form, kind, from);
  if (kind === "rules" && RULE.test(path)) return readOne(file, text, ruling.rule, kind, from);
  if (kind === "rules" && RULE_FOLDER.test(path)) return readRuleFolder(folder, path, files, from);
  return null;
}

function repeatedIds(items: readonly SourceItem[]): PackFault[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    if (seen.has(item.id)) return [fault("repeated-id", item.located.at(["id"]), { kind: item.kind, id: item.id })];
    seen.add(item.id);
    return [];
  });
}
