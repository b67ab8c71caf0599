// A cursor that no page of a list gave.
import { Problem } from "../http/problem.ts";

export function wrongCursor(): Problem {
  return new Problem("malformed", { faults: [{ code: "wrong-format", at: "query.cursor", params: {} }] });
}
