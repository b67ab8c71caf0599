// Nothing typed is lost: a line that drops in mid-save, a tab that is closed without a line, two tabs and two machines on one
// sheet, a session that ended, a language chosen in mid-word.
import { ask, change, written } from "./asking.ts";
import { expect, test } from "./district.ts";
import type { Page } from "./district.ts";
import { commentOf, draftOf, marksOf, waiting } from "./sheets.ts";
import { words } from "./words.ts";

const language = "ru";
const marking = words("marking", language);
const { marks: comment, opinion } = written[language];

test("a line that drops in mid-save loses nothing, nor does a tab closed before it is back", async ({ district }) => {
  const page = await district.enter("evaluator-of-many", { language });
  const [one, other] = await waiting(page);
  const whole = page.getByLabel(marking("comment-whole"));

  await page.goto(`/marking/${one!.id}`);
  await whole.fill(comment);
  await expect(page.getByText(marking("draft.saved"))).toBeVisible();
  // The line drops when the save is on its way.
  await page.route("**/draft", (route) =>
    page
      .context()
      .setOffline(true)
      .then(() => route.abort("internetdisconnected")),
  );
  await whole.fill(`${comment} ${opinion}`);
  await expect(page.getByText(marking("draft.kept"))).toBeVisible();
  await expect(page.getByText(words("app", language)("no-line"))).toBeVisible();
  await page.unroute("**/draft");
  await page.context().setOffline(false);
  await expect(page.getByText(marking("draft.saved"))).toBeVisible();
  expect(await commentOf(page, one!.id)).toBe(`${comment} ${opinion}`);

  await page.goto(`/marking/${other!.id}`);
  await expect(whole).toBeVisible();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.context().setOffline(true);
  await whole.fill(comment);
  await expect(page.getByText(marking("draft.kept"))).toBeVisible();
  const again = await page.context().newPage();
  await page.close();
  // Without a line the application opens and says so; with it, it goes on by itself.
  await again.goto(`/marking/${other!.id}`);
  await expect(again.getByText(words("design", language)("no-answer"), { exact: true })).toBeVisible();
  await again.context().setOffline(false);
  await expect(again.getByLabel(marking("comment-whole"))).toHaveValue(comment);
  await expect.poll(() => commentOf(again, other!.id)).toBe(comment);
  expect(district.complaints()).toEqual([]);
});

test("one sheet in two tabs goes on in both; on two machines its author chooses what stands", async ({ district }) => {
  const page = await district.enter("evaluator-of-many", { language });
  const [sheet] = await waiting(page);
  const [first, second] = await marksOf(page, sheet!.id, language);
  const mark = (on: Page, title: string) => on.getByRole("textbox", { name: title, exact: true });
  const tab = await page.context().newPage();
  const machine = await district.enter("evaluator-of-many", { language });
  for (const each of [page, tab, machine]) {
    await each.goto(`/marking/${sheet!.id}`);
    await expect(mark(each, first!)).toBeVisible();
  }

  await mark(page, first!).fill("4");
  await expect(page.getByText(marking("draft.saved"))).toBeVisible();
  await expect(mark(tab, first!)).toHaveValue("4");

  await mark(machine, first!).fill("3");
  await mark(machine, second!).fill("5");
  const conflict = machine.getByRole("alert").filter({ hasText: marking("conflict.title") });
  await expect(conflict).toBeVisible();
  await expect(machine.getByRole("button", { name: marking("hand-in") })).toBeDisabled();
  await conflict.getByRole("row", { name: first! }).getByRole("radio").nth(1).check();
  await conflict.getByRole("button", { name: marking("conflict.settle") }).click();
  await expect(conflict).toBeHidden();
  await expect(machine.getByText(marking("draft.saved"))).toBeVisible();
  await expect(mark(machine, first!)).toHaveValue("4");
  const { given } = await draftOf(machine, sheet!.id);
  expect(
    Object.values(given)
      .flatMap((group) => Object.values(group))
      .toSorted(),
  ).toEqual(["4", "5"]);
  expect(district.complaints()).toEqual([]);
});

test("whose session ends in mid-typing signs in above it and goes on, in another language too", async ({
  district,
}) => {
  const page = await district.enter("evaluator-of-many", { language });
  const [sheet] = await waiting(page);
  const whole = page.getByLabel(marking("comment-whole"));
  await page.goto(`/marking/${sheet!.id}`);
  await whole.fill(comment);
  await expect(page.getByText(marking("draft.saved"))).toBeVisible();
  await endSession(page);
  await whole.fill(`${comment} ${opinion}`);
  await writesOn(page, "....");
  const door = words("sign-in", language);
  const above = page.getByRole("dialog", { name: door("ended") });
  await above.getByLabel(door("password"), { exact: true }).fill(district.password);
  await above.getByRole("button", { name: door("enter"), exact: true }).click();
  await expect(above).toBeHidden();
  await expect(whole).toHaveValue(`${comment} ${opinion}....`);
  await expect.poll(() => commentOf(page, sheet!.id)).toBe(`${comment} ${opinion}....`);

  const kazakh = words("marking", "kk");
  await whole.pressSequentially(" !");
  await page.getByRole("button", { name: words("app", language)("language", { name: "Русский" }) }).click();
  await page.getByRole("menuitem", { name: "Қазақша" }).click();
  await expect(page.getByRole("heading", { name: kazakh("title"), level: 1 })).toBeVisible();
  await expect(page.getByLabel(kazakh("comment-whole"))).toHaveValue(`${comment} ${opinion}.... !`);
  await expect(page.getByText(kazakh("draft.saved"))).toBeVisible();
  expect(district.complaints()).toEqual([]);
});

/** Slowly enough that what is written is saved in between. The page counts the time, so that no pause hangs on how busy the machine is. */
async function writesOn(page: Page, text: string): Promise<void> {
  await page.evaluate(async (letters) => {
    for (const letter of letters) {
      document.execCommand("insertText", false, letter);
      await new Promise((done) => setTimeout(done, 900));
    }
  }, text);
}

/** As he himself would on another machine. */
async function endSession(page: Page): Promise<void> {
  const { items } = await ask<{ readonly items: readonly { readonly id: string; readonly current: boolean }[] }>(
    page,
    "/me/sessions",
  );
  await change(page, `/me/sessions/${items.find(({ current }) => current)!.id}/end`);
}
