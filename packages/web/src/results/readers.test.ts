import { expect, test } from "vitest";
import { readersIn } from "./readers.ts";

const saule = { id: "s", name: "Серікова Сәуле" };
const madi = { id: "m", name: "Һашимов Мәди" };

test("D4 readings by the same person in the same role are one entry with the day of the last and their number", () => {
  const readings = [
    { seq: 4, at: "2026-11-22T10:00:00Z", reader: madi, role: "evaluated", action: "read-result", clause: "9¶1" },
    { seq: 3, at: "2026-11-21T10:00:00Z", reader: saule, role: "hr", action: "read-result", clause: "13" },
    { seq: 2, at: "2026-11-20T10:00:00Z", reader: madi, role: "evaluated", action: "read-result", clause: "9¶1" },
    { seq: 1, at: "2026-11-19T10:00:00Z", reader: madi, role: "evaluated", action: "read-sheet", clause: "9¶1" },
  ];
  expect(
    readersIn(readings).map(({ reader, action, at, times }) => [reader?.name, action, at.slice(0, 10), times]),
  ).toEqual([
    ["Һашимов Мәди", "read-result", "2026-11-22", 2],
    ["Серікова Сәуле", "read-result", "2026-11-21", 1],
    ["Һашимов Мәди", "read-sheet", "2026-11-19", 1],
  ]);
});
