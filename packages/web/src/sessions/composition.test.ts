import fc from "fast-check";
import { expect, test } from "vitest";
import { readDraft, withSeat, withoutSeat, writeDraft } from "./composition.ts";

const nothing = { members: [], chair: null, secretary: null, heldOn: null, time: "", place: "" };

test("A3.3 a session that is handed over as a link is the same session", () => {
  const seat = fc.record({ person: fc.uuid(), role: fc.constantFrom("evaluator", "hr", "commission-chair") });
  const chosen = fc.record({
    members: fc.uniqueArray(seat, { selector: ({ person }) => person }),
    secretary: fc.option(fc.uuid()),
    heldOn: fc.option(fc.constantFrom("2025-10-30", "2026-01-05")),
    time: fc.constantFrom("", "15:00"),
    place: fc.string(),
  });
  fc.assert(
    fc.property(chosen, (draft) => {
      const whole = { ...draft, chair: draft.members[0]?.person ?? null };
      expect(readDraft(writeDraft(whole))).toEqual(whole);
    }),
  );
});

test("A3.3 what is no seat in an address seats nobody", () => {
  expect(readDraft("")).toEqual(nothing);
  expect(readDraft("member=nobody&member=.hr&member=0197.&chair=somebody")).toEqual(nothing);
});

test("A3.3 nobody sits twice, and whoever leaves is the chair no more", () => {
  const seated = withSeat(withSeat(nothing, { person: "a", role: "evaluator" }), { person: "a", role: "hr" });
  expect(seated.members).toEqual([{ person: "a", role: "hr" }]);
  expect(withoutSeat({ ...seated, chair: "a" }, "a")).toEqual(nothing);
});
