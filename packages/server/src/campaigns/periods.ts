// Which periods a campaign can be planned for: those that the act evaluates, the latest first, with its term and what it
// requires of a campaign, each by its clause.
import { dueOn } from "@bagalau/methodology";
import type { Edition, Text } from "@bagalau/methodology";
import { editionForPeriod, parsePeriod, periodName, sheetTermOf } from "@bagalau/procedure/campaign";
import { CalendarError, addDays } from "@bagalau/calendar";
import type { WorkCalendar } from "@bagalau/calendar";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { calendarFor } from "../law/body-calendar.ts";
import { bodyOf } from "../records/body.ts";
import { mustByRole } from "../records/must-by-role.ts";
import { campaignId } from "./plan.ts";

type Period = NonNullable<ReturnType<typeof parsePeriod>>;

/** So many periods of each kind are looked at, back from the one that runs. */
const lookedAt = 8;

/** Throws 403. */
export async function periodsToPlan(app: App, viewer: Viewer) {
  const { pack: packId } = await mustByRole(app, viewer, "campaign", "plan");
  const pack = app.law.pack((await bodyOf(app, viewer.body))!.pack)!;
  const calendar = await calendarFor(app, viewer.body, pack.calendar);
  const found = (["quarter", "half", "year"] as const).flatMap((kind) =>
    latest(kind, viewer.today).flatMap((period) => {
      const governing = editionForPeriod(pack, period, viewer.today);
      if (!governing.ok) return [];
      const { edition } = governing;
      const term = termOf(edition, calendar, period);
      return term === null ? [] : [{ period, edition, term }];
    }),
  );
  const ids = found.map(({ period }) => campaignId(viewer.body, period.name));
  const planned = await existing(app, viewer.body, ids);
  return found
    .map(({ period, edition, term }, index) => ({
      period: period.name,
      from: period.from,
      to: period.to,
      over: period.to < viewer.today,
      campaign: planned.has(ids[index]!) ? ids[index]! : null,
      act: { pack: packId, edition: edition.id },
      term,
      requires: requirementsOf(edition),
    }))
    .toSorted((a, b) => (a.to < b.to ? 1 : -1));
}

function latest(kind: Period["kind"], today: string): readonly Period[] {
  const periods: Period[] = [];
  for (let day = today; periods.length < lookedAt;) {
    const period = parsePeriod(periodName(kind, day))!;
    periods.push(period);
    day = addDays(period.from, -1);
  }
  return periods;
}

/** Null where the act does not evaluate such a period, or the calendar does not reach its last day. */
function termOf(edition: Edition, calendar: WorkCalendar, { kind, from, to }: Period) {
  const term = sheetTermOf(edition, kind);
  if (term === null || !knows(calendar, from)) return null;
  const counted = dueOn(edition, calendar, term.id, to);
  if (!counted.ok) return null;
  const { id, title, missed } = term;
  return { id, title, clause: counted.day.clause, due: counted.day.due, missed: missed.text };
}

function knows(calendar: WorkCalendar, day: string): boolean {
  try {
    calendar.dayOn(day);
    return true;
  } catch (error) {
    if (error instanceof CalendarError) return false;
    throw error;
  }
}

/** What the act says of when, who is evaluated and by whom. */
const kinds = ["schedule", "eligibility", "routing"];

function requirementsOf(edition: Edition): { title: Text; clause: string; text: Text }[] {
  return [...edition.duties.values()]
    .filter(({ content }) => kinds.includes(content.kind))
    .map(({ title, citation, content }) => ({ title, clause: citation.clauses.join(", "), text: content.text }));
}

async function existing(app: App, body: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("record")
      .select("id")
      .where("body_id", "=", body)
      .where("id", "in", [...ids, body])
      .execute(),
  );
  return new Set(rows.map(({ id }) => id));
}
