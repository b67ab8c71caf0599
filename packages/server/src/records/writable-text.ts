// Texts that no database can keep: with a zero character, or with half of a surrogate pair.

/** Where the first such text stands in a value, `marks.quality`; null where there is none. */
export function unwritableText(value: unknown, at: readonly string[] = []): string | null {
  if (typeof value === "string")
    return value.isWellFormed() && !value.includes("\u0000") ? null : at.slice(1).join(".");
  if (typeof value !== "object" || value === null) return null;
  for (const [name, field] of Object.entries(value)) {
    const found = unwritableText(name, [...at, "?"]) ?? unwritableText(field, [...at, name]);
    if (found !== null) return found;
  }
  return null;
}
