// Reads work calendars: which years, which weekdays are off, the holidays, the Government's transfers.
import { CalendarError, makeCalendar } from "@bagalau/calendar";
import type { CalendarData } from "@bagalau/calendar";
import { fault } from "../check/faults.ts";
import type { PackFaultCode } from "../check/faults.ts";
import type { PackFault, Place } from "./model.ts";
import { holidays, transfers } from "./schema-edition.ts";
import { validate } from "./schema-faults.ts";
import { readYaml } from "./yaml-source.ts";
import type { Located } from "./yaml-source.ts";
import type { z } from "zod";

export interface CalendarsRead {
  readonly calendars: ReadonlyMap<string, CalendarData>;
  readonly faults: readonly PackFault[];
}

export function readCalendars(files: ReadonlyMap<string, string>): CalendarsRead {
  const calendars = new Map<string, CalendarData>();
  const faults: PackFault[] = [];
  for (const path of files.keys()) {
    const folder = /^(?:.*\/)?calendars\/[^/]+\/(?=holidays\.yaml$)/u.exec(path)?.[0];
    if (folder === undefined) continue;
    const calendar = readCalendar(folder, files, faults);
    if (calendar !== null) calendars.set(calendar.id, calendar);
  }
  return { calendars, faults };
}

function readCalendar(folder: string, files: ReadonlyMap<string, string>, faults: PackFault[]): CalendarData | null {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema) => {
    const yaml = readYaml(folder + name, files.get(folder + name) ?? "");
    const checked = validate(schema, yaml.data, yaml.root);
    faults.push(...yaml.faults, ...checked.faults);
    return { content: checked.content, located: yaml.root };
  };
  const days = read("holidays.yaml", holidays);
  const moved = files.has(`${folder}transfers.yaml`)
    ? read("transfers.yaml", transfers)
    : { content: [], located: days.located };
  if (days.content === null || moved.content === null) return null;
  const data = calendarData(days.content, moved.content);
  const found = senseless(data);
  if (found === null) return data;
  faults.push(fault(found.code as PackFaultCode, placeOf(found, data, days.located, moved.located), found.params));
  return null;
}

function calendarData(days: z.output<typeof holidays>, moved: z.output<typeof transfers>): CalendarData {
  return {
    id: days.id,
    title: days.title,
    years: days.years,
    weekend: { days: days.weekend.days, provenance: days.weekend.provenance, because: days.weekend.because ?? null },
    holidays: days.holidays.map(({ id, title, movable, when, provenance, because }) => ({
      id,
      title,
      movable,
      when:
        "dates" in when
          ? when
          : { month: when.month, day: when.day, from: when.from ?? null, until: when.until ?? null },
      provenance,
      because: because ?? null,
    })),
    transfers: moved.map(({ off, workInstead, act }) => ({ off, workInstead: workInstead ?? null, act })),
  };
}

/** What the calendar itself refuses, first come: days that do not exist, transfers that move nothing. */
function senseless(data: CalendarData): CalendarError | null {
  try {
    makeCalendar(data);
    return null;
  } catch (error) {
    if (error instanceof CalendarError) return error;
    throw error;
  }
}

function placeOf({ params }: CalendarError, data: CalendarData, days: Located, moved: Located): Place {
  const holiday = data.holidays.findLastIndex(({ id }) => id === params["holiday"]);
  if (holiday !== -1) return days.at(["holidays", holiday]);
  const transfer = data.transfers.findLastIndex(({ off, workInstead }) =>
    [off, workInstead].includes(params["date"] ?? null),
  );
  return transfer === -1 ? days.at([]) : moved.at([transfer]);
}
