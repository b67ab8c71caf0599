// Which addresses the server asks on a browser's word.
import { describe, expect, test } from "vitest";
import { contact, knownServices, pushService, serviceOf } from "./push-services.ts";

describe("an endpoint", () => {
  test.each([
    ["https://fcm.googleapis.com/fcm/send/abc", "https://fcm.googleapis.com"],
    ["https://updates.push.services.mozilla.com/wpush/v2/abc", "https://updates.push.services.mozilla.com"],
    ["https://web.push.apple.com/abc", "https://web.push.apple.com"],
    ["https://wns2-par02p.notify.windows.com/w/?token=abc", "https://wns2-par02p.notify.windows.com"],
  ])("of a known service is taken: %s", (endpoint, service) => {
    expect(serviceOf(endpoint, knownServices)).toBe(service);
  });

  test.each([
    "http://fcm.googleapis.com/fcm/send/abc",
    "https://fcm.googleapis.com:8443/fcm/send/abc",
    "https://user:word@fcm.googleapis.com/abc",
    "https://fcm.googleapis.com.example.kz/abc",
    "https://example.kz/fcm.googleapis.com",
    "https://push.apple.com/abc",
    "https://evilpush.apple.com.example/abc",
    "https://127.0.0.1/abc",
    "https://[::1]/abc",
    "https://169.254.169.254/latest/meta-data",
    "https://10.0.0.1/abc",
    "https://localhost/abc",
    "file:///etc/passwd",
    "not an address",
  ])("of anything else is not: %s", (endpoint) => {
    expect(serviceOf(endpoint, knownServices)).toBeNull();
  });

  test("of a service of the body's own is taken by its whole origin alone", () => {
    const services = ["https://push.akimat.kz:8443"];
    expect(serviceOf("https://push.akimat.kz:8443/w/1", services)).toBe("https://push.akimat.kz:8443");
    expect(serviceOf("https://push.akimat.kz/w/1", services)).toBeNull();
    expect(serviceOf("http://push.akimat.kz:8443/w/1", services)).toBeNull();
  });
});

describe("a setting", () => {
  test("names a host, any name before it, or a whole origin", () => {
    const said = ["fcm.googleapis.com", "*.push.apple.com", "https://push.akimat.kz:8443", "http://127.0.0.1:9090"];
    expect(said.map((raw) => pushService(raw))).toEqual(said.map((value) => ({ value })));
  });

  test.each(["*", "*.kz.", "com", "http://push.akimat.kz", "https://push.akimat.kz/", "https://push.akimat.kz/w"])(
    "does not take %s for a service",
    (raw) => {
      expect(pushService(raw)).toEqual({ faults: [{ code: "not-a-push-service", params: { raw } }] });
    },
  );

  test("takes a letter's address or an https address for a contact, and nothing else", () => {
    expect(contact("mailto:it@akimat.kz")).toEqual({ value: "mailto:it@akimat.kz" });
    expect(contact("https://akimat.kz/it")).toEqual({ value: "https://akimat.kz/it" });
    for (const raw of ["http://akimat.kz", "it@akimat.kz", "mailto:it", ""]) {
      expect(contact(raw)).toEqual({ faults: [{ code: "not-a-contact", params: { raw } }] });
    }
  });
});
