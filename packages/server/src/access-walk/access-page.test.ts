import { expect, test } from "vitest";
import { accessTable } from "@bagalau/procedure";
import { loadLawBook } from "../law-book.ts";
import { accessPage } from "./access-page.fixture.ts";

test("the page for auditors says what the access table says, with the clauses of the act", async () => {
  const { edition } = (await loadLawBook()).law("kz/karasu-akimat", "2025-08-14");
  const page = await accessPage(edition);
  await expect(page).toMatchFileSnapshot("../../../../docs/access.md");
  const grounds = new Set(accessTable.map(({ ground }) => ground).filter((ground) => !ground.startsWith("house/")));
  expect([...grounds].filter((ground) => !page.includes(`(${ground})`))).toEqual([]);
});
