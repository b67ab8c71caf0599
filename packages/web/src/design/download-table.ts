// A table as a file: CSV that Excel opens with its letters whole, nothing in it taken for a formula.
interface Exported<Row> {
  readonly title: string;
  readonly text: (row: Row) => string;
}

export function downloadTable<Row>(name: string, columns: readonly Exported<Row>[], rows: readonly Row[]): void {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  const csv = lines.map((cells) => cells.map(cellOf).join(";")).join("\r\n");
  download(`${name}.csv`, new Blob([`\ufeff${csv}\r\n`], { type: "text/csv;charset=utf-8" }));
}

export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) && !/^-?\d+(?:[.,]\d+)?$/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
