// Every screen, in each language, wide and on a phone: it opens without a complaint of the browser, breaks no rule of
// WCAG 2.2 AA that a program can find, does not scroll sideways, and is kept as a picture to be looked at.
import { glob, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./district.ts";
import type { Language, Page } from "./district.ts";
import { screens } from "./every-screen.ts";

const pictures = join(import.meta.dirname, "../test-results/screens");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const sizes = { wide: { width: 1360, height: 860 }, phone: { width: 390, height: 844 } };

const manners: readonly { readonly language: Language; readonly size: keyof typeof sizes; readonly dark: boolean }[] = [
  { language: "kk", size: "wide", dark: false },
  { language: "ru", size: "phone", dark: false },
  { language: "en", size: "wide", dark: true },
];

for (const { language, size, dark } of manners) {
  const manner = `${language}, ${size}, ${dark ? "dark" : "light"}`;
  for (const { name, route, part, at } of screens) {
    test(`${name} can be used by everybody (${manner})`, async ({ shared }) => {
      const look = { language, viewport: sizes[size], colorScheme: dark ? "dark" : "light" } as const;
      const options = { ...look, at: null };
      const page = part === null ? await shared.visit(options) : await shared.enter(part, options);
      await page.goto(at === undefined ? route : await at(page, shared));
      await settled(page);
      await picture(page, `${language}-${size}-${dark ? "dark" : "light"}/${name}.png`);
      expect(shared.complaints(), "complaints of the browser").toEqual([]);
      expect(await sideways(page), "pixels that scroll sideways").toBe(0);
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(" "))])).toEqual([]);
      await page.context().close();
    });
  }
}

test("every address of the router has a screen here", async () => {
  const addresses: string[] = [];
  const web = join(import.meta.dirname, "../packages/web/src");
  for await (const file of glob("*/routes.ts", { cwd: web })) {
    const text = await readFile(join(web, file), "utf8");
    addresses.push(...[...text.matchAll(/\bpath: "([^"]+)"/gu)].map(([, path]) => path!));
  }
  expect(addresses.toSorted()).toEqual([...new Set(screens.map(({ route }) => route))].toSorted());
});

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".mantine-Skeleton-root")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
}

async function picture(page: Page, file: string): Promise<void> {
  const path = join(pictures, file);
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage: true, animations: "disabled" });
}

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
