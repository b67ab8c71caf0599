// The hash of an edition: SHA-256 of the canonical form of everything that it consists of, what it inherits included.
// When an edition ends, who repealed it, when it was published and last checked are learned later and change no result:
// a receipt made before must still find its edition, so these stay outside.
import type { ResolvedEdition } from "./resolve.ts";
import { KINDS } from "./schema-edition.ts";

/** JSON with sorted keys and no white space: equal data gives equal text. */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value) text += text === "" ? canonicalJson(item) : `,${canonicalJson(item)}`;
    return `[${text}]`;
  }
  for (const key of sortedKeys(value)) {
    const field = (value as Readonly<Record<string, unknown>>)[key];
    if (field === undefined) continue;
    text += text === "" ? nameOf(key) : `,${nameOf(key)}`;
    text += canonicalJson(field);
  }
  return `{${text}}`;
}

/** Nothing that JSON escapes: no control, quotation mark, backslash, half of a surrogate pair. */
const plain = /^[\u0020\u0021\u0023-\u005b\u005d-\ud7ff\ue000-\uffff]*$/;

/** As `JSON.stringify` would, but without asking it where there is nothing to escape: a journal is hashed all day. */
function quoted(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** Fields have few names; ids that stand in their place are forgotten with the rest. */
const mostNames = 2_000;
const names = new Map<string, string>();

/** `"key":` */
function nameOf(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  if (names.size === mostNames) names.clear();
  const name = `${quoted(key)}:`;
  names.set(key, name);
  return name;
}

/** Most of what is hashed comes sorted. */
function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  for (let at = 1; at < keys.length; at += 1) if (keys[at - 1]! > keys[at]!) return keys.sort();
  return keys;
}

/** Node's own, where it is there: at once, while the web's hands each text to another thread and waits. */
const hashAtOnce = globalThis.process?.getBuiltinModule?.("node:crypto").hash;

/** Hex. */
export function sha256(text: string): string | Promise<string> {
  return hashAtOnce === undefined ? hashLater(text) : hashAtOnce("sha256", text);
}

async function hashLater(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export async function editionHash(edition: ResolvedEdition): Promise<string> {
  return sha256(canonicalJson(everythingIn(edition)));
}

function everythingIn(edition: ResolvedEdition): unknown {
  const { content, pack, source } = edition;
  return {
    pack: pack.id,
    edition: source.id,
    official: pack.content?.official,
    timezone: pack.content?.timezone,
    calendar: pack.content?.calendar,
    act: { number: content.act.number, title: content.act.title, adoptedOn: content.act.adoptedOn },
    amends: content.amends,
    derives: edition.derives,
    missing: edition.missingClauses,
    law: [...edition.clauses.values()].map(({ address, byLanguage, title, notes }) => ({
      address,
      title,
      notes,
      texts: Object.fromEntries(
        Object.entries(byLanguage).map(([language, law]) => [
          language,
          { chapter: law.chapter, paragraphs: law.paragraphs },
        ]),
      ),
    })),
    items: Object.fromEntries(
      KINDS.map((kind) => [
        kind,
        [...edition.items[kind].values()].map((item) => ({ from: item.from, stated: item.raw })),
      ]),
    ),
  };
}
