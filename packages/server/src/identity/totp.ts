// Codes of an authenticator application (RFC 6238, SHA-1, six digits, thirty seconds: what every application knows), one
// step of tolerance on either side, each step good once.
import { generateSecret, generateURI, verifySync } from "otplib";

const period = 30;

export interface TotpEnrolment {
  /** Base32, for typing. */
  readonly secret: string;
  /** `otpauth://…`, for a picture that the application reads. */
  readonly uri: string;
}

export function newTotp(issuer: string, login: string): TotpEnrolment {
  const secret = generateSecret();
  return { secret, uri: generateURI({ issuer, label: login, secret }) };
}

/**
 * The step that the code belongs to, or null where it is wrong or its step is not after `lastStep`: a code seen over a
 * shoulder opens nothing once its owner has used it.
 */
export function totpStep(secret: string, code: string, now: string, lastStep: number | null): number | null {
  if (!/^\d{6}$/u.test(code)) return null;
  const epoch = Math.floor(Date.parse(now) / 1_000);
  const newest = Math.floor(epoch / period) + 1;
  if (lastStep !== null && lastStep >= newest) return null;
  const after = lastStep === null ? {} : { afterTimeStep: lastStep };
  const result = verifySync({ secret, token: code, epoch, period, epochTolerance: period, ...after });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}
