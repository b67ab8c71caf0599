import { afterEach, describe, expect, test } from "vitest";
import type { Channel, Message } from "./channel.ts";
import { makeEmailChannel } from "./e-mail-channel.ts";
import { startMailServer } from "./mail-server.fixture.ts";
import type { MailServerOptions, SampleMailServer } from "./mail-server.fixture.ts";
import { deliverySettings } from "./settings.ts";

const message: Message = {
  token: "0196f0a1-0000-7000-8000-000000000001",
  address: "aiym@example.kz",
  language: "kk",
  subject: "Хабарлама: Бағалау нәтижесі",
  text: "Сәлеметсіз бе, Әсел Ғұмарқызы Қоңырбаева! Үшінші тоқсан, іс № 5.\n",
  html: "<p>Сәлеметсіз бе, Әсел Ғұмарқызы Қоңырбаева!</p>",
};

const open: { server: SampleMailServer | null; channel: Channel | null } = { server: null, channel: null };

afterEach(async () => {
  open.channel?.close();
  await open.server?.close();
});

async function start(
  options: MailServerOptions = {},
  mail: Record<string, unknown> = {},
): Promise<{ server: SampleMailServer; channel: Channel }> {
  const server = await startMailServer(options);
  const channel = channelTo(server.port, mail);
  open.server = server;
  open.channel = channel;
  return { server, channel };
}

function channelTo(port: number, mail: Record<string, unknown> = {}): Channel {
  const settings = deliverySettings.parse({
    mail: {
      host: "127.0.0.1",
      port,
      security: "none",
      from: "Қарасу ауданы <no-reply@example.kz>",
      returnPath: "bounce+{token}@example.kz",
      timeoutMs: 2_000,
      ...mail,
    },
  });
  return makeEmailChannel(settings.mail!);
}

function header(raw: string, name: string): string {
  const unfolded = raw.replace(/\r\n[ \t]+/gu, " ");
  return (new RegExp(`^${name}: (.*)$`, "imu").exec(unfolded)?.[1] ?? "").trim();
}

function decodedWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/gu, "?==?")
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/giu, (_, kind: string, text: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(text, "base64").toString("utf8")
        : Buffer.from(
            text
              .replaceAll("_", " ")
              .replace(/=([0-9A-F]{2})/giu, (_sign, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
            "latin1",
          ).toString("utf8"),
    );
}

describe("a letter by SMTP", () => {
  test("D3 arrives with every Kazakh letter in its subject, its text and its page", async () => {
    const { server, channel } = await start();
    expect(await channel.send(message)).toEqual({ outcome: "accepted", reference: null, detail: "250 Taken" });
    const [letter] = server.letters;
    const parts = letter!.raw
      .split(/\r\n\r\n/u)
      .map((part) => Buffer.from(part.split("\r\n--")[0]!, "base64").toString());
    expect(decodedWords(header(letter!.raw, "Subject"))).toBe("Хабарлама: Бағалау нәтижесі");
    expect(decodedWords(header(letter!.raw, "From"))).toBe("Қарасу ауданы <no-reply@example.kz>");
    expect(parts.some((part) => part === message.text)).toBe(true);
    expect(parts.some((part) => part.includes("<p>Сәлеметсіз бе, Әсел Ғұмарқызы Қоңырбаева!</p>"))).toBe(true);
    expect(header(letter!.raw, "Content-Language")).toBe("kk");
  });

  test("asks for a delivery report under its own token and has a return path that names it", async () => {
    const { server, channel } = await start();
    await channel.send(message);
    const [letter] = server.letters;
    expect(letter).toMatchObject({
      from: `bounce+${message.token}@example.kz`,
      to: "aiym@example.kz",
      envelopeId: message.token,
      notify: ["SUCCESS", "FAILURE", "DELAY"],
    });
    expect(header(letter!.raw, "Message-ID")).toBe(`<${message.token}@example.kz>`);
    expect(header(letter!.raw, "Auto-Submitted")).toBe("auto-generated");
  });

  test("to a mailbox that does not exist has bounced", async () => {
    const { server, channel } = await start();
    server.refuseRecipients = "550 5.1.1 No such user";
    const sent = await channel.send(message);
    expect(sent).toMatchObject({ outcome: "bounced" });
    expect(sent.detail).toContain("5.1.1 No such user");
    expect(server.letters).toEqual([]);
  });

  test("that is greylisted has failed for now and goes at the next attempt", async () => {
    const { server, channel } = await start();
    server.refuseRecipients = "451 4.7.1 Greylisted, come back later";
    expect(await channel.send(message)).toMatchObject({ outcome: "failed", outage: false });
    server.refuseRecipients = null;
    expect(await channel.send(message)).toMatchObject({ outcome: "accepted" });
    expect(server.letters).toHaveLength(1);
  });

  test("refused for its policy has failed and not bounced: the address is not at fault", async () => {
    const { server, channel } = await start();
    server.refuseLetters = "554 5.7.1 Sender is not trusted";
    expect(await channel.send(message)).toMatchObject({ outcome: "failed", outage: false });
  });

  test("dropped before the letter has failed, and nobody has it", async () => {
    const { server, channel } = await start();
    server.drop = "before-letter";
    expect(await channel.send(message)).toMatchObject({ outcome: "failed", outage: true });
    expect(server.letters).toEqual([]);
  });

  test("dropped after the whole letter without a word is unknown, and is sent once", async () => {
    const { server, channel } = await start();
    server.drop = "after-letter";
    expect(await channel.send(message)).toMatchObject({ outcome: "unknown" });
    expect(server.letters).toHaveLength(1);
  });

  test("to a server that is not there is an outage", async () => {
    const { server, channel } = await start();
    await server.close();
    open.server = null;
    expect(await channel.send(message)).toMatchObject({ outcome: "failed", outage: true });
  });

  test("with a wrong password is an outage of ours, not the recipient's fault", async () => {
    const account = { user: "bagalau", password: "right" };
    const { server } = await start({ account });
    const wrong = channelTo(server.port, { user: "bagalau", password: "wrong" });
    const right = channelTo(server.port, account);
    expect(await wrong.send(message)).toMatchObject({ outcome: "failed", outage: true });
    expect(await right.send(message)).toMatchObject({ outcome: "accepted" });
    wrong.close();
    right.close();
  });

  test("does not go unencrypted where encryption is asked for and not offered", async () => {
    const { server, channel } = await start({}, { security: "starttls" });
    expect(await channel.send(message)).toMatchObject({ outcome: "failed" });
    expect(server.letters).toEqual([]);
  });

  test("does not go to a server whose certificate nobody vouches for", async () => {
    const { server, channel } = await start({}, { security: "tls" });
    expect(await channel.send(message)).toMatchObject({ outcome: "failed", outage: true });
    expect(server.letters).toEqual([]);
  });
});

test("a letter over a kept connection that the server has closed goes over a fresh one, once", async () => {
  const { server, channel } = await start();
  await channel.send(message);
  server.drop = "before-letter";
  const failed = await channel.send({ ...message, token: message.token.replace(/1$/u, "2") });
  expect(failed).toMatchObject({ outcome: "failed", outage: true });
  server.drop = "never";
  server.cutOff();
  expect(await channel.send({ ...message, token: message.token.replace(/1$/u, "3") })).toMatchObject({
    outcome: "accepted",
  });
  expect(server.letters).toHaveLength(2);
});
