// The settings of delivery: where letters and text messages go out, who may report on them, how long it is tried.
import { z } from "zod";
import type { App } from "../app.ts";

const dottedPath = z.string().regex(/^[\w-]+(\.[\w-]+)*$/u);
const secret = z.string().min(16);

const mail = z.strictObject({
  host: z.string().min(1),
  port: z.int().min(1).max(65_535),
  /** `tls`: from the first byte; `starttls`: upgraded, and refused where the server cannot; `none`: only inside one machine or network. */
  security: z.enum(["tls", "starttls", "none"]).default("starttls"),
  /** PEM of the authority that signed the server's certificate, where the system does not know it. */
  authority: z.string().optional(),
  user: z.string().optional(),
  password: z.string().optional(),
  /** The letter's sender as people see it: `Бағалау <no-reply@akimat.kz>`. */
  from: z.string().min(3),
  /** Where bounces go; `{token}` is the message's own. */
  returnPath: z.string().regex(/^[^@\s]*\{token\}[^@\s]*@[^@\s]+$/u),
  connections: z.int().min(1).max(50).default(3),
  timeoutMs: z.int().min(100).default(30_000),
});

/** Strings may hold `{to}`, `{digits}` (the number without +), `{text}` and `{token}`. */
const gateway = z.strictObject({
  method: z.enum(["POST", "GET", "PUT"]).default("POST"),
  /** Holes in it are percent-encoded. */
  url: z.string().regex(/^https?:\/\//u),
  headers: z.record(z.string(), z.string()).default({}),
  body: z
    .discriminatedUnion("format", [
      z.strictObject({ format: z.literal("json"), value: z.json() }),
      z.strictObject({ format: z.literal("form"), fields: z.record(z.string(), z.string()) }),
      z.strictObject({ format: z.literal("none") }),
    ])
    .default({ format: "none" }),
  answer: z.strictObject({
    /** Dotted path of the gateway's own id of the message: `data.messageId`, `messages.0.id`. */
    id: dottedPath,
    /** Dotted path of the word that says what became of it; without it an answer with an id is an acceptance. */
    state: dottedPath.optional(),
    accepted: z.array(z.string()).default([]),
    /** Words that say that the number can never be reached. Any other word is a passing failure. */
    rejected: z.array(z.string()).default([]),
  }),
  report: z.strictObject({
    id: dottedPath,
    /** Where the gateway gives our token back. */
    token: dottedPath.optional(),
    state: dottedPath,
    delivered: z.array(z.string()).min(1),
    bounced: z.array(z.string()).min(1),
  }),
  /** The gateway sends one message for one token however often it is asked. */
  idempotent: z.boolean().default(false),
  timeoutMs: z.int().min(50).default(15_000),
});

export const deliverySettings = z.strictObject({
  mail: mail.nullable().default(null),
  textMessage: gateway.nullable().default(null),
  /** Who presents it may report on deliveries of that means; without it nobody may. */
  reportSecrets: z.strictObject({ "e-mail": secret.optional(), "text-message": secret.optional() }).default({}),
  /** Attempts for one reminder; those for notices follow the same delays. */
  attempts: z.int().min(1).max(20).default(6),
  /** Minutes before the second attempt; each next waits four times as long, a day at most. */
  firstDelayMinutes: z.int().min(1).max(1_440).default(5),
  /** The hour of the body's morning from which it is reminded. */
  remindFromHour: z.int().min(0).max(23).default(8),
});

export type DeliverySettings = z.output<typeof deliverySettings>;
export type MailSettings = z.output<typeof mail>;
export type GatewaySettings = z.output<typeof gateway>;

const without = deliverySettings.parse({});

/** The installation's; without any, notices and reminders are in the application only. */
export function deliveryOf({ config }: Pick<App, "config">): DeliverySettings {
  return config.delivery ?? without;
}
