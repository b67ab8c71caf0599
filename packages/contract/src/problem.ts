// The answer to every refused request: problem details of RFC 9457 with the clause that refuses and all faults at once.
import { z } from "zod";

const fault = z.object({
  code: z.string(),
  /** A field of the body by its path, `marks.0.value`; `query.limit`, `path.unit`, `headers.if-match`; null: the whole request. */
  at: z.string().nullable(),
  sentence: z.string(),
  params: z.record(z.string(), z.string()),
});

/** application/problem+json; sentences in the language of Accept-Language. */
export const problem = z.object({
  /** `urn:bagalau:problem:<code>` */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** `urn:uuid:` and the request's id, as in X-Request-Id and in the log. */
  instance: z.string(),
  /** The clause that refuses, an address in the act. */
  clause: z.string().optional(),
  /** The pack and edition of that act. */
  act: z.string().optional(),
  /** What happened to the record since the version that the caller saw. */
  changed: z.array(z.object({ seq: z.int(), kind: z.string(), at: z.string() })).optional(),
  faults: z.array(fault),
});

export type Problem = z.infer<typeof problem>;
