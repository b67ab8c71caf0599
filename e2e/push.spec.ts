// Signals on a device: what a push shows and where it leads, what the browser refuses, switching on and off, the offer in the inbox.
import { createHash } from "node:crypto";
import type { Worker } from "@playwright/test";
import { ask, change } from "./asking.ts";
import { expect, test as plain } from "./district.ts";
import type { District, Language, Page, Settings } from "./district.ts";
import { startPushService, subscribesAt, subscriptionAt } from "./push-service.ts";
import type { PushService } from "./push-service.ts";
import { words } from "./words.ts";

const test = plain.extend<object, { readonly service: PushService; readonly settings: Settings }>({
  service: [
    // The runner wants the first parameter taken apart.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const service = await startPushService();
      await use(service);
      await service.stop();
    },
    { scope: "worker" },
  ],
  settings: [({ service }, use) => use({ BAGALAU_PUSH_SERVICES: service.origin }), { scope: "worker" }],
});

const signal = {
  kind: "inbox",
  title: "Bagalau",
  text: "Сізге хабарлама бар. Оны қолданбада ашыңыз.",
  language: "kk",
  opens: "/inbox",
};

test("a push is shown as its one sentence, many as one, and one without words too", async ({ shared }) => {
  const page = await permitted(shared, "kk");
  await push(page, JSON.stringify(signal));
  await push(page, JSON.stringify(signal));
  await expect.poll(() => shown(page)).toEqual([["Bagalau", signal.text, "kk", "inbox", "/inbox"]]);
  await push(page, JSON.stringify({ ...signal, kind: "trial", text: "Сынақ", opens: "/account" }));
  await push(page, "not of ours");
  const own = words("devices", "kk")("signal");
  await expect
    .poll(() => shown(page))
    .toEqual([
      ["Bagalau", own, "kk", "inbox", "/inbox"],
      ["Bagalau", "Сынақ", "kk", "trial", "/account"],
    ]);
});

test("pressing it opens the inbox beside what is being written, or goes to the window that shows it", async ({
  shared,
}) => {
  const page = await permitted(shared, "ru");
  await push(page, JSON.stringify(signal));
  await press(page);
  await expect.poll(() => asked(page)).toEqual(["open /inbox"]);
  await expect.poll(() => shown(page)).toEqual([]);
  await page.goto("/inbox");
  await push(page, JSON.stringify(signal));
  await press(page);
  await expect.poll(() => asked(page)).toEqual(["open /inbox", "focus /inbox"]);
  await push(page, JSON.stringify({ ...signal, opens: "https://example.kz/account" }));
  await press(page);
  await expect.poll(() => asked(page)).toEqual(["open /inbox", "focus /inbox", "focus /inbox"]);
});

test("what the browser refuses is said in words", async ({ shared }) => {
  const t = words("devices", "ru");
  const page = await shared.enter("evaluated", { at: null });
  const cdp = await page.context().newCDPSession(page);
  const { targetInfo } = await cdp.send("Target.getTargetInfo");
  const answer = (setting: "denied" | "granted") =>
    cdp.send("Browser.setPermission", {
      permission: { name: "notifications" },
      setting,
      origin: shared.address,
      browserContextId: targetInfo.browserContextId!,
    });
  await answer("denied");
  await page.goto("/account");
  await expect(page.getByText(t("refused"), { exact: true })).toBeVisible();
  await expect(page.getByText(t("refused-how"))).toBeVisible();
  // This browser permits notifications and has no service behind it.
  await answer("granted");
  await page.reload();
  await page.getByRole("switch", { name: t("show") }).click();
  const dialog = page.getByRole("dialog", { name: t("switch-on") });
  await dialog.getByRole("button", { name: t("switch-on-do"), exact: true }).click();
  await expect(dialog.getByText(t("no-service"))).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("switch", { name: t("show") })).not.toBeChecked();
});

test("a device is switched on, tried, seen on another machine and switched off", async ({ district, service }) => {
  const t = words("devices", "ru");
  const page = await permitted(district, "ru", null);
  await subscribesAt(page, service);
  await page.goto("/account");
  await page.getByRole("switch", { name: t("show") }).click();
  const dialog = page.getByRole("dialog", { name: t("switch-on") });
  await dialog.getByLabel(t("name-it")).fill("Рабочий телефон");
  await dialog.getByRole("button", { name: t("switch-on-do"), exact: true }).click();
  await expect(page.getByRole("switch", { name: t("show") })).toBeChecked();
  await expect(page.getByText(t("here"), { exact: true }).first()).toBeVisible();
  const before = service.taken.length;
  await page.getByRole("button", { name: t("trial-named", { name: "Рабочий телефон" }) }).click();
  await expect(page.getByText(t("tried.taken"))).toBeVisible();
  expect(service.taken.slice(before)).toMatchObject([
    { ttl: "259200", topic: "trial", "content-encoding": "aes128gcm" },
  ]);

  // In another language it stays switched on, and says its sentence in that one.
  await page.evaluate(() => localStorage.setItem("bagalau.language", "kk"));
  await page.reload();
  await expect.poll(async () => (await devices(page)).map(({ language }) => language)).toEqual(["kk"]);

  const machine = await district.enter("evaluated", { at: "/account", language: "ru" });
  await expect(machine.getByRole("button", { name: t("remove-named", { name: "Рабочий телефон" }) })).toBeVisible();
  await page.getByRole("switch", { name: words("devices", "kk")("show") }).click();
  await expect(page.getByRole("switch", { name: words("devices", "kk")("show") })).not.toBeChecked();
  await machine.reload();
  await expect(machine.getByRole("switch", { name: t("show") })).toBeVisible();
  await expect(machine.getByText("Рабочий телефон")).toBeHidden();
  expect(district.complaints()).toEqual([]);
});

test("a device goes on when its service gives it another address", async ({ shared, service }) => {
  const page = await permitted(shared, "ru");
  const [before, now] = [subscriptionAt(service), subscriptionAt(service)];
  await change(page, "/me/devices", { ...before, name: "Телефон", language: "ru" });
  const worker = await workerOf(page);
  await worker.evaluate(
    (changed) => {
      const event = new Event("pushsubscriptionchange");
      const oldSubscription = { ...changed.before, options: { userVisibleOnly: true } };
      const newSubscription = { toJSON: () => changed.now };
      Object.assign(event, { oldSubscription, newSubscription, waitUntil: () => {} });
      dispatchEvent(event);
    },
    { before, now },
  );
  const mark = createHash("sha256").update(now.endpoint).digest("hex");
  await expect.poll(async () => (await devices(page)).map((device) => device.mark)).toEqual([mark]);
});

test("it is offered in the inbox from the second day on, and not again once it was turned down", async ({
  shared,
  service,
}) => {
  const t = words("devices", "ru");
  const page = await permitted(shared, "ru", null);
  await subscribesAt(page, service);
  await page.goto("/inbox");
  await expect(page.getByRole("heading", { name: words("inbox", "ru")("title"), level: 1 })).toBeVisible();
  await expect(page.getByText(t("offer"))).toBeHidden();
  await page.evaluate(() => localStorage.setItem("bagalau.signals-offer", "2026-05-19"));
  await page.reload();
  await expect(page.getByText(t("offer"))).toBeVisible();
  await page.getByRole("button", { name: t("not-now") }).click();
  await expect(page.getByText(t("offer"))).toBeHidden();
  await page.reload();
  await expect(page.getByRole("heading", { name: words("inbox", "ru")("title"), level: 1 })).toBeVisible();
  await expect(page.getByText(t("offer"))).toBeHidden();
});

/** Somebody signed in whose browser may show notifications, with its worker at work. */
async function permitted(district: District, language: Language, at: string | null = "/"): Promise<Page> {
  const page = await district.enter("evaluated", { language, at: null });
  await page.context().grantPermissions(["notifications"], { origin: district.address });
  if (at === null) return page;
  await page.goto(at);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  return page;
}

/** As the browser gets it from its service. */
async function push(page: Page, data: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const found = new Promise<string>((resolve) => {
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [own] = registrations.filter(({ scopeURL, isDeleted }) => page.url().startsWith(scopeURL) && !isDeleted);
      if (own !== undefined) resolve(own.registrationId);
    });
  });
  await cdp.send("ServiceWorker.enable");
  const { origin } = new URL(page.url());
  await cdp.send("ServiceWorker.deliverPushMessage", { origin, registrationId: await found, data });
  await expect.poll(async () => (await shown(page)).length).toBeGreaterThan(0);
  await cdp.detach();
}

async function shown(page: Page): Promise<readonly (readonly unknown[])[]> {
  const notifications = await page.evaluate(async () => {
    const all = await (await navigator.serviceWorker.ready).getNotifications();
    return all.map(({ title, body, lang, tag, data }) => [title, body, lang, tag, data as unknown]);
  });
  return notifications.toSorted((one, other) => String(one[3]).localeCompare(String(other[3])));
}

/** The runner may hear of it after the page. */
async function workerOf(page: Page): Promise<Worker> {
  const known = () => page.context().serviceWorkers()[0];
  await expect.poll(known).toBeDefined();
  return known()!;
}

/** What the browser's worker has of the browser, as far as it is needed here. */
interface Scope {
  asked?: string[];
  readonly registration: { readonly getNotifications: () => Promise<readonly unknown[]> };
  readonly clients: { openWindow: (url: string) => Promise<null> };
  readonly WindowClient: { readonly prototype: { focus: (this: { readonly url: string }) => Promise<unknown> } };
  readonly NotificationEvent: new (name: string, parts: { readonly notification: unknown }) => Event;
  readonly dispatchEvent: (event: Event) => boolean;
}

/** Presses what is shown. What the worker then asks of the browser is noted: the browser does it for a hand alone. */
async function press(page: Page): Promise<void> {
  const worker = await workerOf(page);
  await worker.evaluate(async () => {
    const scope = globalThis as unknown as Scope;
    const asked = (scope.asked ??= []);
    scope.clients.openWindow = (url) => {
      asked.push(`open ${url}`);
      return Promise.resolve(null);
    };
    scope.WindowClient.prototype.focus = function focus() {
      asked.push(`focus ${new URL(this.url).pathname}`);
      return Promise.resolve(this);
    };
    for (const notification of await scope.registration.getNotifications()) {
      scope.dispatchEvent(new scope.NotificationEvent("notificationclick", { notification }));
    }
  });
}

async function asked(page: Page): Promise<readonly string[]> {
  const worker = await workerOf(page);
  return worker.evaluate(() => (globalThis as unknown as Scope).asked ?? []);
}

interface Device {
  readonly language: string;
  readonly mark: string;
}

async function devices(page: Page): Promise<readonly Device[]> {
  return (await ask<{ readonly items: readonly Device[] }>(page, "/me/devices")).items;
}
