// A refused request, and its answer: problem details of RFC 9457, in the language of the one who asks.
import type { Language, Text } from "@bagalau/methodology";
import type { Problem as ProblemBody } from "@bagalau/contract";
import type { Refusal } from "@bagalau/procedure";
import { faultTexts } from "./fault-texts.ts";
import { problemTexts } from "./problem-texts.ts";
import { filled } from "../sentence.ts";

const statuses = {
  malformed: 400,
  "not-signed-in": 401,
  forbidden: 403,
  "other-site": 403,
  "not-found": 404,
  refused: 409,
  "not-now": 409,
  conflict: 409,
  "key-reused": 409,
  "too-large": 413,
  "address-too-long": 414,
  "unsupported-media": 415,
  invalid: 422,
  "key-missing": 428,
  "too-many": 429,
  "headers-too-large": 431,
  fault: 500,
  unavailable: 503,
} as const satisfies Readonly<Record<keyof typeof problemTexts, number>>;

export type ProblemCode = keyof typeof statuses;

export interface Fault {
  readonly code: string;
  /** A field of the body by its path, `marks.0.value`; `query.limit`, `path.unit`, `headers.if-match`; null: the whole request. */
  readonly at: string | null;
  readonly params: Readonly<Record<string, string>>;
  /** The sentence, where the code is the feature's own. */
  readonly text?: Text;
}

interface Reasons {
  readonly faults?: readonly Fault[];
  readonly refusals?: readonly Refusal[];
  /** `pack@edition` that the clauses belong to. */
  readonly act?: string;
  readonly changed?: readonly { readonly seq: number; readonly kind: string; readonly at: string }[];
  /** Seconds. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** Thrown by whatever refuses a request. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly reasons: Reasons;

  constructor(code: ProblemCode, reasons: Reasons = {}) {
    const found = [...(reasons.faults ?? []), ...(reasons.refusals ?? [])].map((one) => `${one.code} ${one.at ?? ""}`);
    super([code, ...found].join("; "), reasons.cause === undefined ? undefined : { cause: reasons.cause });
    this.name = "Problem";
    this.code = code;
    this.reasons = reasons;
  }

  get status(): number {
    return statuses[this.code];
  }
}

/** What a record's refusal says: procedure's `refusalSentence`. */
export type RefusalSentence = (refusal: Refusal, language: Language) => string;

interface Asked {
  readonly language: Language;
  /** The request's id. */
  readonly request: string;
  readonly refusalSentence: RefusalSentence;
}

/** The problem as it is sent. */
export function problemBody({ code, status, reasons }: Problem, asked: Asked): ProblemBody {
  const { language, request } = asked;
  const { refusals = [], act, changed } = reasons;
  const faults = [
    ...(reasons.faults ?? []).map((one) => faultBody(one, language)),
    ...refusals.map((one) => refusalBody(one, asked)),
  ];
  const { title, detail } = problemTexts[code];
  const clause = refusals.find((one) => one.clause !== null)?.clause;
  return {
    type: `urn:bagalau:problem:${code}`,
    title: title[language],
    status,
    detail: faults.length === 0 ? detail[language] : faults.map(({ sentence }) => sentence).join(" "),
    instance: `urn:uuid:${request}`,
    ...(clause === undefined || clause === null ? {} : { clause }),
    ...(act === undefined ? {} : { act }),
    ...(changed === undefined ? {} : { changed: [...changed] }),
    faults,
  };
}

type FaultBody = ProblemBody["faults"][number];

function faultBody({ code, at, params, text }: Fault, language: Language): FaultBody {
  const known = text ?? (faultTexts as Readonly<Record<string, Text>>)[code];
  return { code, at, sentence: known === undefined ? code : filled(known, language, params), params };
}

function refusalBody(refusal: Refusal, { language, refusalSentence }: Asked): FaultBody {
  const { code, at, params } = refusal;
  return { code, at, sentence: refusalSentence(refusal, language), params };
}
