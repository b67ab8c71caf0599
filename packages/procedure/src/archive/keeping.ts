// How long a finished record is kept and what stops its destruction: from the day of completion, by the clause that says so.
import { addDays } from "@bagalau/calendar";
import type { Decision, Json, Law, Refusal, Setting } from "../record.ts";
import { clauseOf, refusal, said, unless } from "../law/refusal.ts";

/** Commands that every kept record takes. */
export type KeepingCommand =
  | { readonly kind: "hold"; readonly ground: string; readonly document: string | null }
  | { readonly kind: "release"; readonly hold: string; readonly ground: string }
  /** By a destruction act alone. */
  | { readonly kind: "destroy"; readonly act: string };

export interface KeepingStarted {
  readonly kind: "keeping-started";
  readonly clause: string | null;
  /** The day of completion. */
  readonly from: string;
  /** The last day of keeping: destruction is possible from the next one. Null where the edition sets no term. */
  readonly until: string | null;
}

export type KeepingEvent =
  | KeepingStarted
  | {
      readonly kind: "held";
      readonly hold: string;
      readonly ground: string;
      readonly document: string | null;
      readonly clause: string | null;
    }
  | { readonly kind: "released"; readonly hold: string; readonly ground: string }
  /** What the record was about is destroyed; these few words remain. The data of all earlier events is to be erased. */
  | {
      readonly kind: "destroyed";
      readonly act: string;
      readonly keptUntil: string | null;
      readonly clause: string | null;
    };

export interface Hold {
  readonly hold: string;
  readonly ground: string;
  readonly document: string | null;
  readonly since: string;
}

export interface Keeping {
  readonly clause: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly holds: readonly Hold[];
}

/** What is left of a record whose data is destroyed. */
export interface Remains {
  readonly remains: true;
  readonly act: string;
  readonly destroyedOn: string;
}

export const notKept: Keeping = { clause: null, from: null, until: null, holds: [] };

/** What was completed and goes on after all is not kept until its next end; its holds stay. */
export function keptAnew({ holds }: Keeping): Keeping {
  return { ...notKept, holds };
}

/** The keeping that begins when a record is completed, by the first duty of kind `keeping` that has a value. */
export function startKeeping(law: Law, completedOn: string): KeepingStarted {
  const duty = [...law.edition.duties.values()].find(({ content }) => content.kind === "keeping" && content.values);
  const term = Object.values(duty?.content.values ?? {})[0];
  const clause = duty?.citation.clauses.join(", ") ?? null;
  const unit = term?.unit?.over[0] ?? "";
  const until = term === undefined ? null : after(completedOn, Number(term.value), unit);
  return { kind: "keeping-started", clause, from: completedOn, until };
}

/** The same day so many years, months or days later, or the last day of a shorter month. */
function after(day: string, count: number, unit: string): string | null {
  if (unit === "days") return addDays(day, count);
  if (unit !== "years" && unit !== "months") return null;
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const months = year * 12 + month - 1 + count * (unit === "years" ? 12 : 1);
  const head = `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
  const next = months + 1;
  const first = `${String(Math.floor(next / 12)).padStart(4, "0")}-${String((next % 12) + 1).padStart(2, "0")}-01`;
  const last = Number(addDays(first, -1).slice(8));
  return `${head}-${String(Math.min(date, last)).padStart(2, "0")}`;
}

export function evolveKeeping(keeping: Keeping, event: KeepingEvent, on: string): Keeping {
  switch (event.kind) {
    case "keeping-started":
      return { ...keeping, clause: event.clause, from: event.from, until: event.until };
    case "held": {
      const { hold, ground, document } = event;
      return { ...keeping, holds: [...keeping.holds, { hold, ground, document, since: on }] };
    }
    case "released":
      return { ...keeping, holds: keeping.holds.filter(({ hold }) => hold !== event.hold) };
    case "destroyed":
      return keeping;
  }
}

/** Why the record cannot be destroyed on the day: not finished, its term not over, or held; everything at once. */
export function destructionRefusals(keeping: Keeping, today: string, clause: string | null): readonly Refusal[] {
  const { from, until } = keeping;
  const by = keeping.clause ?? clause;
  const found: Refusal[] = [];
  if (from === null) found.push(refusal("keeping.not-completed", by));
  else if (until === null) found.push(refusal("keeping.no-term-of-keeping", by));
  else if (today <= until) found.push(refusal("keeping.still-kept", by, { from, until }));
  return [...found, ...holdRefusals(keeping, by)];
}

export function holdRefusals({ holds }: Keeping, clause: string | null): readonly Refusal[] {
  return holds.map(({ ground, since }) => refusal("keeping.on-hold", clause, { ground, since }));
}

export function decideKeeping(
  keeping: Keeping,
  command: KeepingCommand,
  setting: Setting,
  law: Law,
): Decision<KeepingEvent> {
  const clause = keepingClause(law);
  switch (command.kind) {
    case "hold": {
      const { ground, document } = command;
      return unless([said(ground, "ground", clause)], () => [
        { kind: "held", hold: setting.newId(), ground, document, clause },
      ]);
    }
    case "release": {
      const { hold, ground } = command;
      const unknown = keeping.holds.some((found) => found.hold === hold)
        ? null
        : refusal("keeping.hold-unknown", clause, {}, "hold");
      return unless([unknown, said(ground, "ground", clause)], () => [{ kind: "released", hold, ground }]);
    }
    case "destroy":
      return unless(destructionRefusals(keeping, setting.today, clause), () => [
        { kind: "destroyed", act: command.act, keptUntil: keeping.until, clause: keeping.clause },
      ]);
  }
}

export function keepingClause(law: Law): string | null {
  const duty = [...law.edition.duties.values()].find(({ content }) => content.kind === "keeping");
  return duty === undefined ? null : clauseOf(law, `duties/${duty.id}`);
}

/** The row that the archive lists. */
export function keepingRow({ clause, from, until, holds }: Keeping): Readonly<Record<string, Json>> {
  return { clause, from_day: from, until_day: until, held: holds.length > 0 };
}
