// Holes in a gateway's settings, and dotted paths into its answers.

/** `{name}` replaced by the value; a name that is not given stays as it stands. */
export function filled(
  template: string,
  holes: Readonly<Record<string, string>>,
  encode: (value: string) => string = (value) => value,
): string {
  return template.replace(/\{(\w+)\}/gu, (hole, name: string) => {
    const value = Object.hasOwn(holes, name) ? holes[name] : undefined;
    return value === undefined ? hole : encode(value);
  });
}

/** Every string inside a JSON value, filled. */
export function filledTree(value: unknown, holes: Readonly<Record<string, string>>): unknown {
  if (typeof value === "string") return filled(value, holes);
  if (Array.isArray(value)) return value.map((item) => filledTree(item, holes));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filledTree(item, holes)]));
}

/** The word or number at `a.0.b`, as text; null where there is none. */
export function atPath(value: unknown, path: string): string | null {
  let found = value;
  for (const step of path.split(".")) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return null;
    found = (found as Readonly<Record<string, unknown>>)[step];
  }
  const isWord = typeof found === "string" || typeof found === "number" || typeof found === "boolean";
  return isWord && found !== "" ? String(found) : null;
}
