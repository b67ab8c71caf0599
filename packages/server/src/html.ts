// Text in a page: its signs stand for themselves, between tags and inside quoted attributes.
const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => signs[sign]!);
}
