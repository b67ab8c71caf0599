import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "./channel.ts";
import { startGateway } from "./gateway.fixture.ts";
import type { SampleGateway } from "./gateway.fixture.ts";
import { deliverySettings } from "./settings.ts";
import type { GatewaySettings } from "./settings.ts";
import { makeTextMessageChannel, readGatewayReport } from "./text-message-channel.ts";

const message: Message = {
  token: "0196f0a1-0000-7000-8000-000000000002",
  address: "+77011234567",
  language: "kk",
  subject: "",
  text: "Қарасу ауданы. Сізге хабарлама бар: «Бағалау нәтижесі» & https://b.kz/inbox/1",
  html: null,
};

let gateway: SampleGateway;

beforeEach(async () => {
  gateway = await startGateway();
});

afterEach(async () => {
  await gateway.close();
});

function settings(over: Record<string, unknown> = {}): GatewaySettings {
  const textMessage = {
    url: `${gateway.url}/send`,
    headers: { authorization: "Bearer gateway-key", "idempotency-key": "{token}" },
    body: { format: "json", value: { recipient: "{digits}", message: { text: "{text}" }, ref: "{token}" } },
    answer: { id: "data.messageId", state: "code", accepted: ["queued"], rejected: ["bad-number"] },
    report: { id: "id", token: "ref", state: "status", delivered: ["DELIVRD"], bounced: ["UNDELIV", "EXPIRED"] },
    timeoutMs: 300,
    ...over,
  };
  return deliverySettings.parse({ textMessage }).textMessage!;
}

const send = (over: Record<string, unknown> = {}) => makeTextMessageChannel(settings(over)).send(message);

describe("a text message by a gateway", () => {
  test("D3 goes as JSON with its Kazakh letters, its number and its token, and comes back with the gateway's id", async () => {
    expect(await send()).toMatchObject({ outcome: "accepted", reference: "sms-1" });
    const [request] = gateway.requests;
    expect(JSON.parse(request!.body)).toEqual({
      recipient: "77011234567",
      message: { text: message.text },
      ref: message.token,
    });
    expect(request!.headers).toMatchObject({ authorization: "Bearer gateway-key", "idempotency-key": message.token });
  });

  test("goes as a form, or in the address, to a gateway that wants it so", async () => {
    await send({ body: { format: "form", fields: { phones: "{to}", mes: "{text}" } } });
    await send({ method: "GET", url: `${gateway.url}/send?phones={to}&mes={text}`, body: { format: "none" } });
    const [form, get] = gateway.requests;
    expect(Object.fromEntries(new URLSearchParams(form!.body))).toEqual({ phones: "+77011234567", mes: message.text });
    expect(Object.fromEntries(new URL(get!.url, gateway.url).searchParams)).toEqual({
      phones: "+77011234567",
      mes: message.text,
    });
  });

  test.each(["broken", "busy"] as const)("to a gateway that is %s has failed by an outage", async (mood) => {
    gateway.mood = mood;
    expect(await send()).toMatchObject({ outcome: "failed", outage: true });
  });

  test("to a number that the gateway refuses has bounced", async () => {
    gateway.mood = "rejecting";
    expect(await send()).toMatchObject({ outcome: "bounced" });
  });

  test("that is answered by a page instead of an id was not accepted", async () => {
    gateway.mood = "talking";
    expect(await send()).toMatchObject({ outcome: "failed", outage: false });
  });

  test.each(["stalled", "cut"] as const)("to a gateway that has it and is then %s is unknown", async (mood) => {
    gateway.mood = mood;
    expect(await send()).toMatchObject({ outcome: "unknown" });
    expect(gateway.messages.size).toBe(1);
  });

  test("sent again under its token after an unknown outcome reaches the person once", async () => {
    gateway.mood = "cut";
    await send();
    gateway.mood = "well";
    expect(await send()).toMatchObject({ outcome: "accepted", reference: "sms-1" });
    expect(gateway.requests).toHaveLength(2);
    expect(gateway.messages.size).toBe(1);
  });

  test("to a gateway that is not there is an outage", async () => {
    const channel = makeTextMessageChannel(settings());
    await gateway.close();
    expect(await channel.send(message)).toMatchObject({ outcome: "failed", outage: true, detail: "ECONNREFUSED" });
  });
});

describe("a gateway's report", () => {
  test.each([
    ["DELIVRD", "delivered"],
    ["EXPIRED", "bounced"],
    ["ENROUTE", "delayed"],
  ])("%s says that the message is %s", (status, state) => {
    expect(readGatewayReport(settings(), { id: 17, status })).toEqual({
      token: null,
      reference: "17",
      state,
      detail: status,
    });
  });

  test("without an id or a state says nothing", () => {
    expect(readGatewayReport(settings(), { status: "DELIVRD" })).toBeNull();
    expect(readGatewayReport(settings(), { id: "sms-1" })).toBeNull();
    expect(readGatewayReport(settings(), "sms-1")).toBeNull();
  });
});
