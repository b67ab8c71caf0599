import { expect, test } from "vitest";
import { keepDraft, keptDraft } from "./application-draft.ts";

function device(): Pick<Storage, "getItem" | "setItem" | "removeItem"> & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

const draft = { text: "Прошу пересмотреть", files: ["f"] };

test("A3.1 a disagreement that was not sent is there again, for its own account and evaluation alone", () => {
  const place = device();
  expect(keepDraft(place, "me", "q3", draft)).toBe(true);
  expect(keptDraft(place, "me", "q3")).toEqual(draft);
  expect(keptDraft(place, "other", "q3")).toBe(null);
  expect(keptDraft(place, "me", "q2")).toBe(null);
});

test("nothing of an emptied draft stays on the device", () => {
  const place = device();
  keepDraft(place, "me", "q3", draft);
  keepDraft(place, "me", "q3", { text: " ", files: [] });
  expect(place.kept.size).toBe(0);
});

test("a device that keeps nothing is told, and one that kept something else begins anew", () => {
  const full = {
    ...device(),
    setItem: () => {
      throw new Error("full");
    },
  };
  expect(keepDraft(full, "me", "q3", draft)).toBe(false);
  const place = device();
  place.setItem("bagalau.application.me.q3", '{"text":1}');
  expect(keptDraft(place, "me", "q3")).toBe(null);
});
