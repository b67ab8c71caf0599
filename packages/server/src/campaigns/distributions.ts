// How grades are distributed in campaigns that are over: by groups that betray nobody, as they stood on the day of closing.
// Figures of a campaign under way would betray whoever came between two looks at them, and so would those of a campaign some of
// whose records are destroyed already.
import { sql } from "kysely";
import type { Edition, Text } from "@bagalau/methodology";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { mustByRole } from "../records/must-by-role.ts";
import { publishedGroups, sizeOf, smallestGroup } from "./published-groups.ts";
import type { Group } from "./published-groups.ts";

interface CampaignRow {
  readonly id: string;
  readonly period: string;
  readonly pack: string;
  readonly edition: string;
  readonly closed: string | null;
  readonly destroyed: number;
}

interface CountRow {
  readonly campaign: string;
  readonly unit: string;
  readonly title: Text | null;
  readonly rule: string;
  readonly grade: string;
  readonly people: number;
}

/** The earliest period first. Throws 403. */
export async function distributions(app: App, viewer: Viewer) {
  const { clause, ground } = await mustByRole(app, viewer, "campaign", "read-distribution");
  const { campaigns, counts } = await inBody(app, viewer.body, async (tx) => ({
    campaigns: (await campaignsOf(viewer.body).execute(tx)).rows,
    counts: (await countsOf(viewer.body).execute(tx)).rows,
  }));
  const items = campaigns.map((campaign) => {
    const its = counts.filter((one) => one.campaign === campaign.id);
    const { edition } = app.law.law(campaign.pack, campaign.edition);
    const reason = withheld(campaign, viewer.today);
    const told = reason === null ? publishedGroups(groupsOf(its)) : null;
    return {
      campaign: campaign.id,
      period: campaign.period,
      closedOn: campaign.closed,
      withheld: reason ?? (told === null ? ("too-few" as const) : null),
      grades: told === null ? [] : gradesOf(edition, its),
      groups: (told ?? []).map((group) => ({
        units: group.of.map((id) => ({ id, name: its.find(({ unit }) => unit === id)?.title ?? null })),
        people: sizeOf(group),
        counts: Object.entries(group.counts).map(([grade, people]) => ({ grade, people })),
      })),
    };
  });
  return { least: smallestGroup, because: { clause, ground }, items };
}

function withheld({ closed, destroyed }: CampaignRow, today: string) {
  if (destroyed > 0) return "destroyed" as const;
  return closed === null || closed >= today ? ("not-closed" as const) : null;
}

function groupsOf(rows: readonly CountRow[]): readonly Group[] {
  const units = new Map<string, Record<string, number>>();
  for (const { unit, grade, people } of rows) {
    const counts = units.get(unit) ?? {};
    units.set(unit, { ...counts, [grade]: (counts[grade] ?? 0) + people });
  }
  return [...units].map(([unit, counts]) => ({ of: [unit], counts }));
}

/** In the order of the edition's scales; what stands in none comes last. */
function gradesOf(edition: Edition, rows: readonly CountRow[]): { id: string; title: Text }[] {
  const rules = [...new Set(rows.map(({ rule }) => rule))];
  const stated = rules.flatMap((rule) => edition.scales.get(edition.rules.get(rule)?.source.grade ?? "")?.grades ?? []);
  const titles = new Map<string, Text>(stated.map(({ id, title }) => [id, title]));
  for (const { grade } of rows) if (!titles.has(grade)) titles.set(grade, { kk: grade, ru: grade, en: grade });
  return [...titles].map(([id, title]) => ({ id, title }));
}

function campaignsOf(body: string) {
  return sql<CampaignRow>`
    select r.id, r.period, r.pack, r.edition, c.closed_on as closed,
      (
        select count(*)::int from record e
        where e.body_id = r.body_id and e.campaign_id = r.id and e.kind = 'evaluation' and e.phase = 'destroyed'
      ) as destroyed
    from record r join campaign c on c.body_id = r.body_id and c.record_id = r.id
    where r.body_id = ${body} and r.kind = 'campaign' and c.opened_on is not null
    order by r.period, r.id`;
}

/** The last result of each that was there on the day of closing, whatever has become of it since. */
function countsOf(body: string) {
  return sql<CountRow>`
    select r.campaign_id as campaign, r.state #>> '{post,unit}' as unit, u.title, v.rule, v.grade, count(*)::int as people
    from record r
    join campaign c on c.body_id = r.body_id and c.record_id = r.campaign_id and c.closed_on is not null
    join lateral (
      select x.rule, x.grade from result x
      where x.body_id = r.body_id and x.record_id = r.id and x.on_day <= c.closed_on order by x.number desc limit 1
    ) v on true
    left join lateral (
      select w.title from unit w
      where w.body_id = r.body_id and w.record_id = (r.state #>> '{post,unit}')::uuid order by w.from_day desc limit 1
    ) u on true
    where r.body_id = ${body} and r.kind = 'evaluation' and r.phase not in ('destroyed', 'not-evaluated')
    group by 1, 2, 3, 4, 5 order by 1, 2, 5`;
}
