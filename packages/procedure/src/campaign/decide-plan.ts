// Planning: the period, the edition in force for it, the organisation as it is, and what the rules propose for everybody.
import { CalendarError } from "@bagalau/calendar";
import { dueOn, editionOn } from "@bagalau/methodology";
import type { Edition, Pack } from "@bagalau/methodology";
import { canonicalJson, sha256 } from "@bagalau/methodology/canonical";
import type { Decision, Law, Refusal, Setting } from "../record.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { CampaignCommand, CampaignEvent, SheetTerm } from "./commands.ts";
import type { Scene } from "./decide.ts";
import { assignmentOf, limitFaults, sheetTermOf } from "./duties.ts";
import { parsePeriod } from "./period.ts";
import type { Period } from "./period.ts";
import { propose, setupOf } from "./propose.ts";
import type { Review, Setup } from "./propose.ts";
import { refused } from "./refuse.ts";

type Command<Kind extends CampaignCommand["kind"]> = Extract<CampaignCommand, { kind: Kind }>;

type Governing =
  | { readonly ok: true; readonly edition: Edition }
  /** `repealed`: the edition whose clause refuses; null where none does. */
  | { readonly ok: false; readonly refusal: Refusal; readonly repealed: Edition | null };

/**
 * The edition that governs a period: in force on its last day, and no repealed act takes new cases, on whatever day they
 * are opened. `today` is the day of opening.
 */
export function editionForPeriod(pack: Pack, period: Period, today: string): Governing {
  const repealed = pack.editions.find(
    ({ repeal }) => repeal !== null && (repeal.on <= today || repeal.on <= period.to),
  );
  if (repealed !== undefined) {
    const { on, act, citation } = repealed.repeal!;
    const params = { date: on, "act.kk": act.kk, "act.ru": act.ru, "act.en": act.en };
    const refusal = refused("campaign.act-repealed", citation.clauses.join(", "), "period", params);
    return { ok: false, refusal, repealed };
  }
  const found = editionOn(pack, period.to);
  if ("edition" in found) return { ok: true, edition: found.edition };
  const refusal = refused("campaign.no-edition", null, "period", { date: period.to });
  return { ok: false, refusal, repealed: null };
}

export async function decidePlan(
  command: Command<"plan">,
  setting: Setting,
  law: Law,
): Promise<Decision<CampaignEvent>> {
  const period = parsePeriod(command.period);
  if (period === null)
    return { ok: false, refusals: [refused("campaign.not-a-period", null, "period", { period: command.period })] };
  const lawful = lawfulness(law, period, setting.today);
  if (!lawful.ok) return lawful;
  const { id, pack, edition, organisation } = command;
  const { sheetTerm } = lawful;
  const taken = await take(setupOf(law, organisation, period, setting.today)!, organisation, {});
  return { ok: true, events: [{ kind: "planned", id, pack, edition, period: period.name, sheetTerm, ...taken }] };
}

export async function decideRefresh(
  { campaign, setting, law }: Scene,
  { organisation }: Command<"refresh">,
): Promise<Decision<CampaignEvent>> {
  const period = parsePeriod(campaign.period)!;
  const taken = await take(setupOf(law, organisation, period, setting.today)!, organisation, campaign.reviews);
  return { ok: true, events: [{ kind: "refreshed", ...taken }] };
}

async function take(setup: Setup, organisation: Organisation, reviews: Readonly<Record<string, Review>>) {
  const digest = await sha256(canonicalJson(organisation));
  const proposals = organisation.people.map((servant) => propose(setup, servant, reviews[servant.id] ?? null));
  return { organisation, digest, proposals };
}

type Lawfulness =
  { readonly ok: true; readonly sheetTerm: SheetTerm } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Whether the law of the record may conduct a campaign for the period: in force for it, and it says who, how and until when. */
function lawfulness({ pack, edition, calendar }: Law, period: Period, today: string): Lawfulness {
  const governing = editionForPeriod(pack, period, today);
  if (!governing.ok) return { ok: false, refusals: [governing.refusal] };
  const refusals: Refusal[] = [...limitFaults(edition)];
  if (governing.edition.id !== edition.id) {
    refusals.push(
      refused("campaign.other-edition", null, "edition", { edition: governing.edition.id, date: period.to }),
    );
  }
  if (assignmentOf(edition) === null) refusals.push(refused("campaign.no-assignment"));
  const term = sheetTermOf(edition, period.kind);
  if (term === null) {
    refusals.push(refused("campaign.period-not-evaluated", null, "period", { period: period.name }));
    return { ok: false, refusals };
  }
  const counted = dueOn(edition, calendar, term.id, period.to);
  if (!counted.ok || !knows(calendar, period.from)) {
    refusals.push(refused("campaign.outside-calendar", null, "period", { period: period.name }));
    return { ok: false, refusals };
  }
  if (refusals.length > 0) return { ok: false, refusals };
  const { from, due, clause, dayOff } = counted.day;
  const remindOn = dayOff?.remindOn ?? due;
  return { ok: true, sheetTerm: { term: term.id, clause, from, due, remindOn, effect: term.missed.effect } };
}

function knows(calendar: Law["calendar"], day: string): boolean {
  try {
    calendar.dayOn(day);
    return true;
  } catch (error) {
    if (error instanceof CalendarError) return false;
    throw error;
  }
}
