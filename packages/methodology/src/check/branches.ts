// Which branches and rows of formulas the worked examples take, and which none does.
import type { CheckedRule, Evaluation, Formula, Reason, Span } from "@bagalau/engine";

type Typed = CheckedRule["parts"][number]["formula"];

/** One way that a formula can go. */
export interface Branch {
  /** Of a part or, where the formula is a function's, of the function. */
  readonly in: { readonly part: string } | { readonly function: string };
  /** `then`, `else`, `zero`, `otherwise`, or the row or formula as written. */
  readonly name: string;
  readonly span: Span;
  /** Equal for the same branch of a function, whichever rule calls it. */
  readonly key: string;
}

/** Formulas that have branches, each with its branches in the order of the engine's `taken`. */
type Forks = ReadonlyMap<Formula, readonly Branch[]>;

export function forksOf(rule: CheckedRule): Forks {
  const forks = new Map<Formula, readonly Branch[]>();
  const texts = new Map(rule.rule.functions.map((one) => [one.id, one.formula]));
  const walk = (typed: Typed, place: Branch["in"], text: string): void => {
    const branches = branchesOf(typed.formula, place, text, rule.rule.id);
    if (branches.length > 0) forks.set(typed.formula, branches);
    for (const [index, child] of typed.children.entries()) {
      const { formula } = typed;
      const isBody = formula.kind === "call" && index === typed.children.length - 1;
      if (isBody) walk(child, { function: formula.name }, texts.get(formula.name) ?? "");
      else walk(child, place, text);
    }
  };
  for (const { part, formula } of rule.parts) walk(formula, { part: part.id }, part.formula);
  return forks;
}

function branchesOf(formula: Formula, place: Branch["in"], text: string, rule: string): Branch[] {
  const branch = (name: string, { start, end }: Span): Branch => ({
    in: place,
    name,
    span: { start, end },
    key: JSON.stringify(["function" in place ? place : [rule, place], start, end, name]),
  });
  const written = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, " ");
  switch (formula.kind) {
    case "if":
      return [branch("then", formula.then.span), branch("else", formula.otherwise.span)];
    case "steps":
      return [
        ...formula.rows.map(({ span }) => branch(written(span), span)),
        branch("otherwise", formula.otherwise.span),
      ];
    case "where-zero":
      return [branch(written(formula.body.span), formula.body.span), branch("zero", formula.otherwise.span)];
    default:
      return [];
  }
}

/** The keys of the branches that one evaluation took. A fault shows which input it blames, so a case of zero that is a fault counts as taken. */
export function takenIn(evaluation: Evaluation, forks: Forks): string[] {
  if (!evaluation.ok) {
    const divided = evaluation.faults.some((found) => found.code === "division-by-zero");
    return divided
      ? [...forks].flatMap(([formula, [, zero]]) => (isFaultOfZero(formula) ? (zero?.key ?? []) : []))
      : [];
  }
  return evaluation.parts.flatMap(({ reason }) => [...takenBelow(reason, forks)]);
}

function isFaultOfZero(formula: Formula): boolean {
  return formula.kind === "where-zero" && formula.otherwise.kind === "fault";
}

function* takenBelow(reason: Reason, forks: Forks): Generator<string> {
  const branch = reason.taken === null ? undefined : forks.get(reason.formula)?.[reason.taken];
  if (branch !== undefined) yield branch.key;
  for (const child of reason.children) yield* takenBelow(child, forks);
}
