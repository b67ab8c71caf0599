// The settings of signing in: how long sessions live, who must bring two proofs, which outside services vouch for people.
import { z } from "zod";
import { bodyRoles } from "@bagalau/procedure";

const title = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });

const service = z.strictObject({
  /** Stands in addresses: `egov`. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u),
  title,
  issuer: z.url({ protocol: /^https?$/u }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scope: z.string().default("openid"),
  /** The service itself asks for two proofs, or for one that is two: a certificate on a card, a passkey. */
  strong: z.boolean().default(false),
});

export const identitySettings = z.strictObject({
  /** Whoever has one of these roles on the day has no rights until he has brought two proofs. */
  secondProofFor: z.array(z.enum(bodyRoles)).default(bodyRoles.filter((role) => role !== "personnel-system")),
  sessionHours: z.int().min(1).max(24).default(12),
  idleMinutes: z.int().min(5).max(240).default(60),
  /** How long a proof is fresh enough for giving roles, recovering, changing proofs. */
  proofMinutes: z.int().min(1).max(60).default(10),
  invitationDays: z.int().min(1).max(30).default(7),
  recoveryDays: z.int().min(1).max(7).default(2),
  services: z.array(service).default([]),
});

export type IdentitySettings = z.output<typeof identitySettings>;
export type SignInService = IdentitySettings["services"][number];
