// Kazakhstan's holidays as compact rows, for the tests of the calendar: the product reads its own files.
import type { CalendarData, HolidayData } from "./calendar-data.ts";

const grounded = { provenance: "derived", because: null } as const;

/** A movable holiday every year unless told otherwise. */
export function yearly(
  id: string,
  month: number,
  day: number,
  from: number | null = null,
  until: number | null = null,
) {
  const title = { kk: id, ru: id, en: id };
  return { id, title, movable: true, when: { month, day, from, until }, ...grounded } satisfies HolidayData;
}

export function fixed(id: string, ...dates: string[]): HolidayData {
  return { id, title: { kk: id, ru: id, en: id }, movable: false, when: { dates }, ...grounded };
}

export function calendarData(parts: Partial<CalendarData>): CalendarData {
  return {
    id: "test",
    title: { kk: "сынақ", ru: "испытание", en: "test" },
    years: { from: 2010, until: 2030 },
    weekend: { days: [6, 7], ...grounded },
    holidays: [],
    transfers: [],
    ...parts,
  };
}

export const kazakhstan: CalendarData = calendarData({
  id: "kz",
  holidays: [
    yearly("new-year-1", 1, 1),
    yearly("new-year-2", 1, 2),
    { ...yearly("christmas", 1, 7), movable: false },
    yearly("women", 3, 8),
    yearly("nauryz-1", 3, 21),
    yearly("nauryz-2", 3, 22),
    yearly("nauryz-3", 3, 23),
    yearly("unity", 5, 1),
    yearly("defender", 5, 7, 2013),
    yearly("victory", 5, 9),
    yearly("capital", 7, 6),
    yearly("constitution", 8, 30),
    yearly("republic", 10, 25, 2022),
    yearly("president", 12, 1, 2012, 2021),
    yearly("independence-1", 12, 16),
    yearly("independence-2", 12, 17, null, 2021),
    fixed("kurban-ait", "2011-11-06", "2021-07-20", "2022-07-09", "2025-06-06", "2024-06-16"),
  ],
});
