// A list that is searched, put in order and walked: what one has before him goes with the address, and the focus with the keys.
import { expect, test } from "./district.ts";
import { words } from "./words.ts";

const language = "kk";
const [people, design] = [words("people", language), words("design", language)];

test("what is searched is in the address, however soon whoever typed it goes on", async ({ shared }) => {
  const page = await shared.enter("hr-head", { language, at: "/people" });
  const search = page.getByRole("textbox", { name: design("search"), exact: true });
  const table = page.getByRole("table", { name: people("title") });
  const name = (await table.locator(".data-open").last().textContent())!;
  await search.pressSequentially(name);
  await expect(table).toHaveAttribute("aria-rowcount", "2");
  const found = table.getByRole("link", { name });
  await found.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue(name);
  await expect(found).toBeVisible();

  await search.press("ControlOrMeta+a");
  await search.press("Delete");
  await expect.poll(() => new URL(page.url()).search).toBe("");
  await expect(table).not.toHaveAttribute("aria-rowcount", "2");
  await search.pressSequentially(name);
  await page.keyboard.press("Tab");
  await expect.poll(() => new URL(page.url()).searchParams.get("people.q")).toBe(name);
  expect(shared.complaints()).toEqual([]);
});

test("the order of a list is read again with its address", async ({ shared }) => {
  const page = await shared.enter("hr-head", { language, at: "/people" });
  const head = page.getByRole("columnheader", { name: people("name") });
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect.poll(() => new URL(page.url()).search).toBe("?people.by=-name");
  const first = (await page.locator("[data-row='0'] .data-open").textContent())!;
  await page.reload();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(page.locator("[data-row='0'] .data-open")).toHaveText(first);
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "none");
  expect(shared.complaints()).toEqual([]);
});

test("keys walk a list to its end and back, and the row that has the focus is before one", async ({ shared }) => {
  const page = await shared.enter("hr-head", { language, at: "/people" });
  const rows = Number(await page.getByRole("table").getAttribute("aria-rowcount")) - 1;
  const row = (place: number) => page.locator(`[data-row='${place}'] .data-open`);
  await row(0).focus();
  for (const [key, place] of [
    ["PageDown", 12],
    ["End", rows - 1],
    ["ArrowUp", rows - 2],
    ["PageUp", rows - 14],
    ["Home", 0],
    ["ArrowDown", 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(row(place)).toBeFocused();
    await expect(row(place)).toBeInViewport({ ratio: 1 });
  }
  expect(shared.complaints()).toEqual([]);
});
