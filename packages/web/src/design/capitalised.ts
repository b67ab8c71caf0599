// A title that stands in the middle of sentences elsewhere, at the beginning of a line.
export function capitalised(text: string): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase() + rest.join("");
}
