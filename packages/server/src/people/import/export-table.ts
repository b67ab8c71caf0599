// The people in service on a day as the table that the import takes: given back unchanged, it changes nothing.
import writeXlsxFile from "write-excel-file/node";
import type { CellObject, Row } from "write-excel-file/node";
import { versionOn } from "@bagalau/procedure/organisation";
import type { OfficialName, Person, UnitVersion } from "@bagalau/procedure";
import type { Language } from "@bagalau/methodology";
import type { App } from "../../app.ts";
import { inBody } from "../../db/viewer.ts";
import type { Viewer } from "../../db/viewer.ts";
import { mustByRole } from "../commands.ts";
import { formColumns, headerOf } from "./columns.ts";
import type { Column, ColumnKey } from "./columns.ts";
import { placeOn } from "./plan-posts.ts";
import { dayCell, headerRow, mediaType, textCell, widthOf } from "./sheet-cells.ts";
import { staffNow } from "./staff-now.ts";
import type { StaffNow } from "./staff-now.ts";
import { formTexts } from "./texts.ts";

/** Throws 403 for whoever may not take cards out. */
export async function exportTable(app: App, viewer: Viewer, on: string) {
  mustByRole(viewer, "person", "export");
  const { body, language } = viewer;
  const staff = await inBody(app, body, (tx) => staffNow(tx, body), { repeatable: true });
  const shown = formColumns(language);
  const lines = linesOf(staff, on, language);
  const rows = lines.map((line): Row => shown.map((column) => cellOf(line, column)));
  const written = writeXlsxFile(
    [
      {
        sheet: formTexts.people[language],
        data: [headerRow(shown.map((column) => headerOf(column, language))), ...rows],
        columns: shown.map(({ key }) => ({ width: widthOf(key) })),
        stickyRowsCount: 1,
      },
    ],
    { fontFamily: "Arial", fontSize: 10 },
  );
  return {
    name: `${formTexts.people[language]} ${on}.xlsx`,
    mediaType,
    content: Uint8Array.from(await written.toBuffer()),
  };
}

type Line = Readonly<Partial<Record<ColumnKey, string | OfficialName | null>>>;

const collator = new Intl.Collator("kk");

function linesOf(staff: StaffNow, on: string, language: Language): readonly Line[] {
  const placed = [...staff.people.values()].flatMap(({ state }) => {
    const place = placeOn(state, on);
    return place === null ? [] : [{ person: state, place }];
  });
  const holders = new Map(placed.map(({ person, place }) => [place.post, person]));
  const nameOf = ({ name }: Person): string => [name.family, name.given, name.patronymic ?? ""].join(" ");
  return placed
    .toSorted((one, other) => collator.compare(nameOf(one.person), nameOf(other.person)))
    .map(({ person, place }) => lineOf(staff, on, person, place, holders, language));
}

function lineOf(
  staff: StaffNow,
  on: string,
  person: Person,
  place: { readonly post: string; readonly from: string },
  holders: ReadonlyMap<string, Person>,
  language: Language,
): Line {
  const kept = staff.posts.get(place.post);
  const post = kept === undefined ? null : versionOn(kept.state, on);
  const unit = post === null ? null : unitOn(staff, post.unit, on);
  const above = unit === null || unit.parent === null ? null : unitOn(staff, unit.parent, on);
  const entry = person.appointments.find(({ post: held, from }) => held === place.post && from === place.from);
  const supervisor = post?.supervisor ?? null;
  return {
    iin: person.iin,
    ...person.name,
    unit: unit?.name ?? null,
    parentUnit: above?.name ?? null,
    post: post?.title ?? null,
    category: post?.category ?? null,
    supervisor: supervisor === null ? null : (holders.get(supervisor)?.iin ?? null),
    head: formTexts[unit?.head === place.post ? "yes" : "no"][language],
    appointedOn: place.from,
    by: formTexts[entry?.by ?? "appointment"][language],
    ...person.contacts,
    language: person.language,
  };
}

function unitOn(staff: StaffNow, unit: string, on: string): UnitVersion | null {
  const kept = staff.units.get(unit);
  return kept === undefined ? null : versionOn(kept.state, on);
}

function cellOf(line: Line, { key, language }: Column): CellObject | null {
  const value = line[key] ?? null;
  if (value === null) return null;
  if (typeof value !== "string") return textCell((language === null ? value.ru : value[language]) ?? value.ru);
  return key === "appointedOn" ? dayCell(value) : textCell(value);
}
