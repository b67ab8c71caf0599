// On a phone: marks given by touch, the result opened, read and disagreed with.
import { devices } from "@playwright/test";
import { written } from "./asking.ts";
import { expect, test } from "./district.ts";
import type { Page } from "./district.ts";
import { marksOf, waiting } from "./sheets.ts";
import { words } from "./words.ts";

const language = "kk";
const { defaultBrowserType: _, ...phone } = devices["iPhone 14"];

test("a sheet is marked by touch and handed in", async ({ district }) => {
  const t = words("marking", language);
  const page = await district.enter("evaluator-of-many", { language, ...phone });
  const [sheet] = await waiting(page);
  await page.getByRole("button", { name: words("app", language)("menu") }).tap();
  await page.getByRole("link", { name: words("app", language)("nav.marking") }).tap();
  await page.getByRole("link", { name: sheet!.person.name }).first().tap();
  for (const title of await marksOf(page, sheet!.id, language)) {
    const button = page.getByRole("button", { name: t("mark-as", { mark: 4, title }), exact: true });
    await expect(button).toBeVisible();
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(24);
    await button.tap();
    await expect(button).toHaveAttribute("aria-pressed", "true");
  }
  await expect(page.getByText("4,00")).toBeInViewport();
  await page.getByRole("button", { name: t("hand-in") }).tap();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("submit.do") })
    .tap();
  await expect(page.getByText(t("submitted", { name: sheet!.person.name }))).toBeVisible();
  await isWhole(page);
  expect(district.complaints()).toEqual([]);
});

test("a servant opens his result, reads why, and disagrees", async ({ district }) => {
  const [home, t] = [words("home", language), words("results", language)];
  const page = await district.enter("evaluated", { language, ...phone });
  const duty = home("does-what", { does: home("does.open"), title: home("kind.open-result") });
  await page.getByRole("link", { name: duty }).tap();
  await isWhole(page);
  await page.getByRole("button", { name: t("open.do") }).tap();
  await page
    .getByRole("navigation", { name: t("on-page") })
    .getByRole("link", { name: t("why") })
    .tap();
  await expect(page.getByRole("heading", { name: t("why") })).toBeInViewport();
  await isWhole(page);
  await page.getByRole("link", { name: t("disagree.begin") }).tap();
  await page.getByLabel(t("write.text")).fill(written[language].application);
  await isWhole(page);
  await page.getByRole("button", { name: t("write.do") }).tap();
  await expect(page.getByRole("heading", { name: t("filed.title") })).toBeVisible();
  await isWhole(page);
  expect(district.complaints()).toEqual([]);
});

/** Nothing of it lies beside the screen. */
async function isWhole(page: Page): Promise<void> {
  const beside = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beside, "pixels that scroll sideways").toBe(0);
}
