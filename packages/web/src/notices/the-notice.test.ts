import { expect, test } from "vitest";
import { byHand, byMachine, colourOf, isOnItsWay, isOver, openAttempt } from "./the-notice.ts";
import type { Attempt, Way } from "./the-notice.ts";

const title = { kk: "", ru: "", en: "" };
const way = (means: string, kinds: Way["kinds"], carried: boolean): Way => {
  return { means, title, proof: title, kinds, needs: [], carried };
};
const ways = [way("in-system", ["opened"], false), way("e-mail", ["report"], true), way("telegram", ["advice"], false)];

test("A3.1 people carry what is not proved by opening it, and the installation what it has a carrier for", () => {
  expect(byHand({ ways }).map(({ means }) => means)).toEqual(["e-mail", "telegram"]);
  expect(byMachine({ ways }).map(({ means }) => means)).toEqual(["e-mail"]);
});

test("A3.1 a notice that needs a person stands out, whatever its state", () => {
  expect(colourOf({ state: "failed", needsHand: true })).toBe("red");
  expect(colourOf({ state: "failed", needsHand: false })).toBe("petrol");
  expect(colourOf({ state: "delivered", needsHand: false })).toBe("teal");
  expect([isOver({ state: "withdrawn" }), isOver({ state: "sent" })]).toEqual([true, false]);
});

test("A3.1 a proof is of the last attempt, and of none where it is proved already or nothing was sent", () => {
  const attempt: Attempt = {
    attempt: 1,
    means: "telegram",
    address: null,
    startedOn: "2025-11-20",
    outcome: "sent",
    reference: null,
    reason: null,
    proof: null,
    carried: null,
  };
  const proof = { kind: "advice" as const, on: "2025-11-21", reference: null, file: null, takenBy: null };
  expect(openAttempt({ attempts: [] })).toBeNull();
  expect(openAttempt({ attempts: [attempt] })?.attempt).toBe(1);
  expect(openAttempt({ attempts: [{ ...attempt, proof }] })).toBeNull();
});

test("A3.1 a notice that is to be sent, or is being sent, is looked at again until it is over", () => {
  const at = "2025-11-20T09:00:00.000Z";
  const states = ["no-address", "queued", "attempting", "sent", "delivered", "given-up"];
  expect(states.filter((state) => isOnItsWay({ state, nextAttemptAt: at }))).toEqual(states.slice(0, 4));
  expect(states.filter((state) => isOnItsWay({ state, nextAttemptAt: null }))).toEqual(["attempting"]);
});
