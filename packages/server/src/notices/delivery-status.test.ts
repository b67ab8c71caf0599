import { expect, test } from "vitest";
import { readDeliveryStatus } from "./delivery-status.ts";

const token = "0196f0a1-0000-7000-8000-000000000003";
const returnPath = "bounce+{token}@example.kz";

function report(action: string, extra: readonly string[] = [], to = `bounce+${token}@example.kz`): string {
  return [
    "Return-Path: <>",
    `To: ${to}`,
    "Subject: Delivery Status Notification",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
    "",
    "--x",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Хат туралы есеп.",
    "--x",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.kz",
    ...extra,
    "",
    "Final-Recipient: rfc822; aiym@example.kz",
    `Action: ${action}`,
    "Status: 5.1.1",
    "Diagnostic-Code: smtp; 550 5.1.1",
    "  User unknown",
    "--x--",
  ].join("\r\n");
}

test("a failure named by the envelope id is a bounce of that sending", () => {
  expect(
    readDeliveryStatus(report("failed", [`Original-Envelope-Id: ${token}`], "postmaster@example.kz"), returnPath),
  ).toEqual({
    token,
    reference: null,
    state: "bounced",
    detail: "failed 5.1.1 smtp; 550 5.1.1 User unknown",
  });
});

test("a report without an envelope id is known by the return path at which it arrived", () => {
  expect(readDeliveryStatus(report("delivered"), returnPath)).toMatchObject({ token, state: "delivered" });
});

test("a delay is told and settles nothing", () => {
  expect(readDeliveryStatus(report("delayed"), returnPath)).toMatchObject({ state: "delayed" });
});

test.each(["relayed", "expanded", ""])("the action %j proves nothing", (action) => {
  expect(readDeliveryStatus(report(action), returnPath)).toBeNull();
});

test("an ordinary letter at the return path is no report", () => {
  expect(readDeliveryStatus(`To: bounce+${token}@example.kz\r\nSubject: Re\r\n\r\nРахмет`, returnPath)).toBeNull();
});
