// The worked examples of an edition: each comes out as it says, every rule and term has one, every branch is taken by one.
import type { Edition, Pack, PackFault, PackLibrary, StatedRule } from "../pack/model.ts";
import type { ResolvedEdition } from "../pack/resolve.ts";
import type { RuleContent } from "../pack/schema-rule.ts";
import { forksOf, takenIn } from "./branches.ts";
import type { Branch } from "./branches.ts";
import { fault } from "./faults.ts";
import { runExample } from "./run-example.ts";

export function exampleFaults(
  library: PackLibrary,
  pack: Pack,
  resolved: ResolvedEdition,
  edition: Edition,
): PackFault[] {
  const calendar = library.calendars.get(pack.calendar);
  const forks = new Map(
    [...edition.rules].flatMap(([id, { checked }]) => (checked === null ? [] : [[id, forksOf(checked)] as const])),
  );
  const taken = new Set<string>();
  const failing = edition.examples.flatMap((example) => {
    const { differences, evaluation } = runExample(edition, example, calendar);
    const own = "rule" in example.subject ? forks.get(example.subject.rule) : undefined;
    if (evaluation !== null && own !== undefined) for (const key of takenIn(evaluation, own)) taken.add(key);
    return differences.map((difference) =>
      fault("example-fails", example.place, { example: example.id, ...difference }),
    );
  });
  const untaken = [...forks].flatMap(([id, ofRule]) => {
    const branches = [...ofRule.values()].flat().filter(({ key }) => !taken.has(key));
    return branches.flatMap((branch) => untakenFault(branch, edition.rules.get(id)!, resolved));
  });
  return [...failing, ...withoutExample(edition, pack.id), ...untaken];
}

function withoutExample(edition: Edition, pack: string): PackFault[] {
  const subjects = new Set(
    edition.examples.map(({ subject }) => ("rule" in subject ? `rules ${subject.rule}` : `terms ${subject.term}`)),
  );
  return (["rules", "terms"] as const).flatMap((kind) =>
    [...edition[kind].values()]
      .filter(({ id, from }) => from.pack === pack && !subjects.has(`${kind} ${id}`))
      .map(({ id, place }) => fault("no-example", place, { kind, id })),
  );
}

/** Nothing for what another pack states: its own check says it. */
function untakenFault(branch: Branch, rule: StatedRule, resolved: ResolvedEdition): PackFault[] {
  const isFunction = "function" in branch.in;
  const item = isFunction ? resolved.items.functions.get(branch.in.function) : resolved.items.rules.get(rule.id);
  if (item === undefined || item.from.pack !== resolved.pack.id) return [];
  const name = isFunction ? branch.in.function : branch.in.part;
  const part = (item.content as RuleContent).parts?.findIndex(({ id }) => id === name);
  const path = isFunction ? ["formula"] : ["parts", part, "formula"];
  const { place, frame } = item.located.within(path, branch.span.start, branch.span.end - branch.span.start);
  return [fault("branch-without-example", place, { rule: rule.id, part: name, branch: branch.name, frame })];
}
