// Writes a formula in the one canonical way: what is printed reads back as the same tree.
import type { Rational } from "../exact/rational.ts";
import type { Fault, Formula, StepRow, Unit } from "./formula.ts";

// How tightly each construct binds; an operand that binds less tightly than its place asks for stands in brackets.
const LEVEL = {
  formula: 0,
  choice: 1,
  or: 2,
  and: 3,
  not: 4,
  comparison: 5,
  sum: 6,
  product: 7,
  negation: 8,
  postfix: 9,
};

type Level = (typeof LEVEL)[keyof typeof LEVEL];

/** The canonical text: `parseFormula(printFormula(x))` is `x`, spans aside. */
export function printFormula(formula: Formula): string {
  return print(formula, LEVEL.formula);
}

/** `hours per day`; a ratio is the empty text. */
export function printUnit(unit: Unit): string {
  return [unit.over.join(" "), ...unit.under].join(" per ").trim();
}

function print(formula: Formula, asked: Level): string {
  const text = write(formula);
  return levelOf(formula) < asked ? `(${text})` : text;
}

function levelOf(formula: Formula): Level {
  switch (formula.kind) {
    case "where-zero":
      return LEVEL.formula;
    case "if":
      return LEVEL.choice;
    case "not":
      return LEVEL.not;
    case "is-no-data":
      return LEVEL.comparison;
    case "negate":
      return LEVEL.negation;
    case "binary":
      return binaryLevel(formula.operator);
    default:
      return LEVEL.postfix;
  }
}

function binaryLevel(operator: string): Level {
  switch (operator) {
    case "or":
      return LEVEL.or;
    case "and":
      return LEVEL.and;
    case "+":
    case "-":
      return LEVEL.sum;
    case "*":
    case "/":
      return LEVEL.product;
    default:
      return LEVEL.comparison;
  }
}

function write(formula: Formula): string {
  switch (formula.kind) {
    case "number":
      return writeNumber(formula.value, formula.unit, formula.percentSign);
    case "text":
      return `"${formula.value}"`;
    case "flag":
      return formula.value ? "yes" : "no";
    case "no-data":
      return formula.reason === "no-data" ? "no data" : `no data "${formula.reason}"`;
    case "name":
      return formula.given ? `given ${formula.name}` : formula.name;
    case "field":
      return `${writeBase(formula.of)}.${formula.field}`;
    case "item":
      return `${writeBase(formula.of)}[${formula.index}]`;
    case "negate":
      return `-${print(formula.of, LEVEL.negation)}`;
    case "not":
      return `not ${print(formula.of, LEVEL.not)}`;
    case "binary":
      return writeBinary(formula);
    case "is-no-data":
      return `${print(formula.of, LEVEL.sum)} is no data`;
    case "if":
      return `if ${write(formula.condition)} then ${write(formula.then)} else ${write(formula.otherwise)}`;
    case "steps":
      return `steps ${write(formula.of)} { ${[...formula.rows.map(writeRow), `otherwise: ${write(formula.otherwise)}`].join("; ")} }`;
    case "builtin":
    case "call":
      return `${formula.name}(${writeItems(formula.arguments)})`;
    case "round":
      return `round(${write(formula.of)}, ${formula.digits}, ${formula.mode})`;
    case "each":
      return `[${writeEach(formula)}]`;
    case "list":
      return `[${formula.items.map(write).join(", ")}]`;
    case "where-zero":
      return `${writeGuarded(formula.body)} where ${print(formula.divisor, LEVEL.sum)} is zero: ${writeZeroCase(formula.otherwise)}`;
  }
}

function writeNumber(value: Rational, unit: Unit, percentSign: boolean): string {
  if (percentSign) return `${writeDecimal(value.numerator * 100n, value.denominator)}%`;
  const number = writeDecimal(value.numerator, value.denominator);
  return unit.over.length === 0 ? number : `${number} ${printUnit(unit)}`;
}

// A literal has finitely many decimals: as many as it takes for ten to the power of them to hold the denominator.
function writeDecimal(numerator: bigint, denominator: bigint): string {
  let digits = 0;
  let scale = 1n;
  while ((numerator * scale) % denominator !== 0n) {
    digits += 1;
    scale *= 10n;
  }
  const figures = String((numerator * scale) / denominator).padStart(digits + 1, "0");
  return digits === 0 ? figures : `${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}

// `5.x` would read as the beginning of a decimal.
function writeBase(of: Formula): string {
  return of.kind === "number" ? `(${write(of)})` : print(of, LEVEL.postfix);
}

// Operators of one level are read from the left; comparisons do not follow one another at all.
function writeBinary(formula: Extract<Formula, { kind: "binary" }>): string {
  const level = binaryLevel(formula.operator);
  const left = print(formula.left, level === LEVEL.comparison ? LEVEL.sum : level);
  return `${left} ${formula.operator} ${print(formula.right, (level + 1) as Level)}`;
}

function writeRow(row: StepRow): string {
  return `${row.test} ${print(row.threshold, LEVEL.sum)}: ${write(row.value)}`;
}

function writeItems(items: readonly Formula[]): string {
  const only = items[0];
  return items.length === 1 && only!.kind === "each" ? writeEach(only!) : items.map(write).join(", ");
}

function writeEach(each: Extract<Formula, { kind: "each" }>): string {
  const condition = each.condition === null ? "" : ` such that ${write(each.condition)}`;
  return `${write(each.body)} for ${each.variable} in ${write(each.list)}${condition}`;
}

// A condition reaches as far to the right as it can, so one before `where` must be closed first.
function writeGuarded(body: Formula): string {
  return endsOpen(body) ? `(${write(body)})` : write(body);
}

function endsOpen(formula: Formula): boolean {
  if (formula.kind === "if") return true;
  return formula.kind === "where-zero" && formula.otherwise.kind !== "fault" && endsOpen(formula.otherwise);
}

function writeZeroCase(otherwise: Formula | Fault): string {
  return otherwise.kind === "fault" ? `fault ${print(otherwise.place, LEVEL.postfix)}` : print(otherwise, LEVEL.choice);
}
