// The door: signing in by hand, in each language, and what is refused there.
import { expect, test } from "./district.ts";

const languages = [
  { language: "kk", login: "Логин", password: "Құпиясөз", enter: "Кіру", home: "Менің істерім" },
  { language: "ru", login: "Логин", password: "Пароль", enter: "Войти", home: "Мои дела" },
  { language: "en", login: "Login", password: "Password", enter: "Sign in", home: "To do" },
] as const;

for (const { language, login, password, enter, home } of languages) {
  test(`somebody signs in and sees what there is to do (${language})`, async ({ shared }) => {
    const page = await shared.visit({ language });
    await page.goto("/");
    await page.getByLabel(login, { exact: false }).fill("demo.evaluated");
    await page.getByLabel(password, { exact: false }).first().fill(shared.password);
    await page.getByRole("button", { name: enter, exact: true }).click();
    await expect(page.getByRole("heading", { name: home, level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(shared.complaints()).toEqual([]);
  });
}
