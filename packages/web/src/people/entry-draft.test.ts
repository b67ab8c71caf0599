// What a typed entry comes to, and when it is not enough.
import { expect, test } from "vitest";
import { blankEntry, entryBody } from "./entry-draft.ts";

const act = { number: "№ 12-ө", on: "2026-11-02" };

test("A1.1 an absence may be entered without a document, but not with half of one", () => {
  const draft = { ...blankEntry, from: "2026-11-02" };
  expect(entryBody("begin-absence", draft)).toEqual({
    kind: "begin-absence",
    from: "2026-11-02",
    until: null,
    absence: "leave",
    substitute: null,
    act: null,
  });
  expect(entryBody("begin-absence", { ...draft, act: { number: "12", on: null } })).toBeNull();
});

test("A1.1 an appointment waits for its post, its first day and its document", () => {
  const whole = { ...blankEntry, from: "2026-11-02", post: "p", act };
  expect(entryBody("appoint", whole)).toEqual({
    kind: "appoint",
    from: "2026-11-02",
    until: null,
    post: "p",
    as: "main",
    by: "appointment",
    act,
  });
  for (const missing of [{ from: null }, { post: null }, { act: { number: " ", on: "2026-11-02" } }]) {
    expect(entryBody("appoint", { ...whole, ...missing })).toBeNull();
  }
});

test("A1.2 a secondment names another body or a unit that is a body of its own", () => {
  const draft = { ...blankEntry, from: "2026-11-02", act, body: " Акимат ", unit: "u" };
  expect(entryBody("send", draft)).toMatchObject({ place: { body: "Акимат" } });
  expect(entryBody("send", { ...draft, elsewhere: "unit" })).toMatchObject({ place: { unit: "u" } });
  expect(entryBody("send", { ...draft, body: " " })).toBeNull();
});

test("A1.1 a dismissal is of its last day in service and rests on a ground", () => {
  const draft = { ...blankEntry, from: "2026-11-30", act, ground: "Собственное желание" };
  expect(entryBody("dismiss", draft)).toEqual({
    kind: "dismiss",
    on: "2026-11-30",
    ground: "Собственное желание",
    act,
  });
  expect(entryBody("dismiss", { ...draft, ground: "" })).toBeNull();
});
