// What a campaign needs next from those who conduct it, in the order in which it goes.

export interface CampaignNow {
  readonly phase: "review" | "opening" | "open" | "closed";
  readonly schedule: "none" | "drawn" | "approved" | "returned";
  readonly people: number | null;
  /** The last day of the period. */
  readonly periodEnds: string;
}

export interface Found {
  readonly today: string;
  /** People about whom something must be settled before the opening; null while unknown. */
  readonly troubled: number | null;
  /** Evaluations by phase. */
  readonly phases: Readonly<Record<string, number>>;
}

export const stepNames = [
  "settle",
  "draw-schedule",
  "approve-schedule",
  "open",
  "create",
  "send",
  "mark",
  "decide",
  "close",
] as const;
export type StepName = (typeof stepNames)[number];

export interface Step {
  readonly name: StepName;
  readonly state: "done" | "now" | "later";
  /** Of how many it is still asked; null where it is not counted. */
  readonly left: number | null;
}

/** Phases in which somebody else than HR still has something to do before the campaign can be closed. */
const beforeMarks = ["opened", "sheet-sent"];
const over = ["completed", "not-evaluated", "destroyed"];

/** At most one step is `now`: the first that is not done. After it nothing is done, even where nothing is left of it yet. */
export function stepsOf(campaign: CampaignNow, found: Found): readonly Step[] {
  const left = leftOf(campaign, found);
  const first = campaign.phase === "closed" ? -1 : stepNames.findIndex((name) => !isDone(name, campaign, left));
  return stepNames.map((name, place) => {
    const done = first < 0 || place < first;
    return { name, state: done ? "done" : place === first ? "now" : "later", left: left[name] ?? null };
  });
}

/** The period must be over before it is opened. */
export function opensToday({ periodEnds }: CampaignNow, today: string): boolean {
  return today > periodEnds;
}

type Left = Partial<Readonly<Record<StepName, number>>>;

function leftOf({ people }: CampaignNow, { troubled, phases }: Found): Left {
  const all = Object.values(phases).reduce((sum, count) => sum + count, 0);
  const inPhases = (names: readonly string[]): number => names.reduce((sum, name) => sum + (phases[name] ?? 0), 0);
  const unmarked = inPhases(beforeMarks);
  return {
    ...(troubled === null ? {} : { settle: troubled }),
    ...(people === null ? {} : { create: Math.max(0, people - all) }),
    send: phases["opened"] ?? 0,
    mark: unmarked,
    decide: all - unmarked - inPhases(over),
  };
}

function isDone(name: StepName, { phase, schedule }: CampaignNow, left: Left): boolean {
  const opened = phase !== "review";
  switch (name) {
    case "settle":
      return opened || left.settle === 0;
    case "draw-schedule":
      return schedule === "drawn" || schedule === "approved";
    case "approve-schedule":
      return schedule === "approved";
    case "open":
      return opened;
    case "create":
      return opened && phase !== "opening";
    case "send":
    case "mark":
    case "decide":
      return opened && phase !== "opening" && left[name] === 0;
    case "close":
      return phase === "closed";
  }
}
