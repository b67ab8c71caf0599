// What the server refuses, as it says it: already in the reader's language, with its place and clause.
import type { Problem as ProblemBody } from "@bagalau/contract";

export class Refused extends Error {
  override readonly name = "Refused";
  readonly status: number;
  readonly body: ProblemBody;
  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title);
    this.status = status;
    this.body = body;
  }
  /** `forbidden`, `conflict`, `not-signed-in` … */
  get code(): string {
    return this.body.type.split(":").at(-1) ?? "";
  }
}

/** No answer came: the line is down, or the server is. */
export class NoAnswer extends Error {}
