// Lists of rows as PostgreSQL itself keeps them: reading the same from text would take it longer than writing it down.

/** The columns of a composite type, in its order, each with its built-in type. */
type Columns = Readonly<Record<string, keyof typeof oids>>;
/** Hex for `bytea`, JSON for `json` and `jsonb`. */
export type Cell = string | number | null;
export type RowOf<Of extends Columns> = { readonly [name in keyof Of]: Cell };

/** Numbers that built-in types have in every PostgreSQL. */
const oids = { bytea: 17, int4: 23, text: 25, json: 114, uuid: 2950, jsonb: 3802 } as const;
/** In place of a type that the database made itself PostgreSQL takes any number, since it knows which it expects. */
const someType = 2249;
const jsonbVersion = 1;

/** Bytes that are there at first, and at most from one call to the next. */
const [first, atHand] = [65_536, 8_388_608];
let bytes = Buffer.allocUnsafeSlow(first);
let numbers = viewOf(bytes);
let end = 0;

/** An array of rows of one composite type, to be given to a statement as a parameter. */
export function rowsInBinary<Of extends Columns>(columns: Of, rows: readonly RowOf<Of>[]): Buffer {
  const named = Object.entries(columns);
  end = 0;
  for (const header of rows.length === 0 ? [0, 0, someType] : [1, 0, someType, rows.length, 1]) writeNumber(header);
  for (const row of rows) {
    const start = end;
    writeNumber(0);
    writeNumber(named.length);
    for (const [name, type] of named) writeCell(type, row[name]!);
    writeSize(start);
  }
  return written();
}

/** A copy, or all of it where it is too large to be kept. */
function written(): Buffer {
  const whole = bytes.subarray(0, end);
  if (bytes.length <= atHand) return Buffer.from(whole);
  bytes = Buffer.allocUnsafeSlow(first);
  numbers = viewOf(bytes);
  return whole;
}

function writeCell(type: Columns[string], cell: Cell): void {
  writeNumber(oids[type]);
  const start = end;
  writeNumber(-1);
  if (cell === null) return;
  if (typeof cell === "number") writeNumber(cell);
  else writeText(type, cell);
  writeSize(start);
}

function writeText(type: Columns[string], text: string): void {
  reserve(text.length * 3 + 1);
  if (type === "uuid") end += bytes.write(text.replaceAll("-", ""), end, "hex");
  else if (type === "bytea") end += bytes.write(text, end, "hex");
  else {
    if (type === "jsonb") end = bytes.writeUInt8(jsonbVersion, end);
    end += text.length < short ? writeShort(text) : bytes.write(text, end);
  }
}

/** Below this length it takes longer to ask for a text to be written than to write it. */
const short = 40;

/** Gives the number of bytes. */
function writeShort(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return bytes.write(text, end);
    bytes[end + at] = code;
  }
  return text.length;
}

function writeNumber(value: number): void {
  reserve(4);
  numbers.setInt32(end, value);
  end += 4;
}

/** Of what has been written since, where its place was kept. */
function writeSize(start: number): void {
  numbers.setInt32(start, end - start - 4);
}

function reserve(count: number): void {
  if (end + count <= bytes.length) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, end + count));
  bytes.copy(larger, 0, 0, end);
  bytes = larger;
  numbers = viewOf(bytes);
}

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
