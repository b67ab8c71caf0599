// The office without a mouse: a duty delegated and taken back, a term extended, an exclusion decided and undone, a letter and its
// proof recorded, a vote corrected. After each act whoever goes by keyboard is where he was, or at what came in its place.
import { ask, change, written } from "./asking.ts";
import { choose, chooseByArrows, go, reach, write } from "./by-keyboard.ts";
import { expect, test } from "./district.ts";
import type { District, Page } from "./district.ts";
import { words } from "./words.ts";
import type { Say } from "./words.ts";

const language = "ru";
const of = (feature: string): Say => words(feature, language);
const [people, campaigns, notices, sessions, design] = [
  of("people"),
  of("campaigns"),
  of("notices"),
  of("sessions"),
  of("design"),
];

interface Items<One> {
  readonly items: readonly One[];
}

interface Person {
  readonly id: string;
  readonly name: string;
}

test("a duty is delegated and taken back by keyboard alone; what is refused stays as it was typed", async ({
  district,
}) => {
  const page = await district.enter("hr-head", { language, at: "/people/delegations" });
  const [head, hr] = [await nameIn(district, "hr-head"), await nameIn(district, "hr")];
  const begin = page.getByRole("button", { name: people("delegations.delegate") });
  const dialog = page.getByRole("dialog");
  await go(page, begin);
  await expect(dialog.getByLabel(people("delegations.duty"))).toBeFocused();
  await chooseByArrows(page, "ArrowDown");
  await expect(dialog.getByLabel(people("delegations.duty"))).toHaveValue(design("role.hr-head"));
  await choose(page, dialog.getByLabel(people("delegations.of")), head);
  await choose(page, dialog.getByLabel(people("delegations.by")), hr);
  await write(page, dialog.getByLabel(people("entry.from")), "25.05.2026");
  await write(page, dialog.getByLabel(people("delegations.until")), "24.05.2026");
  await cites(page, "17-к");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toBeVisible();
  await expect(dialog.getByLabel(design("act.on"))).toBeFocused();
  await reach(page, dialog.getByLabel(people("delegations.until")), "Shift+Tab");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("29.05.2026");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(begin).toBeFocused();

  const end = page.getByRole("button", { name: new RegExp(`^${people("delegations.end")}.*${hr}`, "u") });
  await go(page, end);
  await expect(dialog.getByText(hr)).toBeVisible();
  await expect(dialog.getByLabel(people("end.last-day"))).toBeFocused();
  await page.keyboard.type("26.05.2026");
  await cites(page, "18-к");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(end).toBeHidden();
  await isSomewhere(page);
  expect(district.complaints()).toEqual([]);
});

test("a term is extended by an act, and who is evaluated is decided and undone, by keyboard alone", async ({
  district,
}) => {
  const page = await district.enter("hr-head", { language });
  const { items } = await ask<Items<{ readonly id: string; readonly phase: string }>>(page, "/campaigns");
  await page.goto(`/campaigns/${items.find(({ phase }) => phase === "open")!.id}`);
  const begin = page.getByRole("button", { name: campaigns("do.extend") });
  const extending = page.getByRole("dialog", { name: campaigns("extend.title") });
  await go(page, begin);
  await expect(extending.getByLabel(campaigns("extend.until"))).toBeFocused();
  await page.keyboard.type("01.04.2026");
  // What is not whole yet is not sent: whoever presses Enter comes to what is missing.
  await page.keyboard.press("Enter");
  await expect(extending.getByLabel(design("act.number"))).toBeFocused();
  await cites(page, "19-к");
  await go(page, extending.getByRole("button", { name: campaigns("do.extend") }));
  await expect(extending.getByRole("alert")).toBeVisible();
  await expect(extending.getByRole("button", { name: campaigns("do.extend") })).toBeFocused();
  await reach(page, extending.getByLabel(campaigns("extend.until")), "Shift+Tab");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("01.06.2026");
  await page.keyboard.press("Enter");
  await expect(extending).toBeHidden();
  await expect(begin).toBeFocused();
  await expect(page.getByText(campaigns("due-on", { day: "1 июня 2026 года" }))).toBeVisible();

  const periods = await ask<readonly { readonly period: string; readonly campaign: string | null }[]>(
    page,
    "/campaign-periods",
  );
  const { period } = periods.find(({ campaign }) => campaign === null)!;
  const { id } = await change<{ readonly id: string }>(page, "/campaigns", { period });
  await page.goto(`/campaigns/${id}/review`);
  const row = page.getByRole("table").locator(".data-open").first();
  const name = await row.innerText();
  const drawer = page.getByRole("dialog", { name, exact: true });
  await go(page, row);
  await decides(page, name, "exclude");
  await expect(drawer.getByText(campaigns("decided-in-review"))).toBeVisible();
  await decides(page, name, "restore");
  await expect(drawer.getByText(campaigns("decided-in-review"))).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(row).toBeFocused();
  expect(district.complaints()).toEqual([]);
});

test("a registered letter and the proof that it was received are recorded by keyboard alone", async ({ district }) => {
  const page = await district.enter("hr", { language });
  const { items } = await ask<Items<{ readonly id: string }>>(page, "/notices?needsHand=true");
  await page.goto(`/notices/${items[0]!.id}`);
  const dialog = page.getByRole("dialog");
  await go(page, page.getByRole("button", { name: notices("record-sending") }));
  await write(page, dialog.getByLabel(notices("address")), written[language].place);
  await write(page, dialog.getByLabel(notices("reference")), "RR-77");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();

  await go(page, page.getByRole("button", { name: notices("record-proof") }));
  await write(page, dialog.getByLabel(notices("proof-reference")), "RR-77");
  await page.keyboard.press("Enter");
  const files = dialog.getByRole("group", { name: notices("proof-file") });
  const add = files.getByRole("button", { name: design("add-file") });
  await expect(add).toBeFocused();
  const asked = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (
    await asked
  ).setFiles({ name: "уведомление.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") });
  await expect(files.getByRole("link", { name: "уведомление.pdf" })).toBeVisible();
  await expect(files.getByRole("button", { name: design("replace-file") })).toBeFocused();
  await go(page, dialog.getByRole("button", { name: notices("write-down") }));
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("link", { name: "уведомление.pdf" })).toBeVisible();
  await isSomewhere(page);
  expect(district.complaints()).toEqual([]);
});

test("a vote written down wrongly is corrected by keyboard alone, and one given in person is its giver's", async ({
  district,
}) => {
  const page = await district.enter("hr", { language });
  const { id, itself, other } = await sitting(district, page);
  await page.goto(`/sessions/${id}`);
  const own = page.getByRole("row", { name: itself });
  await expect(own.getByText(sessions("cast-in-person"))).toBeVisible();
  await expect(own.getByRole("button")).toHaveCount(0);

  await reach(page, page.getByRole("combobox", { name: sessions("vote-of", { name: other }) }));
  await chooseByArrows(page, "ArrowDown", "ArrowUp");
  const correct = page.getByRole("button", { name: sessions("correct-vote-of", { name: other }) });
  await expect(correct).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: sessions("correct-vote-of", { name: other }) });
  await expect(dialog.getByRole("radio", { disabled: false })).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(correct).toBeFocused();
  await expect(page.getByRole("row", { name: other }).getByText(sessions("abstained"))).toBeVisible();
  expect(district.complaints()).toEqual([]);
});

async function nameIn(district: District, part: string): Promise<string> {
  const page = await district.enter(part, { at: null });
  const { person } = await ask<{ readonly person: string }>(page, "/me");
  return (await ask<Items<Person>>(page, `/people?person=${person}`)).items[0]!.name;
}

/** The document that it rests on. */
async function cites(page: Page, number: string): Promise<void> {
  const dialog = page.getByRole("dialog").last();
  await write(page, dialog.getByLabel(design("act.number")), number);
  await write(page, dialog.getByLabel(design("act.on")), "19.05.2026");
}

/** On the page, and not before its beginning. */
async function isSomewhere(page: Page): Promise<void> {
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
}

/** With its reason, from the drawer of a person and back into it. */
async function decides(page: Page, name: string, deed: "exclude" | "restore"): Promise<void> {
  const drawer = page.getByRole("dialog", { name, exact: true });
  const dialog = page.getByRole("dialog", { name: campaigns(`deed.${deed}`) });
  await go(page, drawer.getByRole("button", { name: campaigns(`deed.${deed}`) }));
  await expect(dialog.getByLabel(campaigns("reason"))).toBeFocused();
  await page.keyboard.type(written[language].opinion);
  if (deed === "exclude") await cites(page, "20-к");
  await go(page, dialog.getByRole("button", { name: campaigns(`deed.${deed}`) }));
  await expect(dialog).toBeHidden();
  await expect(drawer.locator(":focus")).toHaveCount(1);
}

interface Sitting {
  readonly id: string;
  /** Names of members: who votes himself, and who has no screen. */
  readonly itself: string;
  readonly other: string;
}

/** A session that sits today, with one motion and one vote given in person. */
async function sitting(district: District, hr: Page): Promise<Sitting> {
  interface Called {
    readonly evaluation: string;
    readonly phase: { readonly id: string };
  }
  interface Session {
    readonly members: readonly { readonly person: Person }[];
  }
  const called = await ask<Items<Called>>(hr, "/sessions?limit=100");
  const id = called.items.find(({ phase }) => phase.id === "session")!.evaluation;
  const { today, person: own } = await ask<{ readonly today: string; readonly person: string }>(hr, "/me");
  const path = `/evaluations/${id}/session`;
  const member = await district.enter("evaluator", { language, at: null });
  const { person: itself } = await ask<{ readonly person: string }>(member, "/me");
  const members = (await ask<Session>(hr, path)).members.map(({ person }) => person);
  await change(hr, `${path}/move`, { heldOn: today, time: "16:00", place: null, reason: written[language].opinion });
  await change(hr, `${path}/hold`, { heldOn: today, present: members.map((one) => one.id) });
  const motion = { outcome: "keep", given: null, grounds: written[language].opinion };
  await change(member, `${path}/motions`, motion);
  await change(member, `${path}/votes`, { motion: 1 });
  const nameOf = (person: (one: Person) => boolean): string => members.find(person)!.name;
  return {
    id,
    itself: nameOf((one) => one.id === itself),
    other: nameOf((one) => one.id !== itself && one.id !== own),
  };
}
