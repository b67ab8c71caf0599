import { expect, test } from "vitest";
import { bandsOf, pointsOf, shareOf } from "./drawing.ts";

const four = [
  { id: "effective", from: "4.00", to: "5.00" },
  { id: "proper", from: "3.00", to: "3.99" },
  { id: "satisfactory", from: "2.00", to: "2.99" },
  { id: "unsatisfactory", from: "0.00", to: "1.99" },
];

test("A1.6 grades lie beside each other on the scale without a gap, whatever their number", () => {
  expect(bandsOf(four).map(({ id, start, end }) => [id, start, end])).toEqual([
    ["unsatisfactory", 0, 0.4],
    ["satisfactory", 0.4, 0.6],
    ["proper", 0.6, 0.8],
    ["effective", 0.8, 1],
  ]);
  expect(bandsOf([{ id: "passed", from: "50", to: "100" }]).map(({ start, end }) => [start, end])).toEqual([[0, 1]]);
});

test("a score beyond the scale stands at its end, and without a scale in the middle", () => {
  expect([shareOf(four, "5.2"), shareOf(four, "2.5"), shareOf([], "4")]).toEqual([1, 0.5, 0.5]);
});

test("results stand over the whole width, a single one in its middle", () => {
  const place = { width: 300, height: 100, margin: 20 };
  expect(pointsOf(["2.50", "5.00"], four, place)).toEqual([
    { x: 20, y: 50 },
    { x: 280, y: 0 },
  ]);
  expect(pointsOf(["5.00"], four, place)).toEqual([{ x: 150, y: 0 }]);
});
