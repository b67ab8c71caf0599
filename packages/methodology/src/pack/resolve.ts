// What an edition consists of: the amended edition or the typical act's content, minus what it takes away, plus its own.
import { fault } from "../check/faults.ts";
import type { SourceItem } from "./item-source.ts";
import type { LawClause } from "./law.ts";
import { parseAddress, paragraphsAt } from "./law.ts";
import type { Language, Note, PackFault, Text } from "./model.ts";
import { KINDS } from "./schema-edition.ts";
import type { EditionContent, Kind } from "./schema-edition.ts";
import type { EditionSource } from "./edition-source.ts";
import { lazily, once } from "./lazy.ts";
import type { PackSource } from "./source-tree.ts";

/** A clause in every language that the pack holds, with what stands beside it. */
export interface ResolvedClause {
  readonly address: string;
  readonly byLanguage: Partial<Readonly<Record<Language, LawClause>>>;
  readonly title: Text | null;
  readonly notes: readonly Note[];
}

export interface ResolvedEdition {
  readonly pack: PackSource;
  readonly source: EditionSource;
  readonly content: EditionContent;
  readonly derives: { readonly pack: string; readonly edition: string } | null;
  readonly clauses: ReadonlyMap<string, ResolvedClause>;
  readonly missingClauses: readonly string[];
  readonly typical: ResolvedEdition | null;
  readonly items: Readonly<Record<Kind, ReadonlyMap<string, SourceItem>>>;
  readonly faults: readonly PackFault[];
}

/** Resolves editions of a set of packs; each is resolved once. */
export class Resolver {
  readonly packs: ReadonlyMap<string, PackSource>;
  readonly #resolved = new Map<string, ResolvedEdition | null>();
  readonly #open = new Set<string>();

  constructor(packs: Iterable<PackSource>) {
    this.packs = new Map([...packs].map((pack) => [pack.id, pack]));
  }

  /** Null where there is no such edition, where its edition.yaml is faulty, or where it rests on itself. */
  edition(pack: string, id: string): ResolvedEdition | null {
    const key = `${pack}@${id}`;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    if (this.#open.has(key)) return null;
    this.#open.add(key);
    const resolved = this.#resolve(pack, id);
    this.#open.delete(key);
    this.#resolved.set(key, resolved);
    return resolved;
  }

  #resolve(packId: string, id: string): ResolvedEdition | null {
    const pack = this.packs.get(packId);
    const source = pack?.editions.get(id);
    if (pack === undefined || source === undefined || source.content === null) return null;
    const { content } = source;
    const faults: PackFault[] = [];
    const amended = content.amends === null ? null : this.#base(packId, content.amends, source, "amends", faults);
    const derives = content.derives ?? amended?.derives ?? null;
    const typical =
      content.derives === null
        ? (amended?.typical ?? null)
        : this.#base(content.derives.pack, content.derives.edition, source, "derives", faults);
    const base = content.amends === null ? typical : amended;
    const kinds = Object.fromEntries(
      KINDS.map((kind) => [kind, once(() => resolveKind(kind, base, source, packId))]),
    ) as Record<Kind, () => KindResolved>;
    const items = lazily(
      {},
      Object.fromEntries(KINDS.map((kind) => [kind, () => kinds[kind]().items])),
    ) as ResolvedEdition["items"];
    const law = once(() => resolveClauses(amended, source));
    return lazily(
      { pack, source, content, derives, typical, items },
      {
        clauses: () => law().clauses,
        missingClauses: () => missingClauses(amended, source),
        faults: () => [
          ...faults,
          ...law().faults,
          ...KINDS.flatMap((kind) => kinds[kind]().faults),
          ...orphanExamples(items, source, packId),
        ],
      },
    );
  }

  #base(
    pack: string,
    edition: string,
    source: EditionSource,
    key: "amends" | "derives",
    faults: PackFault[],
  ): ResolvedEdition | null {
    const place = source.located.atKey([], key);
    const name = `${pack}@${edition}`;
    if (this.#open.has(name)) {
      faults.push(fault("edition-cycle", place, { edition: name }));
      return null;
    }
    if (this.packs.get(pack)?.editions.has(edition) !== true)
      faults.push(fault("unknown-edition", place, { edition: name }));
    return this.edition(pack, edition);
  }
}

function missingClauses(amended: ResolvedEdition | null, source: EditionSource): readonly string[] {
  const inherited = amended?.missingClauses ?? [];
  const own = source.content?.missing?.clauses ?? [];
  const stated = new Set(source.law.flatMap((law) => law.clauses.map((clause) => clause.address)));
  return [...new Set([...inherited.filter((address) => !stated.has(address)), ...own])];
}

interface KindResolved {
  readonly items: ReadonlyMap<string, SourceItem>;
  readonly faults: readonly PackFault[];
}

function resolveKind(kind: Kind, base: ResolvedEdition | null, source: EditionSource, pack: string): KindResolved {
  const items = new Map(base?.items[kind]);
  const faults: PackFault[] = [];
  for (const [index, id] of (source.content?.without?.[kind] ?? []).entries()) {
    const place = source.located.at(["without", kind, index]);
    const item = items.get(id);
    if (item === undefined) faults.push(fault("nothing-to-remove", place, { kind, id }));
    else if (isClosed(item, pack)) faults.push(fault("not-open", place, { kind, id, pack: item.from.pack }));
    items.delete(id);
  }
  for (const item of source.items[kind]) {
    const inherited = items.get(item.id);
    if (inherited !== undefined && isClosed(inherited, pack)) {
      faults.push(fault("not-open", item.located.at(["id"]), { kind, id: item.id, pack: inherited.from.pack }));
    }
    items.set(item.id, item);
  }
  return { items, faults };
}

/** Units and examples state no law, so nothing closes them. */
function isClosed(item: SourceItem, pack: string): boolean {
  return item.from.pack !== pack && !item.open && item.kind !== "units" && item.kind !== "examples";
}

function orphanExamples(items: ResolvedEdition["items"], source: EditionSource, pack: string): PackFault[] {
  return [...items.examples.values()].flatMap((example) => {
    if (example.from.pack === pack && example.from.edition === source.id) return [];
    const { rule, term } = example.raw as { rule?: string; term?: string };
    const subject = rule ?? term ?? "";
    const stands = rule === undefined ? items.terms.has(subject) : items.rules.has(subject);
    return stands
      ? []
      : [fault("orphan-example", source.located.atKey([], "without"), { example: example.id, subject })];
  });
}

interface ClausesResolved {
  readonly clauses: ReadonlyMap<string, ResolvedClause>;
  readonly faults: readonly PackFault[];
}

function resolveClauses(amended: ResolvedEdition | null, source: EditionSource): ClausesResolved {
  const clauses = new Map(amended?.clauses);
  const faults: PackFault[] = [];
  for (const [index, address] of (source.content?.without?.clauses ?? []).entries()) {
    if (!takeAway(clauses, address)) {
      faults.push(
        fault("nothing-to-remove", source.located.at(["without", "clauses", index]), { kind: "clauses", id: address }),
      );
    }
  }
  const own = new Map<string, Partial<Record<Language, LawClause>>>();
  for (const { language, clauses: stated } of source.law) {
    for (const clause of stated) own.set(clause.address, { ...own.get(clause.address), [language]: clause });
  }
  for (const [address, byLanguage] of own) {
    const title = clauses.get(address)?.title ?? null;
    clauses.set(address, { address, byLanguage, title, notes: [] });
  }
  for (const [address, title] of Object.entries(source.titles?.content ?? {})) {
    const clause = clauses.get(address);
    if (clause !== undefined) clauses.set(address, { ...clause, title });
  }
  for (const { clause: address, kind, text, accepts } of source.notes?.content ?? []) {
    const clause = clauses.get(parseAddress(address)?.clause ?? address);
    if (clause === undefined) continue;
    const note: Note = { clause: address, kind, text, accepts: accepts ?? [] };
    clauses.set(clause.address, { ...clause, notes: [...clause.notes, note] });
  }
  return { clauses, faults };
}

/** Removes a clause, or a paragraph or sub-point of one. False when there is nothing at the address. */
function takeAway(clauses: Map<string, ResolvedClause>, text: string): boolean {
  const address = parseAddress(text);
  const clause = address === null ? undefined : clauses.get(address.clause);
  if (address === null || clause === undefined) return false;
  if (address.paragraph === null && address.point === null) return clauses.delete(address.clause);
  let found = false;
  const byLanguage: Partial<Record<Language, LawClause>> = {};
  for (const [language, law] of Object.entries(clause.byLanguage) as [Language, LawClause][]) {
    const gone = new Set(paragraphsAt(address, law.paragraphs));
    found ||= gone.size > 0;
    const kept = [...law.paragraphs.keys()].filter((index) => !gone.has(law.paragraphs[index]!));
    byLanguage[language] = {
      ...law,
      paragraphs: kept.map((index) => law.paragraphs[index]!),
      lines: kept.map((index) => law.lines[index]!),
    };
  }
  clauses.set(address.clause, { ...clause, byLanguage });
  return found;
}
