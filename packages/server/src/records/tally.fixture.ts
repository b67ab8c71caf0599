// A record kind for tests of the machinery alone: a tally that can be added to, has a holder, a term and an order to another.
import type { RecordKind, View } from "@bagalau/procedure";
import { makeRegistry } from "./registry.ts";
import type { Registry } from "./registry.ts";

type TallyState = Tally | { readonly remains: true };

interface Tally {
  readonly remains?: false;
  readonly holder: string | null;
  readonly total: number;
  readonly notes: readonly string[];
  readonly closed: boolean;
}

type TallyCommand =
  | { readonly kind: "open"; readonly holder: string | null }
  | { readonly kind: "add"; readonly count: number; readonly note: string }
  | { readonly kind: "pass-on"; readonly to: string; readonly count: number }
  | { readonly kind: "close" }
  | { readonly kind: "destroy" };

type TallyEvent =
  | { readonly kind: "opened"; readonly holder: string | null }
  | { readonly kind: "added"; readonly count: number; readonly note: string }
  | { readonly kind: "taken"; readonly count: number }
  | { readonly kind: "closed" }
  | { readonly kind: "keeping-started"; readonly until: string }
  | { readonly kind: "destroyed" };

const code = (name: string, at: string | null = null) => ({
  ok: false as const,
  refusals: [{ code: name, clause: null, params: {}, at }],
});

const tally: RecordKind<TallyState, TallyCommand, TallyEvent> = {
  name: "tally",
  lawOf: () => null,
  decide: (state, command) => {
    if (command.kind === "open") {
      return state === null ? { ok: true, events: [{ kind: "opened", holder: command.holder }] } : code("open-already");
    }
    if (state === null || state.remains === true) return code("not-open");
    if (command.kind === "destroy") {
      return { ok: true, events: [{ kind: "keeping-started", until: "2020-01-01" }, { kind: "destroyed" }] };
    }
    if (state.closed) return code("closed-already");
    switch (command.kind) {
      case "add":
        if (command.count <= 0) return code("count-not-positive", "count");
        return { ok: true, events: [{ kind: "added", count: command.count, note: command.note }] };
      case "pass-on":
        if (state.total < command.count) return code("too-few", "count");
        return {
          ok: true,
          events: [{ kind: "taken", count: command.count }],
          then: [
            { record: "tally", id: command.to, command: { kind: "add", count: command.count, note: "passed on" } },
          ],
        };
      case "close":
        return { ok: true, events: [{ kind: "closed" }] };
    }
  },
  evolve: (state, { event }) => {
    if (event.kind === "destroyed") return { remains: true };
    const known =
      state !== null && state.remains !== true ? state : { holder: null, total: 0, notes: [], closed: false };
    switch (event.kind) {
      case "opened":
        return { ...known, holder: event.holder };
      case "added":
        return { ...known, total: known.total + event.count, notes: [...known.notes, event.note].slice(-40) };
      case "taken":
        return { ...known, total: known.total - event.count, notes: known.notes.slice(1) };
      case "keeping-started":
        return known;
      case "closed":
        return { ...known, closed: true };
    }
  },
  view: (state) => (state.remains === true ? { ...nobody, phase: "destroyed" } : viewTally(state)),
};

const nobody = { period: null, campaign: null, person: null, parties: [], terms: [], tables: {} };

function viewTally({ holder, total, closed, notes }: Tally): View {
  return {
    phase: closed ? "closed" : "open",
    period: null,
    campaign: null,
    person: holder,
    parties: holder === null ? [] : [{ person: holder, role: "evaluated", from: "2025-10-01", until: "2025-12-31" }],
    terms:
      total < 3
        ? [
            {
              term: "fill",
              clause: "1",
              from: "2025-10-01",
              due: "2025-10-08",
              remindOn: "2025-10-07",
              holder: "evaluated",
              person: holder,
              effect: "overdue",
              metOn: null,
            },
          ]
        : [],
    tables: {
      unit: notes.map((note) => ({
        title: { kk: note, ru: note, en: note },
        parent_id: null,
        code: note,
        head_post_id: null,
        from_day: "2025-10-01",
        until_day: null,
      })),
      result:
        total >= 3
          ? [
              {
                number: 1,
                rule: "total",
                exact: String(total),
                shown: String(total),
                grade: "enough",
                on_day: "2025-10-01",
                standing: true,
              },
            ]
          : [],
    },
  };
}

const everywhere = { record: "tally", phases: "*" as const };

/** Who may what to a tally: `hr` sees it all, an `administrator` sees that it exists, the holder sees his until it is closed. */
const rules = [
  { role: "hr", action: "see", ...everywhere },
  { role: "hr", action: "read-result", ...everywhere },
  { role: "hr", action: "read-journal", ...everywhere },
  { role: "administrator", action: "see", ...everywhere },
  { role: "evaluated", record: "tally", action: "see", phases: ["open"] },
  { role: "evaluated", record: "tally", action: "read-result", phases: ["open"] },
  ...["open", "add", "pass-on", "close", "destroy"].map((action) => ({ role: "hr", action, ...everywhere })),
  { role: "evaluated", record: "tally", action: "add", phases: ["open"] },
];

export function tallyRegistry(): Registry {
  return makeRegistry([tally], {
    rules,
    refusal: ({ roles, record, phase, action }) =>
      rules.some(
        (rule) =>
          roles.includes(rule.role) &&
          rule.record === record &&
          rule.action === action &&
          (rule.phases === "*" || (phase !== null && rule.phases.includes(phase))),
      )
        ? null
        : { code: "no-access", clause: null, params: { action }, at: null },
  });
}
