// Whatever was thrown on the way to an answer, as a problem: ours, the checks', the transport's, or a fault of our own.
import { ORPCError, ValidationError } from "@orpc/contract";
import type { z } from "zod";
import { faultsOf, onlyBody } from "./faults.ts";
import { Problem } from "./problem.ts";
import type { Fault, ProblemCode } from "./problem.ts";

/** `tooLarge`: what is said where the route takes no body of that size. */
export function problemOf(error: unknown, tooLarge?: Fault): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof ORPCError && error.code === "BAD_REQUEST" && error.cause instanceof ValidationError) {
    return unreadable(error.cause);
  }
  const ofBody = (error as { readonly code?: string }).code === "FST_ERR_CTP_BODY_TOO_LARGE" && tooLarge !== undefined;
  const told = ofBody ? { faults: [tooLarge] } : jsonFault(error);
  return new Problem(transportCode(error) ?? "fault", { cause: error, ...told });
}

function unreadable({ issues, data }: ValidationError): Problem {
  // The shapes of the contract are zod's, so its issues are too.
  const found = issues as readonly z.core.$ZodIssue[];
  return new Problem(onlyBody(found) ? "invalid" : "malformed", { faults: faultsOf(found, data) });
}

const codes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "too-large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "unsupported-media",
  FST_ERR_MAX_PARAM_LENGTH: "address-too-long",
  FST_REQ_FILE_TOO_LARGE: "too-large",
  FST_PARTS_LIMIT: "too-large",
  FST_FILES_LIMIT: "too-large",
  FST_FIELDS_LIMIT: "too-large",
  FST_INVALID_MULTIPART_CONTENT_TYPE: "unsupported-media",
  // PostgreSQL: it stops, starts, or takes no more connections.
  "57P01": "unavailable",
  "57P02": "unavailable",
  "57P03": "unavailable",
  "53300": "unavailable",
  ECONNREFUSED: "unavailable",
  ECONNRESET: "unavailable",
};

/** Null where the error is nobody's but ours. */
function transportCode(error: unknown): ProblemCode | null {
  if (!(error instanceof Error)) return null;
  const { code, statusCode } = error as { readonly code?: string; readonly statusCode?: number };
  const known = codes[code ?? ""];
  if (known !== undefined) return known;
  const framework = code?.startsWith("FST_") === true || statusCode === 400;
  return framework && statusCode !== undefined && statusCode < 500 ? "malformed" : null;
}

function jsonFault(error: unknown): object {
  const { code } = error as { readonly code?: string };
  const json = code === "FST_ERR_CTP_INVALID_JSON_BODY" || code === "FST_ERR_CTP_EMPTY_JSON_BODY";
  return json ? { faults: [{ code: "not-json", at: "body", params: {} }] } : {};
}
