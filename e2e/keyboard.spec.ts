// Without a mouse: signing in, marking and handing in a sheet; opening a result and disagreeing. Whoever goes by keyboard sees
// where he is at every step.
import { written } from "./asking.ts";
import { go, isSeen, reach } from "./by-keyboard.ts";
import { expect, test } from "./district.ts";
import type { District, Page } from "./district.ts";
import { waiting } from "./sheets.ts";
import { words } from "./words.ts";

const language = "ru";
const [app, door, home, marking, results, people, design] = (
  ["app", "sign-in", "home", "marking", "results", "people", "design"] as const
).map((feature) => words(feature, language)) as [Word, Word, Word, Word, Word, Word, Word];
type Word = ReturnType<typeof words>;

test("a sheet is marked, a clause read on the way, and handed in by keyboard alone", async ({ district }) => {
  const page = await signIn(district, "evaluator-of-many");
  const { person } = (await waiting(page))[0]!;
  await pastTheMenu(page);
  const duty = home("does-what", { does: home("does.mark"), title: home("kind.mark") });
  await go(page, page.getByRole("link", { name: duty }));
  await go(page, page.getByRole("link", { name: person.name }).first());
  const sheet = page.getByRole("region", { name: person.name });
  const first = sheet.locator("[data-mark] input").first();
  await expect(first).toBeFocused();

  const clause = sheet.locator(".clause-link").first();
  await reach(page, clause, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(clause).toBeFocused();

  await reach(page, first);
  for (let left = await sheet.locator("[data-mark] input").count(); left > 0; left -= 1) {
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("dialog").getByRole("button", { name: marking("submit.do") })).toBeFocused();
  await isSeen(page, page.getByRole("dialog").getByRole("button", { name: marking("submit.do") }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(marking("submitted", { name: person.name }))).toBeVisible();
  expect((await waiting(page)).map(({ person: left }) => left.id)).not.toContain(person.id);
  await expect(page.locator("[data-mark] input").first()).toBeFocused();
  expect(district.complaints()).toEqual([]);
});

test("a result is opened and disagreed with by keyboard alone", async ({ district }) => {
  const page = await signIn(district, "evaluated");
  await pastTheMenu(page);
  const duty = home("does-what", { does: home("does.open"), title: home("kind.open-result") });
  await go(page, page.getByRole("link", { name: duty }));
  await go(page, page.getByRole("button", { name: results("open.do") }));
  await expect(page.getByRole("heading", { name: results("why") })).toBeVisible();
  // The button that opened it is gone: the reader is on the page, not before its beginning.
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
  await go(page, page.getByRole("link", { name: results("disagree.begin") }));
  await reach(page, page.getByLabel(results("write.text")));
  await page.keyboard.type(written[language].application);
  await go(page, page.getByRole("button", { name: results("write.do") }));
  await expect(page.getByRole("heading", { name: results("filed.title") })).toBeVisible();
  await expect(page.getByText(written[language].application)).toBeVisible();

  await reach(page, page.getByRole("button", { name: results("withdraw.begin") }));
  await page.keyboard.press("Enter");
  await reach(page, page.getByRole("dialog").getByRole("button", { name: design("cancel") }));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: results("withdraw.begin") })).toBeFocused();
  expect(district.complaints()).toEqual([]);
});

test("a row of a list is a link that keys go along; a calendar folds up before its dialog closes", async ({
  district,
}) => {
  const page = await district.enter("hr-head", { language });
  await page.goto("/sessions");
  const rows = page.getByRole("table").locator(".data-open");
  await reach(page, rows.first());
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  await isSeen(page, rows.nth(1));
  const to = await rows.nth(1).getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${to}$`, "u"));
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  await page.goto("/people/delegations");
  const begin = page.getByRole("button", { name: people("delegations.delegate") });
  await go(page, begin);
  const dialog = page.getByRole("dialog");
  await reach(page, dialog.getByLabel(people("entry.from")));
  await expect(page.locator("[data-dates-dropdown]")).toBeHidden();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-dates-dropdown]")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-dates-dropdown]")).toBeHidden();
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(begin).toBeFocused();
  expect(district.complaints()).toEqual([]);
});

async function signIn(district: District, part: string): Promise<Page> {
  const page = await district.visit({ language });
  await page.goto("/");
  await expect(page.getByLabel(door("login"))).toBeFocused();
  await page.keyboard.type(`demo.${part}`);
  await reach(page, page.getByLabel(door("password"), { exact: true }));
  await page.keyboard.type(district.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: home("title"), level: 1 })).toBeVisible();
  return page;
}

async function pastTheMenu(page: Page): Promise<void> {
  await go(page, page.getByRole("link", { name: app("skip") }));
  await expect(page.getByRole("main")).toBeFocused();
}
