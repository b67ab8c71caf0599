import { randomBytes } from "node:crypto";
import { generateSync } from "otplib";
import { describe, expect, test } from "vitest";
import { deviceNonce, newDevice } from "./device.ts";
import { newRecoveryCodes, recoveryHash } from "./recovery-codes.ts";
import { seal, unseal } from "./sealed.ts";
import { newToken, readToken } from "./token.ts";
import { newTotp, totpStep } from "./totp.ts";

const body = "01990000-0000-7000-8000-000000000001";
const other = "01990000-0000-7000-8000-000000000002";
const key = randomBytes(32);

describe("a sealed value", () => {
  const sealed = seal(key, "totp here", Buffer.from("JBSWY3DPEHPK3PXP"));

  test("opens in its place with its key", () => {
    expect(unseal(key, "totp here", sealed).toString()).toBe("JBSWY3DPEHPK3PXP");
    expect(seal(key, "totp here", Buffer.from("JBSWY3DPEHPK3PXP"))).not.toEqual(sealed);
  });

  test("opens in no other place, with no other key, and not after one changed bit", () => {
    expect(() => unseal(key, "totp there", sealed)).toThrow(/authenticat/u);
    expect(() => unseal(randomBytes(32), "totp here", sealed)).toThrow(/authenticat/u);
    for (let place = 0; place < sealed.length; place += 1) {
      const bent = Buffer.from(sealed);
      bent[place]! ^= 1;
      expect(() => unseal(key, "totp here", bent)).toThrow(/authenticat/u);
    }
    expect(() => unseal(key, "totp here", sealed.subarray(0, 20))).toThrow(/authenticat/u);
  });
});

describe("a bearer's token", () => {
  test("is read back with its body, and only its hash is kept", () => {
    const { text, hash } = newToken("session", body);
    expect(readToken("session", text)).toEqual({ body, hash });
    expect(text).not.toContain(hash.toString("base64url"));
  });

  test("is another token in another body or for another purpose", () => {
    const { text, hash } = newToken("session", body);
    const [, , secret] = text.split(".");
    const [mark, place] = newToken("session", other).text.split(".");
    expect(readToken("session", `${mark}.${place}.${secret}`)?.hash).not.toEqual(hash);
    expect(readToken("key", text)).toBeNull();
    expect(readToken("key", `k${text.slice(1)}`)?.hash).not.toEqual(hash);
  });

  test.each([null, undefined, "", "s", "s..", "s.a.b", "x".repeat(5_000), `${newToken("session", body).text}.more`])(
    "is not %j",
    (text) => {
      expect(readToken("session", text)).toBeNull();
    },
  );
});

describe("a code of an authenticator application", () => {
  const now = "2025-10-22T05:00:00.000Z";
  const epoch = Date.parse(now) / 1_000;
  const step = Math.floor(epoch / 30);
  const { secret, uri } = newTotp("Bagalau", "aigul");
  const codeAt = (seconds: number): string => generateSync({ secret, epoch: epoch + seconds });

  test("is good in its half minute and those beside it", () => {
    expect([-30, 0, 30].map((seconds) => totpStep(secret, codeAt(seconds), now, null))).toEqual([
      step - 1,
      step,
      step + 1,
    ]);
    expect([-60, 60].map((seconds) => totpStep(secret, codeAt(seconds), now, null))).toEqual([null, null]);
  });

  test("is not good again, nor is any before it", () => {
    expect(totpStep(secret, codeAt(0), now, step)).toBeNull();
    expect(totpStep(secret, codeAt(-30), now, step)).toBeNull();
    expect(totpStep(secret, codeAt(30), now, step)).toBe(step + 1);
    expect(totpStep(secret, codeAt(30), now, step + 1)).toBeNull();
    expect(totpStep(secret, codeAt(30), now, step + 1_000)).toBeNull();
  });

  test.each(["", "12345", "1234567", "12345a", " 123456", "١٢٣٤٥٦"])("is not %j", (code) => {
    expect(totpStep(secret, code, now, null)).toBeNull();
  });

  test("is set up by an address that applications read", () => {
    expect(uri).toBe(`otpauth://totp/Bagalau:aigul?secret=${secret}&issuer=Bagalau`);
  });
});

describe("recovery codes", () => {
  test("are ten, all different, in letters that handwriting keeps apart", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[2-9a-hjkmnp-z]{4}-[2-9a-hjkmnp-z]{4}-[2-9a-hjkmnp-z]{4}$/u);
  });

  test("are known however they are typed, and in their own list alone", () => {
    const [code = ""] = newRecoveryCodes();
    const hash = recoveryHash(key, "list", code);
    expect(recoveryHash(key, "list", ` ${code.toUpperCase().replaceAll("-", " ")} `)).toEqual(hash);
    expect(recoveryHash(key, "another", code)).not.toEqual(hash);
    expect(recoveryHash(key, "list", "коды")).toBeNull();
  });
});

describe("the mark of a known browser", () => {
  test("belongs to one login of one body", () => {
    const mark = newDevice(key, body, "aigul");
    expect(deviceNonce(key, body, "aigul", mark)).toBe(mark.split(".")[0]);
    expect(deviceNonce(key, body, "serik", mark)).toBeNull();
    expect(deviceNonce(key, other, "aigul", mark)).toBeNull();
    expect(deviceNonce(randomBytes(32), body, "aigul", mark)).toBeNull();
    expect(deviceNonce(key, body, "aigul", `x${mark}`)).toBeNull();
    expect(deviceNonce(key, body, "aigul", null)).toBeNull();
  });
});
