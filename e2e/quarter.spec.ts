// A quarter from the marks to the feedback meeting by six people, each in a browser of his own, once in each language.
import { ask, loginOf, personOf, written } from "./asking.ts";
import { expect, test } from "./district.ts";
import type { Language, Page } from "./district.ts";
import { marksOf, waiting } from "./sheets.ts";
import type { Waiting } from "./sheets.ts";
import { words } from "./words.ts";
import type { Say } from "./words.ts";

type Titled = Readonly<Record<Language, string>>;

for (const language of ["kk", "ru", "en"] as const) {
  test(`six people go through a quarter to its session and to the new result (${language})`, async ({ district }) => {
    const evaluator = await district.enter("evaluator-of-many", { language });
    const { id, person } = (await waiting(evaluator)).at(-1)!;
    const fields = await marksOf(evaluator, id, language);
    await test.step("the evaluator marks and hands in", () => marks(evaluator, id, person, fields, language));

    const evaluated = await district.enter(await loginOf(district, person.id), { language });
    await test.step("the evaluated opens the result, reads why, disagrees", () => disagrees(evaluated, id, language));

    const hr = await district.enter("hr", { language });
    const members = [await district.enter("evaluator", { language }), await district.enter("substitute", { language })];
    const link = await test.step("the HR service is told the clause that its composition breaks, and mends it", () =>
      composes(hr, id, members, language));
    const akim = await district.enter("akim", { language });
    await test.step("the akim calls the session", () => calls(akim, link, language));
    await test.step("the evaluated confirms that he was told of the sitting", () => isTold(evaluated, language));

    await test.step("the sitting hears everybody", () => hears({ hr, evaluator, evaluated, members, id, language }));
    await test.step("members move and vote, the HR service closes the vote", () =>
      votes({ hr, members, id, fields, language }));
    await test.step("the minutes are drawn, signed by all and placed", () => signs({ hr, members, id, language }));
    await test.step("the evaluated sees the new result", () => seesNewResult(evaluated, id, language));
    await test.step("the evaluator records the feedback meeting", () => talksOver(evaluator, id, language));
    await test.step("the HR service plans the next campaign", () => plansNext(hr, language));
    expect(district.complaints()).toEqual([]);
  });
}

async function marks(page: Page, id: string, person: Waiting["person"], fields: readonly string[], language: Language) {
  const t = words("marking", language);
  await page.getByRole("link", { name: words("app", language)("nav.marking") }).click();
  await page.getByRole("link", { name: person.name }).first().click();
  for (const title of fields) await page.getByRole("textbox", { name: title, exact: true }).fill("3");
  await page.getByLabel(t("comment-whole")).fill(written[language].marks);
  await expect(page.getByText(language === "en" ? "3.00" : "3,00")).toBeVisible();
  await page.getByRole("button", { name: t("hand-in") }).click();
  await inDialog(page, t("submit.do"));
  await expect(page.getByText(t("submitted", { name: person.name }))).toBeVisible();
  const { phase } = await ask<{ readonly phase: { readonly id: string } }>(page, `/evaluations/${id}`);
  expect(phase.id).toBe("computed");
}

async function disagrees(page: Page, id: string, language: Language) {
  const [t, home] = [words("results", language), words("home", language)];
  await isSent(page, id);
  await page.goto("/");
  const open = home("does-what", { does: home("does.open"), title: home("kind.open-result") });
  await page.getByRole("link", { name: open }).click();
  await page.getByRole("button", { name: t("open.do") }).click();
  await expect(page.getByText(language === "en" ? "3.00" : "3,00").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: t("why") })).toBeVisible();
  await page.getByRole("link", { name: t("disagree.begin") }).click();
  await page.getByLabel(t("write.text")).fill(written[language].application);
  await page.getByRole("button", { name: t("write.do") }).click();
  await expect(page.getByRole("heading", { name: t("filed.title") })).toBeVisible();
  await expect(page.getByText(written[language].application)).toBeVisible();
}

/** Notices go their own way, a moment after what they tell of. */
async function isSent(page: Page, id: string) {
  const unopened = async () =>
    (await ask<{ readonly unopened: string | null }>(page, `/evaluations/${id}`)).unopened !== null;
  await expect.poll(unopened).toBe(true);
}

/** The address under which the akim finds what was prepared. */
async function composes(page: Page, id: string, members: readonly Page[], language: Language): Promise<string> {
  const t = words("sessions", language);
  const { seats } = await ask<{ readonly seats: readonly { readonly role: { id: string; title: Titled } }[] }>(
    page,
    `/evaluations/${id}/session/rules`,
  );
  const seatOf = (role: string) =>
    page.getByRole("group", { name: seats.find((seat) => seat.role.id === role)!.role.title[language] });
  const seat = async (role: string, who: Page) => {
    const { name } = await personOf(who, page, id);
    await seatOf(role).getByLabel(t("add-member")).fill(name);
    await page.getByRole("option", { name }).click();
    await expect(seatOf(role).getByRole("button", { name: t("take-out", { name }) })).toBeVisible();
  };
  await page.goto(`/sessions/${id}`);
  const { today } = await ask<{ readonly today: string }>(page, "/me");
  await page.getByLabel(t("sitting-day")).fill(today.split("-").toReversed().join("."));
  await page.getByLabel(t("time"), { exact: true }).fill("16:00");
  await page.getByLabel(t("place"), { exact: true }).fill(written[language].place);
  for (const member of members) await seat("evaluator", member);
  const faults = page.getByRole("alert").filter({ hasText: t("check-wrong") });
  await expect(faults.getByRole("button", { name: clause("19¶2", language) }).first()).toBeVisible();
  await seat("hr", page);
  await expect(page.getByText(t("check-right"))).toBeVisible();
  await expect(page.getByRole("button", { name: t("copy-link") })).toBeEnabled();
  return page.evaluate(() => location.href);
}

function clause(address: string, language: Language): string {
  const design = words("design", language);
  const [number = "", paragraph = ""] = address.split("¶");
  return `${design("clause", { address: number })}, ${design("place.paragraph", { number: paragraph })}`;
}

async function calls(page: Page, link: string, language: Language) {
  const t = words("sessions", language);
  await page.goto(link);
  await page.getByRole("button", { name: t("call"), exact: true }).click();
  await inDialog(page, t("call-does"));
  await expect(page.getByRole("heading", { name: t("sitting") })).toBeVisible();
}

async function isTold(page: Page, language: Language) {
  const t = words("inbox", language);
  const sitting = async () =>
    (await ask<{ items: { id: string; sitting: unknown }[] }>(page, "/inbox?unopened=true")).items.find(
      (entry) => entry.sitting !== null,
    )?.id;
  await expect.poll(sitting).toBeDefined();
  await page.goto("/inbox");
  await page.locator(`a[href="/inbox/${await sitting()}"]`).click();
  await page.getByRole("button", { name: t("open") }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(t("one"));
}

interface Session {
  readonly hr: Page;
  readonly members: readonly Page[];
  readonly id: string;
  readonly language: Language;
}

async function hears(given: Session & { readonly evaluator: Page; readonly evaluated: Page }) {
  const { hr, evaluator, evaluated, members, id, language } = given;
  const t = words("sessions", language);
  await hr.goto(`/sessions/${id}`);
  await hr.getByRole("button", { name: t("hold"), exact: true }).click();
  await inDialog(hr, t("hold"));
  await says(evaluator, id, t("explain"), t("explanation"), written[language].marks, t);
  await says(evaluated, id, t("argue"), t("argument"), written[language].application, t);
  const [first] = members;
  await says(first!, id, t("speak"), t("opinion"), written[language].opinion, t, t("stance.against"));
}

async function says(page: Page, id: string, button: string, field: string, text: string, t: Say, choice?: string) {
  await page.goto(`/sessions/${id}`);
  await page.getByRole("button", { name: button, exact: true }).click();
  if (choice !== undefined) await page.getByRole("dialog").getByLabel(choice).check();
  await page.getByRole("dialog").getByLabel(field, { exact: false }).fill(text);
  await inDialog(page, t("write-down"));
  await expect(page.getByText(text).first()).toBeVisible();
}

async function votes({ hr, members, id, fields, language }: Session & { readonly fields: readonly string[] }) {
  const t = words("sessions", language);
  const [first, second] = members as readonly [Page, Page];
  const { outcomes } = await ask<{ outcomes: readonly { id: string; title: Titled }[] }>(
    hr,
    `/evaluations/${id}/session/rules`,
  );
  await first.getByRole("button", { name: t("propose"), exact: true }).click();
  const motion = first.getByRole("dialog");
  await motion.getByLabel(outcomes.find((outcome) => outcome.id === "raise")!.title[language]).check();
  for (const title of fields) await motion.getByLabel(title, { exact: true }).fill("5");
  await motion.getByLabel(t("grounds")).fill(written[language].opinion);
  await expect(motion.getByText(language === "en" ? "5.00" : "5,00")).toBeVisible();
  await inDialog(first, t("propose-does"));
  await first.getByRole("button", { name: t("vote-for") }).click();
  await expect(first.getByRole("button", { name: t("my-vote") })).toBeVisible();
  await second.goto(`/sessions/${id}`);
  await second.getByRole("button", { name: t("vote-for") }).click();
  await expect(second.getByRole("button", { name: t("my-vote") })).toBeVisible();
  await hr.goto(`/sessions/${id}`);
  await hr.getByRole("button", { name: t("abstain") }).click();
  await expect(hr.getByRole("button", { name: t("abstain"), pressed: true })).toBeVisible();
  await hr.getByRole("button", { name: t("close-vote") }).click();
  await inDialog(hr, t("close-vote"));
  await expect(hr.getByText(t("new-result", { score: language === "en" ? "5.00" : "5,00" })).first()).toBeVisible();
}

async function signs({ hr, members, id, language }: Session) {
  const t = words("sessions", language);
  await hr.getByRole("button", { name: t("draw-minutes") }).click();
  await hr.getByRole("dialog").getByLabel(t("number")).fill("7");
  await inDialog(hr, t("draw-minutes"));
  await expect(hr.getByRole("link", { name: t("document.pdf") })).toBeVisible();
  for (const page of [...members, hr]) {
    await page.goto(`/sessions/${id}`);
    await page.getByRole("button", { name: t("sign"), exact: true }).click();
    await inDialog(page, t("sign"));
    await expect(page.getByRole("button", { name: t("sign"), exact: true })).toBeHidden();
  }
  await hr.getByRole("button", { name: t("publish") }).click();
  await expect(hr.getByRole("button", { name: t("publish") })).toBeHidden();
}

async function seesNewResult(page: Page, id: string, language: Language) {
  const t = words("results", language);
  await isSent(page, id);
  await page.goto(`/results/${id}`);
  await page.getByRole("button", { name: t("open.do") }).click();
  await expect(page.getByText(language === "en" ? "5.00" : "5,00").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: t("session.title") })).toBeVisible();
}

async function talksOver(page: Page, id: string, language: Language) {
  const t = words("sessions", language);
  await page.goto(`/sessions/${id}`);
  await page.getByRole("button", { name: t("record-feedback") }).click();
  for (const answer of await page.getByRole("dialog").locator("textarea:not([aria-hidden])").all())
    await answer.fill(written[language].opinion);
  await inDialog(page, t("write-down"));
  await expect(page.getByText(t("no-feedback"))).toBeHidden();
}

async function plansNext(page: Page, language: Language) {
  const t = words("campaigns", language);
  await page.goto("/campaigns");
  await page.getByRole("button", { name: t("plan.open") }).click();
  await page.getByRole("dialog").getByRole("radio", { disabled: false }).first().check();
  await inDialog(page, t("plan.does"));
  const step = (name: string) => page.getByRole("listitem").filter({ hasText: t(`step.${name}`) });
  await expect(step("draw-schedule")).toHaveAttribute("aria-current", "step");
  await page.getByRole("button", { name: t("do.draw") }).click();
  await expect(step("approve-schedule")).toHaveAttribute("aria-current", "step");
}

/** What a dialog is for, and that it was let. */
async function inDialog(page: Page, does: string) {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: does, exact: true }).click();
  await expect(dialog).toBeHidden();
}
