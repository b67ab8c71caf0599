// Going about a page by keys alone: from place to place, each of them seen, as somebody goes who has no mouse.
import type { Locator } from "@playwright/test";
import { expect } from "./district.ts";
import type { Page } from "./district.ts";

export async function go(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press("Enter");
}

/** So many places are enough for any page: the way is not to be longer. */
const far = 80;

export async function reach(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  // What waits for an answer of the server takes no focus yet.
  await expect(target).toBeEnabled();
  for (let presses = 0; presses < far; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return isSeen(page, target);
    await page.keyboard.press(key);
  }
  throw new Error(`${target} is not reached with ${key}`);
}

/** The place looks other with the focus than without it. */
export async function isSeen(page: Page, target: Locator): Promise<void> {
  // What covers its row is framed with the row.
  const box = await target.evaluate((element) => (element.closest(".data-row") ?? element).getBoundingClientRect());
  const around = {
    x: Math.max(0, box.x - 6),
    y: Math.max(0, box.y - 6),
    width: box.width + 12,
    height: box.height + 12,
  };
  const picture = () => page.screenshot({ clip: around, animations: "disabled", caret: "hide" });
  const focused = await picture();
  await target.evaluate((element: HTMLElement) => element.blur());
  const blurred = await picture();
  await target.focus();
  expect(focused.equals(blurred), `the focus on ${target} is not seen`).toBe(false);
}

/** Types into the place where the focus comes next, and goes on from there. */
export async function write(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** Out of those whom the server finds by the name. */
export async function choose(page: Page, field: Locator, name: string): Promise<void> {
  await reach(page, field);
  await page.keyboard.type(name);
  await expect(page.getByRole("option", { name }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue(new RegExp(name, "u"));
}

/** Out of a list that unfolds where the focus is. */
export async function chooseByArrows(page: Page, ...arrows: readonly ("ArrowDown" | "ArrowUp")[]): Promise<void> {
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option").first()).toBeVisible();
  for (const arrow of arrows) await page.keyboard.press(arrow);
  await page.keyboard.press("Enter");
}
