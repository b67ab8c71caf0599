import { expect, test } from "vitest";
import { given, shares } from "./co-evaluators.ts";

test("A1.8 each co-evaluator is named with those whom he takes, and whoever takes nobody is not named", () => {
  const taken = given([{ person: { id: "anna" }, people: ["ivan", "serik"] }]);
  expect(taken.get("serik")).toBe("anna");
  expect(shares(["anna", "marat"], taken)).toEqual([{ person: "anna", people: ["ivan", "serik"] }]);
});
