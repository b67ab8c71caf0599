// The schedule as data: as it was drawn, with names and titles; and the same as values of the edition's form.
import type { Edition, Language, Text } from "@bagalau/methodology";
import { stateOfSchedule } from "@bagalau/procedure/campaign";
import type { Campaign } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import type { FormValues } from "../documents/form-values.ts";
import { must, readRecord } from "../records/read-record.ts";
import { namesOf } from "./queries.ts";
import { wordOf } from "./words.ts";
import type { Word } from "./words.ts";

interface Named {
  readonly id: string;
  readonly name: string | null;
}

export interface Schedule {
  readonly campaign: string;
  readonly state: ReturnType<typeof stateOfSchedule>;
  readonly period: string;
  readonly approved: { readonly number: string; readonly on: string } | null;
  readonly returned: { readonly reason: string; readonly on: string } | null;
  /** What the viewer may do to it now. */
  readonly may: readonly string[];
  readonly rows: readonly ScheduleLine[];
  readonly edition: Edition;
  readonly pack: string;
}

interface ScheduleLine {
  readonly person: Named;
  readonly post: { readonly id: string; readonly title: Text };
  readonly category: Word;
  readonly sheet: Word;
  readonly evaluator: Named;
  readonly due: string;
}

/** For whoever conducts the campaign and whoever approves its schedule. Throws 403 and 404. */
export async function scheduleOf(app: App, viewer: Viewer, id: string): Promise<Schedule> {
  const record = await readRecord<Campaign>(app, viewer, "campaign", id);
  if (!record.may("list").ok) must(record, "approve-schedule");
  const { period, schedule, organisation, pack, edition: editionId } = record.state;
  const edition = app.law.law(pack, editionId).edition;
  const rows = schedule?.rows ?? [];
  const people = rows.flatMap(({ person, evaluator }) => [person, evaluator]);
  const names = await withViewer(app, viewer, (tx) => namesOf(tx, viewer.body, people));
  const named = (person: string): Named => ({ id: person, name: names.get(person) ?? null });
  const titles = new Map(organisation.posts.map(({ id: post, versions }) => [post, versions.at(-1)!.title]));
  return {
    campaign: id,
    state: stateOfSchedule(schedule),
    period,
    approved: schedule?.approved ?? null,
    returned: schedule?.returned ?? null,
    may: ["draw-schedule", "approve-schedule", "return-schedule"].filter((action) => record.may(action).ok),
    edition,
    pack,
    rows: rows.map(({ person, post, category, sheet, evaluator, due }): ScheduleLine => {
      const { kk, ru, en } = titles.get(post) ?? { kk: "", ru: "", en: null };
      return {
        person: named(person),
        post: { id: post, title: { kk, ru, en: en ?? ru } },
        category: wordOf(edition, category),
        sheet: wordOf(edition, sheet),
        evaluator: named(evaluator),
        due,
      };
    }),
  };
}

/** What is filled into the form `schedule`; the period by its name, `2025-Q3`. */
export function scheduleValues({ period, rows }: Schedule, language: Language): FormValues {
  return {
    heading: { period },
    tables: {
      people: rows.map(({ person, post, category, sheet, evaluator, due }) => ({
        row: "person",
        cells: {
          name: person.name,
          post: `${post.title[language]}, ${category.title[language]}`,
          sheet: sheet.title[language],
          evaluator: evaluator.name,
          due,
        },
      })),
    },
  };
}
