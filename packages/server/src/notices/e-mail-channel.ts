// Letters by SMTP: pooled, with a delivery report asked for and a return path that names the sending.
import { PassThrough } from "node:stream";
import { createTransport } from "nodemailer";
import { shortDetail } from "./channel.ts";
import type { Channel, Message, Sent } from "./channel.ts";
import type { MailSettings } from "./settings.ts";

/** A channel to the mail server of the settings. It connects when the first letter goes. */
export function makeEmailChannel(settings: MailSettings): Channel {
  const handedOver = new Set<string>();
  const transport = createTransport({ ...connectionOf(settings), pool: true, maxRequeues: 0 });
  transport.use("stream", (mail, done) => {
    const letter = String(mail.data.messageId);
    mail.message.transform(() => watched(() => handedOver.add(letter)));
    done();
  });
  return {
    means: "e-mail",
    repeatable: false,
    send: async (message) => {
      const letter = letterOf(message, settings);
      for (let isFirst = true; ; isFirst = false) {
        try {
          const { response } = await transport.sendMail(letter);
          return { outcome: "accepted", reference: null, detail: shortDetail(response) };
        } catch (error) {
          // A kept connection that the server had closed meanwhile says nothing of the server: a fresh one is tried at once.
          const failed = error as SmtpError;
          const isGone = handedOver.has(letter.messageId);
          const isStale = failed.code === "ECONNECTION" && failed.responseCode === undefined && !isGone;
          if (!isFirst || !isStale) return whatFailed(failed, isGone);
        } finally {
          handedOver.delete(letter.messageId);
        }
      }
    },
    close: () => transport.close({ force: true }),
  };
}

function connectionOf(settings: MailSettings) {
  const { host, port, security, authority, user, password, connections, timeoutMs } = settings;
  return {
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    tls: { minVersion: "TLSv1.2" as const, ...(authority === undefined ? {} : { ca: authority }) },
    ...(user === undefined ? {} : { auth: { user, pass: password ?? "" } }),
    maxConnections: connections,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function letterOf(message: Message, settings: MailSettings) {
  const { token, address, subject, text, html, language } = message;
  const returnPath = settings.returnPath.replace("{token}", token);
  return {
    from: settings.from,
    to: address,
    subject,
    text,
    ...(html === null ? {} : { html }),
    messageId: `<${token}@${returnPath.split("@")[1] ?? ""}>`,
    envelope: {
      from: returnPath,
      to: [address],
      dsn: { id: token, ret: "HDRS" as const, notify: ["SUCCESS", "FAILURE", "DELAY"], recipient: address },
    },
    headers: { "Content-Language": language, "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF" },
    textEncoding: "base64" as const,
    xMailer: false as const,
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** A server's word decides; without one it depends on whether the whole letter had already gone out. */
function whatFailed(error: SmtpError, wasHandedOver: boolean): Sent {
  const detail = shortDetail(error.response ?? error.message);
  const { responseCode, code } = error;
  if (code === "EAUTH") return { outcome: "failed", detail, outage: true };
  if (responseCode !== undefined && responseCode >= 500 && isAboutTheRecipient(error))
    return { outcome: "bounced", detail };
  if (responseCode !== undefined) return { outcome: "failed", detail, outage: responseCode === 421 };
  if (wasHandedOver) return { outcome: "unknown", detail };
  return { outcome: "failed", detail, outage: code !== "EENVELOPE" && code !== "EMESSAGE" };
}

/** RFC 3463: 5.1.x and 5.2.1 are the mailbox's fault. Other permanent words (a policy, a size) may change when we do. */
function isAboutTheRecipient({ response = "", responseCode }: SmtpError): boolean {
  const status = /\b5\.(\d{1,3})\.(\d{1,3})\b/u.exec(response);
  if (status === null) return responseCode === 550 || responseCode === 551 || responseCode === 553;
  return status[1] === "1" || (status[1] === "2" && status[2] === "1");
}

function watched(onWhole: () => void): PassThrough {
  const stream = new PassThrough();
  stream.once("end", onWhole);
  return stream;
}
