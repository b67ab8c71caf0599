// Every screen, in each language, wide and on a phone: it opens without a complaint of the browser, breaks no rule of
// WCAG 2.2 AA that a program can find, does not scroll sideways however far it is enlarged, moves nothing for whoever wants
// rest, and is kept as a picture to be looked at.
import { glob, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as inDistrict } from "./district.ts";
import type { BrowserContext } from "@playwright/test";
import type { District, Language, Page } from "./district.ts";
import { screens } from "./every-screen.ts";
import { words } from "./words.ts";

interface Manner {
  readonly language: Language;
  readonly size: keyof typeof sizes;
  readonly dark: boolean;
}

/** A new page of somebody in a manner, in a browser that is kept from screen to screen: it reads the application once. */
type PageOf = (part: string | null, manner: Manner) => Promise<Page>;

const pictures = join(import.meta.dirname, "../test-results/screens");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const sizes = { wide: { width: 1360, height: 860 }, phone: { width: 390, height: 844 } };
/** A window of 1280 pixels enlarged four times: WCAG 1.4.10. */
const enlarged = { width: 320, height: 640 };

const manners: readonly Manner[] = [
  { language: "kk", size: "wide", dark: false },
  { language: "ru", size: "phone", dark: false },
  { language: "en", size: "wide", dark: true },
];

const test = inDistrict.extend<object, { readonly pageOf: PageOf }>({
  pageOf: [async ({ shared }, use) => use(inKeptBrowsers(shared)), { scope: "worker" }],
});

for (const manner of manners) {
  const { language, size, dark } = manner;
  const said = `${language}, ${size}, ${dark ? "dark" : "light"}`;
  for (const { name, route, part, at } of screens) {
    test(`${name} can be used by everybody (${said})`, async ({ shared, pageOf }) => {
      const page = await pageOf(part, manner);
      await page.goto(at === undefined ? route : await at(page, shared));
      await settled(page);
      await picture(page, `${said.replaceAll(", ", "-")}/${name}.png`);
      expect(await sideways(page), "pixels that scroll sideways").toBe(0);
      if (dark) expect(await moving(page), "what moves for whoever wants rest").toEqual([]);
      expect(await broken(page), "rules that are broken").toEqual([]);
      await page.setViewportSize(enlarged);
      await expect.poll(() => beside(page), { message: "what lies beside the enlarged screen" }).toEqual([]);
      expect(await broken(page, ["scrollable-region-focusable"]), "what the keyboard does not scroll").toEqual([]);
      await page.close();
      expect(shared.complaints(), "complaints of the browser").toEqual([]);
    });
  }
}

test("what opens, opens at once for whoever wants rest", async ({ shared }) => {
  const app = words("app", "ru");
  const page = await shared.enter("hr-head", { reducedMotion: "reduce", viewport: sizes.phone });
  await page.locator(".clause-link").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await moving(page), "what moves with a clause").toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: app("menu") }).click();
  await expect(page.getByRole("link", { name: app("nav.campaigns") })).toBeVisible();
  expect(await moving(page), "what moves with the menu").toEqual([]);
});

test("every address of the router has a screen here", async () => {
  const addresses: string[] = [];
  const web = join(import.meta.dirname, "../packages/web/src");
  for await (const file of glob("*/routes.ts", { cwd: web })) {
    const text = await readFile(join(web, file), "utf8");
    addresses.push(...[...text.matchAll(/\bpath: "([^"]+)"/gu)].map(([, path]) => path!));
  }
  expect(addresses.toSorted()).toEqual([...new Set(screens.map(({ route }) => route))].toSorted());
});

function inKeptBrowsers({ visit, enter }: District): PageOf {
  const browsers = new Map<string, BrowserContext>();
  return async (part, { language, size, dark }) => {
    const whose = `${part} ${language}`;
    const known = browsers.get(whose);
    if (known !== undefined) return known.newPage();
    const look = {
      language,
      viewport: sizes[size],
      colorScheme: dark ? "dark" : "light",
      reducedMotion: dark ? "reduce" : "no-preference",
      timezoneId: "Asia/Aqtobe",
      at: null,
    } as const;
    const page = part === null ? await visit(look) : await enter(part, look);
    browsers.set(whose, page.context());
    return page;
  };
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".mantine-Skeleton-root")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
}

async function picture(page: Page, file: string): Promise<void> {
  const path = join(pictures, file);
  await mkdir(dirname(path), { recursive: true });
  const draw = () => page.screenshot({ path, fullPage: true, animations: "disabled" });
  // On a busy machine the browser at times never comes to draw; a picture is for people to look at and decides nothing.
  await draw().catch(draw);
}

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Rules of WCAG with the places that break them. There are no frames: the plain way does. */
async function broken(page: Page, only?: readonly string[]): Promise<readonly (readonly string[])[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (only === undefined ? axe.withTags(rules) : axe.withRules([...only])).analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(" "))]);
}

/** What reaches past the right edge. What has two directions may, in a place of its own that the keyboard scrolls. */
function beside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const named = (element: Element): string => `${element.tagName.toLowerCase()}.${element.getAttribute("class")}`;
    const scrolls = (element: Element): boolean =>
      element.scrollWidth > element.clientWidth && /auto|scroll/u.test(getComputedStyle(element).overflowX);
    const all = [...document.body.querySelectorAll("*")];
    const scrolled = all.filter(scrolls);
    const past = all.filter(
      (element) =>
        element.getBoundingClientRect().right > edge + 1 && !scrolled.some((around) => around.contains(element)),
    );
    return [
      ...(document.documentElement.scrollWidth > edge
        ? past.filter((one) => !past.some((other) => other !== one && one.contains(other)))
        : []),
      ...scrolled.filter((element) => element.querySelector("table, svg, [role=table]") === null),
    ].map(named);
  });
}

function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const long = (times: string): boolean => times.split(",").some((time) => Number.parseFloat(time) > 0.001);
    return [...document.body.querySelectorAll("*")]
      .filter((element) => {
        const { animationName, animationDuration, animationIterationCount, transitionDuration } =
          getComputedStyle(element);
        const endless = animationIterationCount.includes("infinite");
        return long(transitionDuration) || (animationName !== "none" && (endless || long(animationDuration)));
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class")}`);
  });
}
