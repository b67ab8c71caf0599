// Which parts and functions lean on which, the circles among them, and an order in which each needs only those before it.
import type { Fault, Formula, Span } from "../syntax/formula.ts";

/** A part or a function whose text is a formula. */
export interface Node {
  readonly kind: "part" | "function";
  readonly id: string;
  readonly parameters: readonly string[];
  readonly formula: Formula;
}

export interface Cycle {
  /** In the order of leaning; the last leans on the first. */
  readonly nodes: readonly Node[];
  /** Where in the first one's formula the second is named. */
  readonly span: Span;
}

interface Use {
  readonly node: Node;
  readonly span: Span;
}

/** Every node comes after those it leans on; what belongs to a circle or leans on one is in the order all the same. */
export function arrange(nodes: readonly Node[]): {
  readonly order: readonly Node[];
  readonly cycles: readonly Cycle[];
} {
  const parts = new Map(nodes.filter(({ kind }) => kind === "part").map((node) => [node.id, node]));
  const functions = new Map(nodes.filter(({ kind }) => kind === "function").map((node) => [node.id, node]));
  const order: Node[] = [];
  const cycles: Cycle[] = [];
  const done = new Set<Node>();
  const path: Use[] = [];

  function visit(node: Node): void {
    if (done.has(node)) return;
    for (const use of usesIn(node)) {
      path.push({ node, span: use.span });
      const start = path.findIndex((step) => step.node === use.node);
      if (start === -1) visit(use.node);
      else cycles.push({ nodes: path.slice(start).map((step) => step.node), span: path[start]!.span });
      path.pop();
    }
    done.add(node);
    order.push(node);
  }

  function* usesIn(node: Node): Iterable<Use> {
    for (const { name, call, span } of namesIn(node.formula, new Set(node.parameters))) {
      const used = (call ? functions : parts).get(name);
      if (used !== undefined) yield { node: used, span };
    }
  }

  for (const node of nodes) visit(node);
  return { order, cycles };
}

interface Mention {
  readonly name: string;
  readonly call: boolean;
  readonly span: Span;
}

/** The free names of a formula that may be parts, and the functions that it calls. */
function* namesIn(formula: Formula | Fault, bound: ReadonlySet<string>): Iterable<Mention> {
  switch (formula.kind) {
    case "name":
      if (!formula.given && !bound.has(formula.name)) yield { name: formula.name, call: false, span: formula.span };
      return;
    case "field":
    case "item":
      // What a field is taken of is an input, even where a part has its name.
      if (formula.of.kind !== "name") yield* namesIn(formula.of, bound);
      return;
    case "each":
      yield* namesIn(formula.list, bound);
      yield* namesInAll([formula.body, formula.condition], new Set([...bound, formula.variable]));
      return;
    case "call":
      yield { name: formula.name, call: true, span: formula.span };
      yield* namesInAll(formula.arguments, bound);
      return;
    default:
      yield* namesInAll(operandsOf(formula), bound);
  }
}

function* namesInAll(formulas: readonly (Formula | Fault | null)[], bound: ReadonlySet<string>): Iterable<Mention> {
  for (const formula of formulas) if (formula !== null) yield* namesIn(formula, bound);
}

type Inner = Exclude<Formula, { kind: "name" | "field" | "item" | "each" | "call" }>;

function operandsOf(formula: Inner | Fault): readonly (Formula | Fault)[] {
  switch (formula.kind) {
    case "negate":
    case "not":
    case "is-no-data":
    case "round":
      return [formula.of];
    case "binary":
      return [formula.left, formula.right];
    case "if":
      return [formula.condition, formula.then, formula.otherwise];
    case "steps":
      return [formula.of, ...formula.rows.flatMap((row) => [row.threshold, row.value]), formula.otherwise];
    case "builtin":
      return formula.arguments;
    case "list":
      return formula.items;
    case "where-zero":
      return [formula.divisor, formula.body, formula.otherwise];
    case "fault":
      return [formula.place];
    default:
      return [];
  }
}
