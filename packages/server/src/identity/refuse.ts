// A refusal of identity as a problem, with its sentence.
import { Problem } from "../http/problem.ts";
import type { ProblemCode } from "../http/problem.ts";
import { identityTexts } from "./texts.ts";

export type IdentityCode = keyof typeof identityTexts;

const kinds: Partial<Readonly<Record<IdentityCode, ProblemCode>>> = {
  "identity.refused": "not-signed-in",
  "identity.ticket-void": "not-signed-in",
  "identity.passkey-refused": "not-signed-in",
  "identity.service-refused": "not-signed-in",
  "identity.wait": "too-many",
  "identity.busy": "unavailable",
  "identity.proof-needed": "forbidden",
  "identity.second-proof-needed": "forbidden",
  "identity.letter-void": "refused",
  "identity.service-away": "unavailable",
  "identity.last-administrator": "refused",
};

const retrySeconds: Partial<Readonly<Record<IdentityCode, number>>> = {
  "identity.busy": 5,
  "identity.service-away": 30,
};

/** `at`: the field that is wrong. Codes that are about a value are 422. */
export function refused(
  code: IdentityCode,
  params: Readonly<Record<string, string>> = {},
  at: string | null = null,
): Problem {
  const fault = { code, at, params, text: identityTexts[code] };
  const retryAfter = code === "identity.wait" ? Number(params["seconds"]) : retrySeconds[code];
  return new Problem(kinds[code] ?? "invalid", {
    faults: [fault],
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}
