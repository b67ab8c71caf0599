// Editions along time: no day may have two, and a day without one is a gap that the pack must note.
import { addDays } from "@bagalau/calendar";
import type { Edition, Pack, PackFault } from "../pack/model.ts";
import { fault } from "./faults.ts";

export function timelineFaults(pack: Pack): PackFault[] {
  const met = pack.editions.flatMap((edition, index) => {
    const next = pack.editions[index + 1];
    return next === undefined ? [] : meeting(edition, next);
  });
  const noted = new Set(pack.editions.flatMap(notedGaps));
  return met.filter(({ code, params }) => code !== "editions-gap" || !noted.has(params["from"]!));
}

/** First days of gaps that notes accept: `accepts: [{ code: editions-gap, refersTo: "2023-09-01" }]`. */
function notedGaps(edition: Edition): string[] {
  const notes = [...edition.clauses.values()].flatMap((clause) => clause.notes);
  return notes.flatMap((note) =>
    note.accepts.filter(({ code }) => code === "editions-gap").map(({ refersTo }) => refersTo),
  );
}

/** Whether some day that no edition governs begins the gap that a note accepts. */
export function isGap(pack: Pack, from: string): boolean {
  return pack.editions.some((edition, index) => {
    const next = pack.editions[index + 1];
    return (
      next !== undefined &&
      meeting(edition, next).some((found) => found.code === "editions-gap" && found.params["from"] === from)
    );
  });
}

function meeting(edition: Edition, next: Edition): PackFault[] {
  const { place } = next.citation;
  const faults: PackFault[] = [];
  if (edition.repeal !== null && edition.repeal.on <= next.inForceFrom) {
    faults.push(fault("edition-after-repeal", place, { edition: next.id, on: edition.repeal.on }));
  }
  if (edition.inForceUntil === null) return faults;
  const free = addDays(edition.inForceUntil, 1);
  if (free > next.inForceFrom) faults.push(fault("editions-overlap", place, { edition: edition.id, other: next.id }));
  if (free < next.inForceFrom)
    faults.push(fault("editions-gap", place, { from: free, until: addDays(next.inForceFrom, -1) }));
  return faults;
}
