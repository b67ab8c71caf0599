import { expect, it } from "vitest";
import { dateText, weekdayText } from "./date-text.ts";

const languages = ["kk", "ru", "en"] as const;

it("D3 dates are written as official documents write them", () => {
  expect(languages.map((language) => dateText(language, "2025-10-22"))).toEqual([
    "2025 жылғы 22 қазан",
    "22 октября 2025 года",
    "22 October 2025",
  ]);
});

it("every month has its name", () => {
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}-01`);
  expect(months.map((date) => dateText("kk", date).slice(13)).join(" ")).toBe(
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
  );
});

it("what is not a date comes back as it is", () => {
  expect(dateText("ru", "завтра")).toBe("завтра");
  expect(dateText("en", "2025-13-01")).toBe("2025-13-01");
});

it("the week starts on Monday", () => {
  expect(languages.map((language) => weekdayText(language, 1))).toEqual(["дүйсенбі", "понедельник", "Monday"]);
});
