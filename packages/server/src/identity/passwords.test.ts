import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkPassword, hashPassword } from "./password-hash.ts";
import { passwordFaults } from "./password-rules.ts";
import { forAddress, forLogin, secondsToWait } from "./throttle.ts";
import { GateFull, WorkGate } from "./work-gate.ts";

const secret = randomBytes(32);

describe("a kept password", () => {
  test("is Argon2id with the memory and passes that OWASP names, and salted", async () => {
    const [one, two] = [
      await hashPassword("алма ағашының гүлі", secret),
      await hashPassword("алма ағашының гүлі", secret),
    ];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/u);
    expect(one).not.toBe(two);
  });

  test("is known again, however the letters were composed, and nothing else is", async () => {
    const kept = await hashPassword("Йод пен Ёлка", secret);
    expect(await checkPassword("Йод пен Ёлка".normalize("NFD"), secret, kept)).toEqual({
      right: true,
      outdated: false,
    });
    expect(await checkPassword("йод пен ёлка", secret, kept)).toEqual({ right: false, outdated: false });
    expect(await checkPassword("", secret, kept)).toEqual({ right: false, outdated: false });
  });

  test("cannot be checked without the installation's secret", async () => {
    const kept = await hashPassword("алма ағашының гүлі", secret);
    expect((await checkPassword("алма ағашының гүлі", randomBytes(32), kept)).right).toBe(false);
  });

  test("of nobody is never right", async () => {
    expect(await checkPassword("алма ағашының гүлі", secret, null)).toEqual({ right: false, outdated: false });
  });

  test("that is weaker than today's is right and outdated", async () => {
    const weak = await hashPassword("алма ағашының гүлі", secret, { memory: 8_192, passes: 1 });
    expect(await checkPassword("алма ағашының гүлі", secret, weak)).toEqual({ right: true, outdated: true });
    expect(await checkPassword("басқа сөз", secret, weak)).toEqual({ right: false, outdated: false });
  });
});

describe("the gate before costly work", () => {
  test("lets so many in, keeps so many waiting in their order, and turns the rest away", async () => {
    const gate = new WorkGate(2, 3);
    const finish: (() => void)[] = [];
    const begun: number[] = [];
    const work = (number: number) => () =>
      new Promise<number>((resolve) => {
        begun.push(number);
        finish.push(() => resolve(number));
      });
    const inside = [1, 2, 3, 4, 5].map((number) => gate.pass(work(number)));
    await expect(gate.pass(work(6))).rejects.toThrow(GateFull);
    expect(begun).toEqual([1, 2]);
    for (let next = 0; next < 5; next += 1) {
      finish[next]!();
      await inside[next];
    }
    expect(begun).toEqual([1, 2, 3, 4, 5]);
    expect(await Promise.all(inside)).toEqual([1, 2, 3, 4, 5]);
    expect(await gate.pass(() => Promise.resolve(7))).toBe(7);
  });

  test("opens again after work that failed", async () => {
    const gate = new WorkGate(1, 0);
    await expect(gate.pass(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await gate.pass(() => Promise.resolve("yes"))).toBe("yes");
  });
});

describe("a new password", () => {
  const codes = (password: string, secondProof = true, known: readonly string[] = []): readonly string[] =>
    passwordFaults(password, { secondProof, known }).map(({ code }) => code);

  test("has eight letters beside a second proof and fifteen alone, counted as people count", () => {
    expect(codes("жұлдызұ")).toEqual(["identity.password-short"]);
    expect(codes("жұлдызұз")).toEqual([]);
    expect(codes("жұлдызды түндер", false)).toEqual([]);
    expect(codes("жұлдызды түнде", false)).toEqual(["identity.password-short"]);
    expect(codes("🐎".repeat(7))).toEqual(["identity.password-short"]);
  });

  test("needs no capitals, digits or signs, and may be a sentence", () => {
    expect(codes("тау мен дала арасында өзен ағады")).toEqual([]);
    expect(codes("x".repeat(50) + "уй".repeat(80))).toEqual(["identity.password-long"]);
  });

  test.each([
    "password",
    "Password1",
    "password2025!",
    "қазақстан",
    "Казахстан2024",
    "ЙЦУКЕНГШ",
    "qwertyui",
    "lkjhgfds",
    "12345678",
    "98765432",
    "aaaaaaaa",
    "abc123abc123",
    "құпиясөз",
    "gfhjkmgfhjkm",
    "1q2w3e4r5t",
    "Astana2025",
  ])("is not %s: that is tried first", (password) => {
    expect(codes(password)).toEqual(["identity.password-common"]);
  });

  test("is not the login or a name with little around it", () => {
    const known = ["aigul.s", "Сәрсенова", "Ай"];
    expect(codes("Сәрсенова1990", true, known)).toEqual(["identity.password-own"]);
    expect(codes("aigul.s-2025", true, known)).toEqual(["identity.password-own"]);
    expect(codes("Сәрсенова көктемде гүл терді", true, known)).toEqual([]);
    expect(codes("Айлы түнде жол", true, known)).toEqual([]);
  });
});

describe("the wait after failures", () => {
  const at = "2025-10-22T05:00:00.000Z";
  const waits = (count: number, patience = forLogin): number => secondsToWait({ count, lastAt: at }, patience, at);

  test("begins with the fifth for a login, doubles, and is an hour at most", () => {
    expect([0, 4, 5, 6, 7, 11, 12, 100].map((count) => waits(count))).toEqual([0, 0, 30, 60, 120, 1920, 3600, 3600]);
  });

  test("begins with the fiftieth for an address", () => {
    expect([49, 50, 59, 60, 200].map((count) => waits(count, forAddress))).toEqual([0, 60, 60, 120, 3600]);
  });

  test("runs from the last failure", () => {
    const failures = { count: 5, lastAt: at };
    expect(secondsToWait(failures, forLogin, "2025-10-22T05:00:29.500Z")).toBe(1);
    expect(secondsToWait(failures, forLogin, "2025-10-22T05:00:30.000Z")).toBe(0);
  });
});
