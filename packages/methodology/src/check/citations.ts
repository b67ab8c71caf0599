// Every citation leads to a place that exists, and every quote is the words that stand there.
import { lawAt, parseAddress } from "../pack/law.ts";
import type { Edition, Language, PackFault } from "../pack/model.ts";
import type { ResolvedEdition } from "../pack/resolve.ts";
import { KINDS } from "../pack/schema-edition.ts";
import { mapsIn } from "../pack/schema-faults.ts";
import type { Located, Path } from "../pack/yaml-source.ts";
import { fault } from "./faults.ts";

/** The law as citations see it: the edition's, the typical act's, and which clauses of each have no text in our sources. */
export interface Law {
  readonly edition: Edition;
  readonly official: readonly Language[];
  readonly missing: readonly string[];
  readonly typicalMissing: readonly string[];
}

export function citationFaults(resolved: ResolvedEdition, law: Law): PackFault[] {
  const { source, pack } = resolved;
  const own = KINDS.flatMap((kind) => [...resolved.items[kind].values()]).filter((item) => item.from.pack === pack.id);
  const notes = source.notes;
  return [
    ...faultsIn(source.raw, source.located, law),
    ...own.flatMap((item) => faultsIn(item.raw, item.located, law)),
    ...(notes === null
      ? []
      : notes.content.flatMap((note, index) => placeFaults([note.clause], notes.located, [index, "clause"], law))),
    ...titleFaults(resolved, law),
  ];
}

function faultsIn(raw: unknown, located: Located, law: Law): PackFault[] {
  const around = addressesOf((raw as { clause?: unknown } | null)?.clause);
  return [...mapsIn(raw)].flatMap(({ value, path }) => {
    const stated = addressesOf(value["clause"]);
    const opened = addressesOf(value["openedBy"]);
    const quote = value["quote"];
    const clauses = stated.length > 0 ? stated : around;
    return [
      ...placeFaults(stated, located, [...path, "clause"], law),
      ...placeFaults(opened, located, [...path, "openedBy"], law),
      ...(isMap(quote) && clauses.length > 0 ? quoteFaults(quote, clauses, located, [...path, "quote"], law) : []),
    ];
  });
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function addressesOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((address) => typeof address === "string");
}

function placeFaults(addresses: readonly string[], located: Located, path: Path, law: Law): PackFault[] {
  return addresses.flatMap((address, index) => {
    if (parseAddress(address) === null || lawAt(law.edition, address) !== null || isMissing(address, law)) return [];
    return [fault("unknown-clause", located.at([...path, index]), { address, edition: law.edition.id })];
  });
}

/** A place in a clause whose text is not in our sources cannot be looked up, and is believed. */
function isMissing(text: string, law: Law): boolean {
  const address = parseAddress(text);
  if (address === null) return false;
  const missing = address.typical ? law.typicalMissing : law.missing;
  const bare = text.replace(/^typical:/u, "");
  return missing.includes(bare) || missing.includes(address.clause);
}

function quoteFaults(
  quote: Record<string, unknown>,
  clauses: readonly string[],
  located: Located,
  path: Path,
  law: Law,
): PackFault[] {
  const known = clauses.flatMap((address) => lawAt(law.edition, address) ?? []);
  return Object.entries(quote).flatMap(([key, words]) => {
    const language = key as Language;
    const place = located.at([...path, key]);
    if (typeof words !== "string") return [];
    const local = clauses.some((address) => !address.startsWith("typical:"));
    if (local && !law.official.includes(language)) return [fault("unofficial-quote", place, { language })];
    if (known.length === 0) {
      const missing = clauses.find((address) => isMissing(address, law));
      return missing === undefined ? [] : [fault("quote-of-missing-clause", place, { address: missing })];
    }
    const stands = known.some(({ texts }) => fold((texts[language] ?? []).join(" ")).includes(fold(words)));
    return stands
      ? []
      : [fault("drifted-quote", place, { address: clauses.join(", "), quote: fold(words), edition: law.edition.id })];
  });
}

/** Runs of white space count as one space. */
function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function titleFaults({ source, clauses }: ResolvedEdition, law: Law): PackFault[] {
  const { titles } = source;
  const untitled = [...clauses.values()].flatMap((clause) => {
    const [text] = Object.values(clause.byLanguage);
    return clause.title === null && text !== undefined
      ? [fault("clause-without-title", text.place, { address: clause.address })]
      : [];
  });
  const strange = Object.keys(titles?.content ?? {}).flatMap((address) =>
    titles !== null && !clauses.has(address) && !isMissing(address, law)
      ? [fault("unknown-clause", titles.located.atKey([], address), { address, edition: law.edition.id })]
      : [],
  );
  const found = (source.content?.missing?.clauses ?? []).flatMap((address, index) =>
    clauses.has(address)
      ? [fault("clause-not-missing", source.located.at(["missing", "clauses", index]), { address })]
      : [],
  );
  return [...untitled, ...strange, ...found];
}
