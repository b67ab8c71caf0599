// Reads the texts of parts and functions, finds those that lean on themselves, and orders the parts.
import type { Part } from "../program.ts";
import type { Formula } from "../syntax/formula.ts";
import { parseFormula } from "../syntax/parser.ts";
import { readText } from "./check-requirement.ts";
import { arrange, type Cycle, type Node } from "./cycles.ts";
import type { FaultPlace } from "./faults.ts";
import { report, type Session } from "./session.ts";

/** The parts that can be checked, each after those it needs. Functions get their formulas on the way. */
export function readParts(session: Session): readonly { readonly part: Part; readonly formula: Formula }[] {
  const parts = new Map<string, Part>();
  const nodes: Node[] = [...readFunctions(session)];
  for (const part of session.rule.parts) {
    const formula = readText(part.formula, { session, place: { part: part.id }, text: part.formula });
    if (formula === null || parts.has(part.id)) continue;
    parts.set(part.id, part);
    nodes.push({ kind: "part", id: part.id, parameters: [], formula });
  }
  const { order, cycles } = arrange(nodes);
  for (const cycle of cycles) reportCycle(cycle, session);
  const inCycle = new Set(cycles.flatMap((cycle) => cycle.nodes));
  for (const node of inCycle) if (node.kind === "function") session.functions.get(node.id)!.formula = null;
  return order
    .filter((node) => node.kind === "part" && !inCycle.has(node))
    .map(({ id, formula }) => ({ part: parts.get(id)!, formula }));
}

// The text of a function is faulty for those rules only that call it; what none calls is dead and said to be so.
function* readFunctions(session: Session): Iterable<Node> {
  for (const called of session.functions.values()) {
    const { id, parameters, formula: text } = called.definition;
    const read = parseFormula(text);
    if ("fault" in read) continue;
    called.formula = read.formula;
    yield { kind: "function", id, parameters, formula: read.formula };
  }
}

function reportCycle({ nodes, span }: Cycle, session: Session): void {
  const first = nodes[0]!;
  const place: FaultPlace = first.kind === "part" ? { part: first.id } : { function: first.id };
  const text =
    first.kind === "part" ? partText(first.id, session) : session.functions.get(first.id)!.definition.formula;
  const cycle = [...nodes, first].map(({ id }) => id).join(" → ");
  report({ session, place, text }, "cycle", span, { cycle });
}

function partText(id: string, session: Session): string {
  return session.rule.parts.find((part) => part.id === id)!.formula;
}
